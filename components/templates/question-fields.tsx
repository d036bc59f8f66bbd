"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import { SecondsSelect } from "@/components/ui/seconds-select";
import { answerTimes, takeCounts, thinkTimes } from "@/lib/templates/limits";
import { places } from "@/lib/templates/places";
import { CriteriaFields } from "./criteria-fields";
import type { QuestionProps } from "./use-question-acts";
import { useEditor } from "./use-template-editor";

/** All that is written of one question. */
export function QuestionFields({ question, index }: QuestionProps) {
  const { errorOf, changeQuestion } = useEditor();
  const change = changeQuestion.bind(null, question.id);
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={`Question ${index + 1}`}
        hideLabel
        hint="Candidates see this throughout their answer."
        error={errorOf(`questions.${index}.text`)}
      >
        <Textarea
          rows={2}
          value={question.text}
          maxLength={2000}
          placeholder="Tell us about a time when…"
          data-place={places.text(question.id)}
          onChange={({ target }) => change({ text: target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-[2fr_1fr_1fr_1fr]">
        <Field
          label="Competency"
          isOptional
          error={errorOf(`questions.${index}.competency`)}
          className="col-span-full xl:col-span-1"
        >
          <Input
            value={question.competency}
            maxLength={120}
            placeholder="Problem solving"
            onChange={({ target }) => change({ competency: target.value })}
          />
        </Field>
        <Field label="Think time">
          <SecondsSelect
            value={question.thinkSeconds}
            times={thinkTimes}
            onChange={({ target: { value } }) =>
              change({ thinkSeconds: Number(value) })
            }
          />
        </Field>
        <Field label="Answer time">
          <SecondsSelect
            value={question.answerSeconds}
            times={answerTimes}
            onChange={({ target: { value } }) =>
              change({ answerSeconds: Number(value) })
            }
          />
        </Field>
        <Field label="Takes">
          <Select
            value={question.maxTakes}
            options={takeCounts.map((takes) => [takes, takes])}
            onChange={({ target: { value } }) =>
              change({ maxTakes: Number(value) })
            }
          />
        </Field>
      </div>
      <CriteriaFields question={question} index={index} />
    </div>
  );
}
