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

/** How one question's answer is judged: named criteria, each with what a weak and a strong answer look like. */
export function CriteriaFields({
  questionId,
  criteria,
  errorOf,
  onChange,
  onRemove,
  onDraft,
}: {
  questionId: string;
  criteria: CriterionDraft[];
  errorOf: (path: string) => string | undefined;
  onChange: (criteria: CriterionDraft[]) => void;
  onRemove: (criterion: CriterionDraft) => void;
  /** Has an AI draft some; undefined where there is none. */
  onDraft?: () => void;
}) {
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
              errorOf={(field) => errorOf(`${index}.${field}`)}
              onChange={(fields) =>
                onChange(criteria.with(index, { ...criterion, ...fields }))
              }
            >
              <IconButton
                label={`Remove ${criterion.name.trim() ? `“${criterion.name.trim()}”` : "this criterion"}`}
                icon={<Trash2 />}
                onClick={() => onRemove(criterion)}
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
            onClick={() => onChange([...criteria, newCriterion()])}
          >
            Add criterion
          </Button>
        )}
        {onDraft && (
          <Button
            size="small"
            variant="ghost"
            icon={<Sparkles />}
            onClick={onDraft}
          >
            Draft a rubric
          </Button>
        )}
      </div>
    </fieldset>
  );
}
