"use client";

import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { EntryForm } from "./entry-form";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in";

/** `next`: a local path to go on to. */
export function SignInForm({ next }: { next: string }) {
  return (
    <EntryForm
      enter={(fields) =>
        signInWithPassword(textsOf(fields, "email", "password"))
      }
      next={next}
      submitLabel="Sign in"
    >
      <Field name="email" label="Email">
        <Input type="email" autoComplete="username" required autoFocus />
      </Field>
      <Field name="password" label="Password">
        <PasswordInput autoComplete="current-password" required />
      </Field>
    </EntryForm>
  );
}
