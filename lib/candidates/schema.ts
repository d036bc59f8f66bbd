import { z } from "zod";
import {
  eachField,
  fieldOf,
  type FieldName,
  type OptionalName,
} from "@/lib/candidates/fields";
import { emailField } from "@/lib/fields/email-address";
import { lineField } from "@/lib/fields/text-fields";

export const addCandidateInput = z.object(eachSchema(schemaOf));

/** `from` is what the person saw: what a colleague has corrected meanwhile is not put back. */
export const editCandidateInput = addCandidateInput.extend({
  candidateId: z.uuid(),
  from: z.object(eachSchema(lineField)),
});

export type AddCandidateInput = z.infer<typeof addCandidateInput>;
export type EditCandidateInput = z.infer<typeof editCandidateInput>;

type Schemas<Value> = {
  [Name in FieldName]: Name extends OptionalName
    ? z.ZodOptional<z.ZodType<Value, string>>
    : z.ZodType<string, string>;
};

function eachSchema<Value>(
  make: (name: FieldName) => z.ZodType<Value, string>,
): Schemas<Value> {
  return eachField((name) =>
    fieldOf(name).isOptional ? make(name).optional() : make(name),
  ) as Schemas<Value>;
}

/** One line without control characters, as a name will stand in an email's header and greeting (E9). */
function schemaOf(name: FieldName): z.ZodType<string | null, string> {
  if (name === "email") return emailField;
  const { maxLength = 200, whenEmpty, isOptional } = fieldOf(name);
  const line = lineField()
    .overwrite((text) => text.replace(/\s+/g, " "))
    .min(isOptional ? 0 : 1, whenEmpty?.field)
    .max(maxLength, `Use at most ${maxLength} characters.`);
  return isOptional ? line.transform((text) => text || null) : line;
}
