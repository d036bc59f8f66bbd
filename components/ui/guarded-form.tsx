"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { ButtonLink } from "./button";
import type { Elements } from "./elements";
import { Form } from "./form";
import { SubmitButton } from "./submit-button";
import { toast } from "./toast";
import { useAction } from "./use-action";
import { useUnsavedGuard } from "./use-unsaved-guard";

/**
 * A form with a question before changes are lost: a page's, or without `cancelHref` a card's, which has nothing to save at
 * first. Without `onDone` it says `savedWords`, and the page is read anew.
 */
export function GuardedForm<Value>({
  submit,
  onDone,
  savedWords = "Saved.",
  submitLabel = "Save",
  cancelHref,
  children,
}: {
  submit: (fields: FormData) => Promise<Result<Value>>;
  onDone?: (value: Value) => void;
  savedWords?: string;
  submitLabel?: string;
  cancelHref?: string;
  children: Elements;
}) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(submit, (value) => {
    setIsDirty(false);
    if (onDone) return onDone(value);
    toast.success(savedWords);
    router.refresh();
  });
  const guard = useUnsavedGuard(isDirty && !isPending);
  return (
    <Form
      refusal={refusal}
      className={
        cancelHref ? "flex max-w-2xl flex-col gap-5" : "flex flex-col gap-4"
      }
      onInput={() => setIsDirty(true)}
      onSubmit={run}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending} disabled={!cancelHref && !isDirty}>
          {submitLabel}
        </SubmitButton>
        {cancelHref && (
          <ButtonLink href={cancelHref} variant="ghost">
            Cancel
          </ButtonLink>
        )}
      </div>
      {guard}
    </Form>
  );
}
