"use client";

import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { useChange } from "@/components/ui/use-change";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import type { Retention } from "@/lib/erasure/queries";
import { plural } from "@/lib/format";
import { setRetentionAction } from "@/lib/settings/actions";
import { isShorter, retentionChoices } from "@/lib/time/retention";
import { RetentionQuestion } from "./retention-question";
import { retentionText } from "./retention-text";

/** How long recordings and answers are kept. A shorter time is asked about, because it deletes; a longer one is not. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const saved = retention.retentionMonths;
  const [months, setMonths] = useState(saved);
  const [isAsking, setIsAsking] = useState(false);
  const { run, isPending, refusal } = useChange(setRetentionAction, "Saved.");
  const isDirty = months !== saved;
  const guard = useUnsavedGuard(isDirty && !isPending);
  const choice = retentionChoices.find((each) => each === months) ?? null;
  const save = () => run({ retentionMonths: choice, previousMonths: saved });
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={() => (isShorter(months, saved) ? setIsAsking(true) : save())}
    >
      <Field
        name="retentionMonths"
        label="Keep recordings and answers"
        hint={
          retention.deletesFrom ? (
            <>
              <span>{"Nothing is deleted before "}</span>
              <Time isDate at={retention.deletesFrom} />
              <span>
                . You can undo this until then by choosing a longer time.
              </span>
            </>
          ) : (
            "Candidates read this before they give consent."
          )
        }
      >
        <Select
          value={months ?? ""}
          onChange={({ target }) =>
            setMonths(target.value ? Number(target.value) : null)
          }
          options={[null, ...retentionChoices].map((each) => [
            each ?? "",
            retentionText(each),
          ])}
        />
      </Field>
      <div>
        <SubmitButton pending={isPending} disabled={!isDirty}>
          Save
        </SubmitButton>
      </div>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Delete recordings after ${plural(months ?? 0, "month")}?`}
        confirmLabel={`Delete after ${plural(months ?? 0, "month")}`}
        onConfirm={save}
      >
        {choice && (
          <RetentionQuestion {...retention.ifShortened} months={choice} />
        )}
      </Confirm>
      {guard}
    </Form>
  );
}
