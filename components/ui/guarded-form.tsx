"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
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
  /** `changed` are the names of the fields that are not as they were when the form was shown, or saved last. */
  submit: (
    fields: FormData,
    changed: ReadonlySet<string>,
  ) => Promise<Result<Value>>;
  onDone?: (value: Value) => void;
  savedWords?: string;
  submitLabel?: string;
  cancelHref?: string;
  children: Elements;
}) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const id = useId();
  const saved = useRef<FormData>(null);
  const sent = useRef<FormData>(null);
  useEffect(() => {
    const form = document.getElementById(id);
    if (form instanceof HTMLFormElement) saved.current = new FormData(form);
  }, [id]);
  const send = (fields: FormData) => {
    sent.current = fields;
    return submit(fields, changedFields(saved.current, fields));
  };
  const { run, isPending, refusal } = useAction(send, (value) => {
    saved.current = sent.current;
    setIsDirty(false);
    if (onDone) return onDone(value);
    toast.success(savedWords);
    router.refresh();
  });
  const guard = useUnsavedGuard(isDirty && !isPending);
  return (
    <Form
      id={id}
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

function changedFields(before: FormData | null, now: FormData): Set<string> {
  const names = new Set([...(before?.keys() ?? []), ...now.keys()]);
  const differs = (name: string) => before?.get(name) !== now.get(name);
  return new Set([...names].filter(differs));
}

/** Those of the values that were changed: saving a form must not undo what somebody else changed in its other fields. */
export function onlyChanged<Values extends object>(
  values: Values,
  changed: ReadonlySet<string>,
): Partial<Values> {
  const entries = Object.entries(values).filter(([name]) => changed.has(name));
  return Object.fromEntries(entries) as Partial<Values>;
}
