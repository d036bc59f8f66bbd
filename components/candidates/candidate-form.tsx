"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, Refused, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import {
  eachField,
  fieldNames,
  fieldOf,
  type CandidateValues,
  type FieldName,
} from "@/lib/candidates/fields";
import type { Refusal } from "@/lib/result";
import { EmailField } from "./email-field";
import { useLookedAtEmail } from "./use-looked-at-email";
import type { Elements } from "@/components/ui/elements";

/** The fields of a candidate; its buttons stand in the dialog's footer and name it by `id`. */
export function CandidateForm({
  id,
  candidate,
  focus = "name",
  refusal,
  onSubmit,
  onExisting,
  children,
}: {
  id: string;
  /** Initial values of the fields. */
  candidate?: CandidateValues;
  focus?: FieldName;
  refusal: Refusal | null;
  onSubmit: (fields: Record<FieldName, string>) => void;
  /** Instead of opening whoever has the address already. */
  onExisting?: (email: string) => void;
  children?: Elements;
}) {
  const address = useLookedAtEmail(candidate?.email ?? "");
  return (
    <Form
      id={id}
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={(fields) => {
        // A likely mistake is shown before it is saved; saving again means it.
        if (address.isUnseen) address.lookAt();
        else
          onSubmit({
            ...eachField((name) => textOf(fields, name)),
            email: address.email,
          });
      }}
    >
      {refusal?.href && (
        <Refused refusal={refusal}>
          {onExisting ? (
            <Button size="small" onClick={() => onExisting(address.email)}>
              Select that candidate
            </Button>
          ) : (
            <TextLink href={refusal.href}>Open that candidate</TextLink>
          )}
        </Refused>
      )}
      {fieldNames.map((name) =>
        name === "email" ? (
          <EmailField
            key={name}
            address={address}
            error={refusal?.fields?.email}
            isFirst={focus === "email"}
          />
        ) : (
          <TextField
            key={name}
            name={name}
            error={refusal?.fields?.[name]}
            defaultValue={candidate?.[name] ?? undefined}
          />
        ),
      )}
      {children}
    </Form>
  );
}

function TextField({
  name,
  error,
  defaultValue,
}: {
  name: FieldName;
  error: string | undefined;
  defaultValue: string | undefined;
}) {
  const { label, input, maxLength, isOptional } = fieldOf(name);
  return (
    <Field label={label} error={error} isOptional={isOptional}>
      <Input
        name={name}
        {...input}
        maxLength={maxLength}
        required={!isOptional}
        defaultValue={defaultValue}
      />
    </Field>
  );
}
