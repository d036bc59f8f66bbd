"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { paths } from "@/lib/paths";
import { setUpAction } from "@/lib/settings/actions";
import type { SetUpInput } from "@/lib/settings/schema";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in";

export function SetUpForm({ code }: { code: string }) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(setUpAndSignIn, () => {
    router.replace(paths.home);
    router.refresh();
  });
  const errors = refusal?.fields;
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={(fields) =>
        run({
          code,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          organizationName: textOf(fields, "organizationName"),
          name: textOf(fields, "name"),
          email: textOf(fields, "email"),
          password: textOf(fields, "password"),
        })
      }
    >
      <Field
        label="Company name"
        hint="Candidates see it in every invitation."
        error={errors?.organizationName}
      >
        <Input
          name="organizationName"
          autoComplete="organization"
          required
          autoFocus
        />
      </Field>
      <Field label="Your name" error={errors?.name}>
        <Input name="name" autoComplete="name" required />
      </Field>
      <Field label="Your email" error={errors?.email}>
        <Input name="email" type="email" autoComplete="username" required />
      </Field>
      <Field
        label="Password"
        hint="At least 12 characters. A short phrase works well."
        error={errors?.password}
      >
        <PasswordInput name="password" autoComplete="new-password" required />
      </Field>
      <SubmitButton pending={isPending} className="mt-1">
        Set up Hifinity
      </SubmitButton>
    </Form>
  );
}

async function setUpAndSignIn(input: SetUpInput) {
  const made = await setUpAction(input);
  return made.ok ? signInWithPassword(input) : made;
}
