"use client";

import { useState } from "react";
import type { Elements } from "@/components/ui/elements";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { noteLimit } from "@/lib/applications/notes/limits";
import type { Result } from "@/lib/result";

/** A note being written, new or again. Ctrl or Cmd with Enter saves it. */
export function NoteForm({
  label,
  hint,
  initial = "",
  saveLabel,
  save,
  onSaved,
  children,
}: {
  label: string;
  hint?: string;
  initial?: string;
  saveLabel: string;
  save: (text: string) => Promise<Result>;
  onSaved: () => void;
  /** Other buttons beside Save. */
  children?: Elements;
}) {
  const [text, setText] = useState(initial);
  const { run, isPending, refusal } = useAction(save, onSaved);
  const guard = useUnsavedGuard(text !== initial && !isPending);
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-3"
      onSubmit={() => run(text)}
    >
      <Field name="text" label={label} hint={hint}>
        <Textarea
          dir="auto"
          rows={3}
          maxLength={noteLimit}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey))
              return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <div className="flex gap-2">
        <SubmitButton pending={isPending}>{saveLabel}</SubmitButton>
        {children}
      </div>
      {guard}
    </Form>
  );
}
