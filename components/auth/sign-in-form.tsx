"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in";

/** `next`: a local path to go on to. */
export function SignInForm({ next }: { next: string }) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(signInWithPassword, () => {
    router.replace(next);
    router.refresh();
  });
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={(fields) =>
        run({
          email: textOf(fields, "email"),
          password: textOf(fields, "password"),
        })
      }
    >
      <Field label="Email">
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
      </Field>
      <Field label="Password">
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
        />
      </Field>
      <SubmitButton pending={isPending} className="mt-1">
        Sign in
      </SubmitButton>
    </Form>
  );
}
