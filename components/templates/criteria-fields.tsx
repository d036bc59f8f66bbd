"use client";

import { Plus, Sparkles, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import {
  mostCriteria,
  newCriterion,
  type CriterionDraft,
} from "@/lib/templates/draft";
import { places } from "@/lib/templates/places";
import { CriterionFields } from "./criterion-fields";
import type { QuestionProps } from "./use-question-acts";
import { useEditor } from "./use-template-editor";

/** How one question's answer is judged: named criteria, each with what a weak and a strong answer look like. */
export function CriteriaFields({
  question,
  index: questionIndex,
}: QuestionProps) {
  const { canDraft, drafting, ...editor } = useEditor();
  const { id: questionId, criteria } = question;
  const change = (changed: CriterionDraft[]) =>
    editor.changeQuestion(questionId, { criteria: changed });
  return (
    <fieldset>
      <legend className="font-medium">Scoring criteria</legend>
      <p className="mt-0.5 mb-3 text-sm text-pretty text-muted">
        Each criterion is rated from 1 (weak) to 5 (strong). Candidates never
        see this.
      </p>
      <ul className="flex flex-col gap-3 not-empty:mb-3">
        {criteria.map((criterion, index) => (
          <li key={criterion.id} className="rounded-lg border p-3">
            <CriterionFields
              criterion={criterion}
              label={`Criterion ${index + 1}`}
              errorOf={(field) =>
                editor.errorOf(
                  `questions.${questionIndex}.criteria.${index}.${field}`,
                )
              }
              onChange={(changed) => change(criteria.with(index, changed))}
            >
              <IconButton
                label={`Remove ${criterion.name.trim() ? `“${criterion.name.trim()}”` : "this criterion"}`}
                icon={<Trash2 />}
                onClick={() => editor.removeCriterion(question, index)}
              />
            </CriterionFields>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {criteria.length < mostCriteria && (
          <Button
            size="small"
            icon={<Plus />}
            data-place={places.addCriterion(questionId)}
            onClick={() => change([...criteria, newCriterion()])}
          >
            Add criterion
          </Button>
        )}
        {canDraft && (
          <Button
            size="small"
            variant="ghost"
            icon={<Sparkles />}
            onClick={() => drafting.ask({ kind: "rubric", questionId })}
          >
            Draft a rubric
          </Button>
        )}
      </div>
    </fieldset>
  );
}
