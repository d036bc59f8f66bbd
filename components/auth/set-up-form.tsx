"use client";

import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { paths } from "@/lib/paths";
import { setUpAction } from "@/lib/settings/actions";
import { EntryForm } from "./entry-form";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in";

export function SetUpForm({ code }: { code: string }) {
  return (
    <EntryForm
      enter={async (fields) => {
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        const words = textsOf(
          fields,
          "organizationName",
          "name",
          "email",
          "password",
        );
        const made = await setUpAction({ code, timeZone, ...words });
        return made.ok ? signInWithPassword(words) : made;
      }}
      next={paths.home}
      submitLabel="Set up Hifinity"
    >
      <Field
        name="organizationName"
        label="Company name"
        hint="Candidates see it in every invitation."
      >
        <Input autoComplete="organization" required autoFocus />
      </Field>
      <Field name="name" label="Your name">
        <Input autoComplete="name" required />
      </Field>
      <Field name="email" label="Your email">
        <Input type="email" autoComplete="username" required />
      </Field>
      <Field
        name="password"
        label="Password"
        hint="At least 12 characters. A short phrase works well."
      >
        <PasswordInput autoComplete="new-password" required />
      </Field>
    </EntryForm>
  );
}
