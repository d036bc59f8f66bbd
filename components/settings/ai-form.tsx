"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { GuardedForm, onlyChanged } from "@/components/ui/guarded-form";
import { Input } from "@/components/ui/input";
import { updateAiAction } from "@/lib/settings/actions";
import type { Spending } from "@/lib/spending/cap";

/** Whether candidates are asked for AI evaluation at all, and how much may be asked of the AI in a month. */
export function AiForm({
  hasAiEvaluation,
  spending,
}: {
  hasAiEvaluation: boolean;
  spending: Spending;
}) {
  return (
    <GuardedForm
      submit={(fields, changed) => {
        const values = {
          hasAiEvaluation: fields.has("hasAiEvaluation"),
          aiRequestCap: textOf(fields, "aiRequestCap"),
        };
        return updateAiAction(onlyChanged(values, changed));
      }}
    >
      <Checkbox
        name="hasAiEvaluation"
        defaultChecked={hasAiEvaluation}
        label="Ask candidates for consent to AI evaluation"
        hint="Off: candidates aren’t asked, and AI doesn’t evaluate their answers. Interviews completed while it’s off aren’t evaluated later, unless the candidate agrees by email."
      />
      <Field
        name="aiRequestCap"
        label="Monthly request limit"
        hint="Each recorded answer uses two requests (transcript, evaluation); written answers and drafts use one. Failed checks are retried once. Leave empty for no limit; anything over the limit waits."
      >
        <Input
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          placeholder="No limit"
          defaultValue={spending.cap ?? ""}
          className="max-w-40"
        />
      </Field>
    </GuardedForm>
  );
}
