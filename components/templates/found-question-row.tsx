"use client";

import { Trash2 } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import type { FoundQuestion } from "@/lib/templates/bank/queries";
import { QuestionFacts } from "./question-facts";
import { Rubric } from "./rubric";

/** A question to choose, with its rubric to look at. */
export function FoundQuestionRow({
  question,
  isChosen,
  onToggle,
  onRemove,
}: {
  question: FoundQuestion;
  isChosen: boolean;
  onToggle: () => void;
  /** Takes it out of the bank. */
  onRemove?: () => void;
}) {
  return (
    <li className="flex items-start gap-2 py-3">
      <div className="min-w-0 flex-1">
        <Checkbox
          checked={isChosen}
          onChange={onToggle}
          label={
            <bdi className="font-medium wrap-anywhere">{question.text}</bdi>
          }
          hint={
            <>
              <QuestionFacts question={question} />
              {question.origin && (
                <span className="block wrap-anywhere">
                  In <bdi>{question.origin}</bdi>
                </span>
              )}
            </>
          }
        />
        {question.criteria.length > 0 && (
          <details className="ms-6.5 mt-1">
            <summary className="w-fit cursor-pointer rounded-sm py-1 text-sm font-medium text-accent-ink">
              Scoring criteria
            </summary>
            <div className="mt-2 border-s ps-3">
              <Rubric criteria={question.criteria} />
            </div>
          </details>
        )}
      </div>
      {onRemove && (
        <IconButton
          label="Remove from the bank"
          icon={<Trash2 />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
