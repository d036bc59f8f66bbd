"use client";

import { Field } from "@/components/ui/field";
import { Form, Refused, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import type { Refusal } from "@/lib/result";
import { EmailField } from "./email-field";
import type { Elements } from "@/components/ui/elements";

/** Name and email of a candidate; its buttons stand in the dialog's footer and name it by `id`. */
export function CandidateForm({
  id,
  candidate,
  focus = "name",
  refusal,
  onSubmit,
  children,
}: {
  id: string;
  candidate?: { name: string; email: string };
  focus?: "name" | "email";
  refusal: Refusal | null;
  onSubmit: (fields: { name: string; email: string }) => void;
  children?: Elements;
}) {
  return (
    <Form
      id={id}
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={(fields) =>
        onSubmit({
          name: textOf(fields, "name"),
          email: textOf(fields, "email"),
        })
      }
    >
      {refusal?.href && (
        <Refused refusal={refusal}>
          <TextLink href={refusal.href}>Open that candidate</TextLink>
        </Refused>
      )}
      <Field label="Name" error={refusal?.fields?.name}>
        <Input
          name="name"
          dir="auto"
          autoComplete="off"
          maxLength={100}
          required
          defaultValue={candidate?.name}
        />
      </Field>
      <EmailField
        defaultValue={candidate?.email}
        error={refusal?.fields?.email}
        isFirst={focus === "email"}
      />
      {children}
    </Form>
  );
}
