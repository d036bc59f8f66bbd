"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, Refused, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import type { Refusal } from "@/lib/result";
import { EmailField } from "./email-field";
import { useLookedAtEmail } from "./use-looked-at-email";
import type { Elements } from "@/components/ui/elements";

/** Name and email of a candidate; its buttons stand in the dialog's footer and name it by `id`. */
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
  candidate?: { name: string; email: string };
  focus?: "name" | "email";
  refusal: Refusal | null;
  onSubmit: (fields: { name: string; email: string }) => void;
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
        else onSubmit({ name: textOf(fields, "name"), email: address.email });
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
        address={address}
        error={refusal?.fields?.email}
        isFirst={focus === "email"}
      />
      {children}
    </Form>
  );
}
