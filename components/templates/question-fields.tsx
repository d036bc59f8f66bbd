"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import { SecondsSelect } from "@/components/ui/seconds-select";
import type { CriterionDraft, QuestionDraft } from "@/lib/templates/draft";
import { answerTimes, takeCounts, thinkTimes } from "@/lib/templates/limits";
import { places } from "@/lib/templates/places";
import { CriteriaFields } from "./criteria-fields";

/** All that is written of one question. */
export function QuestionFields({
  question,
  number,
  errorOf,
  onChange,
  onRemoveCriterion,
  onDraftRubric,
}: {
  question: QuestionDraft;
  number: number;
  errorOf: (path: string) => string | undefined;
  onChange: (fields: Partial<QuestionDraft>) => void;
  onRemoveCriterion: (criterion: CriterionDraft) => void;
  onDraftRubric?: () => void;
}) {
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={`Question ${number}`}
        hideLabel
        hint="Candidates see this throughout their answer."
        error={errorOf("text")}
      >
        <Textarea
          rows={2}
          value={question.text}
          maxLength={2000}
          placeholder="Tell us about a time when…"
          data-place={places.text(question.id)}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-[2fr_1fr_1fr_1fr]">
        <Field
          label="Competency"
          isOptional
          error={errorOf("competency")}
          className="col-span-full xl:col-span-1"
        >
          <Input
            value={question.competency}
            maxLength={120}
            placeholder="Problem solving"
            onChange={(event) => onChange({ competency: event.target.value })}
          />
        </Field>
        <Field label="Think time">
          <SecondsSelect
            value={question.thinkSeconds}
            times={thinkTimes}
            onChange={(event) =>
              onChange({ thinkSeconds: Number(event.target.value) })
            }
          />
        </Field>
        <Field label="Answer time">
          <SecondsSelect
            value={question.answerSeconds}
            times={answerTimes}
            onChange={(event) =>
              onChange({ answerSeconds: Number(event.target.value) })
            }
          />
        </Field>
        <Field label="Takes">
          <Select
            value={question.maxTakes}
            onChange={(event) =>
              onChange({ maxTakes: Number(event.target.value) })
            }
          >
            {takeCounts.map((take) => (
              <option key={take} value={take}>
                {take}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <CriteriaFields
        questionId={question.id}
        criteria={question.criteria}
        errorOf={(path) => errorOf(`criteria.${path}`)}
        onChange={(criteria) => onChange({ criteria })}
        onRemove={onRemoveCriterion}
        onDraft={onDraftRubric}
      />
    </div>
  );
}
