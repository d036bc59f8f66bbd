"use client";

import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { plural } from "@/lib/format";
import type { QuestionDraft } from "@/lib/templates/draft";
import { CriterionFields } from "./criterion-fields";

/** A proposed question, to edit before it is accepted. */
export function DraftedQuestion({
  question,
  onChange,
}: {
  question: QuestionDraft;
  onChange: (question: QuestionDraft) => void;
}) {
  const { text, competency, criteria } = question;
  return (
    <>
      <Field label="Proposed question" hideLabel>
        <Textarea
          rows={2}
          value={text}
          maxLength={2000}
          onChange={({ target }) =>
            onChange({ ...question, text: target.value })
          }
        />
      </Field>
      <Field label="Competency" hideLabel>
        <Input
          value={competency}
          maxLength={120}
          placeholder="Competency"
          onChange={({ target }) =>
            onChange({ ...question, competency: target.value })
          }
        />
      </Field>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm py-1 text-sm font-medium text-accent-ink">
          {plural(criteria.length, "criterion", "criteria")}
        </summary>
        <ul className="mt-2 flex flex-col gap-4">
          {criteria.map((criterion, index) => (
            <li key={criterion.id}>
              <CriterionFields
                criterion={criterion}
                label={`Criterion ${index + 1}`}
                onChange={(changed) =>
                  onChange({
                    ...question,
                    criteria: criteria.with(index, changed),
                  })
                }
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
