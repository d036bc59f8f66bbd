"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { setAiEvaluationAction } from "@/lib/organizations/actions";

/** Whether candidates are asked for AI evaluation at all. */
export function AiEvaluationForm({
  hasAiEvaluation,
}: {
  hasAiEvaluation: boolean;
}) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(setAiEvaluationAction, () => {
    setIsDirty(false);
    toast.success("Saved.");
    router.refresh();
  });
  const guard = useUnsavedGuard(isDirty);
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onInput={() => setIsDirty(true)}
      onSubmit={(fields) =>
        run({ hasAiEvaluation: fields.has("hasAiEvaluation") })
      }
    >
      <Checkbox
        name="hasAiEvaluation"
        defaultChecked={hasAiEvaluation}
        label="Ask candidates whether an AI may read their answers"
      />
      <div>
        <SubmitButton pending={isPending} disabled={!isDirty}>
          Save
        </SubmitButton>
      </div>
      {guard}
    </Form>
  );
}
