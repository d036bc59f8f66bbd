import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { draftField, lineField, textField } from "@/lib/fields/text-fields";
import { dirtyText, isCleanText } from "../../support/dirty-text";

const root = join(import.meta.dirname, "../../..");

/** Hashed and never stored: what somebody chose is what they type again. */
const secrets = ["lib/settings/schema.ts setUpInput.password"];

/** Settings of the operator, canned answers, JSON that was stored clean, patterns, and what the walk looks at. */
const known = [
  "lib/activity/events.ts",
  ...["lib/env.ts", "lib/ai/rehearsal.ts", "lib/ai/rehearsal-words.ts"],
  ...["lib/evaluations/mutations.ts", "lib/evaluations/transcript.ts"],
  ...["lib/interviews/snapshot.ts", "lib/templates/snapshot.ts"],
  ...[
    "lib/media/parts.ts",
    "lib/fields/email-address.ts",
    "lib/fields/text-fields.ts",
  ],
  ...filesOf("lib", /schema\.ts$/),
];

/** Every file that says with zod what may enter, and every string in what it exports. */
const fields = (await Promise.all(filesOf("lib", /schema\.ts$/).map(fieldsOf)))
  .flat()
  .filter(({ path }) => !secrets.includes(path));

describe("B6: every string that a schema takes in is clean or refused", () => {
  test("the walk finds the fields, each kind of them", () => {
    const paths = fields.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(80);
    for (const path of [
      "lib/answers/text/schema.ts textInput.text",
      "lib/acts/batches/schema.ts startBatchInput.act.SEND.note",
      "lib/acts/batches/schema.ts startBatchInput.selection.1.filter.q",
      "lib/templates/schema.ts saveTemplateInput.questions[].criteria[].name",
      "lib/evaluations/schema.ts judgement.criteria[].evidence[].quote",
      "lib/templates/drafting/schema.ts draftInput.questions.existing[]",
    ])
      expect(paths).toContain(path);
  });

  test.each(fields)("$path", ({ schema }) => {
    fc.assert(
      fc.property(dirtyText, (text) => {
        const parsed = schema.safeParse(text);
        if (parsed.success && typeof parsed.data === "string")
          expect(isCleanText(parsed.data)).toBe(true);
      }),
      { numRuns: 300 },
    );
    // A limit is counted after cleaning, and what cannot be seen is nothing.
    const many = schema.safeParse("\0\u200b".repeat(40_000));
    expect(["", "UTC"]).toContain(many.data ?? "");
  });

  test("no other string of a schema is taken as it comes", () => {
    const bare = filesOf("lib", /\.tsx?$/).filter((path) =>
      /z\s*\.string\(\)/.test(readFileSync(join(root, path), "utf8")),
    );
    expect(bare.filter((path) => !known.includes(path))).toEqual([]);
  });
});

test("a limit counts what is left, and the empty is empty", () => {
  expect(lineField().max(3).safeParse("\0a\0b\0c\0").data).toBe("abc");
  expect(textField().min(1).safeParse("\u200b\u2066 ").success).toBe(false);
  expect(draftField().parse(" a\r\n")).toBe(" a\n");
});

type Field = { path: string; schema: z.ZodType };

async function fieldsOf(file: string): Promise<Field[]> {
  const found = (await import(join(root, file))) as Record<string, unknown>;
  return Object.entries(found).flatMap(([name, value]) =>
    value instanceof z.ZodType ? stringsOf(value, `${file} ${name}`) : [],
  );
}

/** The strings in a schema, each as a schema of its own with all that is asked of it. */
function stringsOf(schema: z.ZodType, path: string): Field[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      stringsOf(field as z.ZodType, `${path}.${name}`),
    );
  if (schema instanceof z.ZodArray)
    return stringsOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return (schema.options as z.ZodObject[]).flatMap((option) =>
      stringsOf(option, `${path}.${String(kindOf(option))}`),
    );
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option, index) =>
      stringsOf(option as z.ZodType, `${path}.${index}`),
    );
  if (schema instanceof z.ZodIntersection)
    return [schema.def.left, schema.def.right].flatMap((half) =>
      stringsOf(half as z.ZodType, path),
    );
  if (schema instanceof z.ZodRecord)
    return [schema.keyType, schema.valueType].flatMap((half) =>
      stringsOf(half as z.ZodType, `${path}{}`),
    );
  if (schema instanceof z.ZodTuple)
    return schema.def.items.flatMap((item, index) =>
      stringsOf(item as z.ZodType, `${path}.${index}`),
    );
  if (takesText(schema)) return [{ path, schema }];
  const inner = innerOf(schema);
  return inner ? stringsOf(inner, path) : [];
}

/** What a schema wraps: the same with a default, or where it may be missing. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly
    ? (schema.unwrap() as z.ZodType)
    : undefined;
}

function takesText(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodPipe) return takesText(schema.in as z.ZodType);
  const inner = innerOf(schema);
  if (inner) return takesText(inner);
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat;
}

function kindOf(option: z.ZodObject): unknown {
  const kind = option.shape.kind;
  return kind instanceof z.ZodLiteral ? kind.value : "?";
}

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path) && !path.startsWith("generated"))
    .map((path) => `${folder}/${path}`);
}
