"use client";

import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { plural } from "@/lib/format";
import type { QuestionDraft } from "@/lib/templates/draft";
import { topicsOfQuestion } from "@/lib/templates/sensitive-topics";
import { AcceptOrDiscard } from "./accept-or-discard";
import { CriterionFields } from "./criterion-fields";
import { TopicWarning } from "./topic-warning";

/** A proposed question, to edit before it is accepted. */
export function DraftedQuestion({
  question,
  onChange,
  onAccept,
  onDiscard,
}: {
  question: QuestionDraft;
  onChange: (fields: Partial<QuestionDraft>) => void;
  onAccept: () => void;
  onDiscard: () => void;
}) {
  const { text, competency, criteria } = question;
  return (
    <li className="flex flex-col gap-3 rounded-lg border p-3">
      <Field label="Proposed question" hideLabel>
        <Textarea
          rows={2}
          value={text}
          maxLength={2000}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      <Field label="Competency" hideLabel>
        <Input
          value={competency}
          maxLength={120}
          placeholder="Competency"
          onChange={(event) => onChange({ competency: event.target.value })}
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
                onChange={(fields) =>
                  onChange({
                    criteria: criteria.with(index, {
                      ...criterion,
                      ...fields,
                    }),
                  })
                }
              />
            </li>
          ))}
        </ul>
      </details>
      {topicsOfQuestion(question).map((topic) => (
        <TopicWarning key={topic.name} topic={topic} what="This" />
      ))}
      <AcceptOrDiscard onAccept={onAccept} onDiscard={onDiscard} />
    </li>
  );
}
