"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Elements } from "@/components/ui/elements";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import type { Result } from "@/lib/result";

type Drawing = {
  /** By the name of the field. */
  errors: Partial<Record<string, string>>;
  /** Tells of a change that is no input event of the form. */
  touch: () => void;
};

/** The form of one section: its one Save, and a question before changes are lost. */
export function SettingsForm<Input>({
  action,
  inputOf,
  savedWords = "Saved.",
  children,
}: {
  action: (input: Input) => Promise<Result>;
  inputOf: (fields: FormData) => Input;
  savedWords?: string;
  children: (drawing: Drawing) => Elements;
}) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(action, () => {
    setIsDirty(false);
    toast.success(savedWords);
    router.refresh();
  });
  const guard = useUnsavedGuard(isDirty && !isPending);
  const touch = () => setIsDirty(true);
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onInput={touch}
      onSubmit={(fields) => run(inputOf(fields))}
    >
      {children({ errors: refusal?.fields ?? {}, touch })}
      <div>
        <SubmitButton pending={isPending} disabled={!isDirty}>
          Save
        </SubmitButton>
      </div>
      {guard}
    </Form>
  );
}
