"use client";

import { ChevronRight, GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { CriterionDraft, QuestionDraft } from "@/lib/templates/draft";
import { QuestionButtons } from "./question-buttons";
import { QuestionFacts } from "./question-facts";
import { QuestionFields } from "./question-fields";
import { useSortable } from "./use-sortable";

/** One question: a line to read, opened to write. Dragging its handle moves it, and on its line Alt with an arrow key. */
export function QuestionCard({
  question,
  index,
  count,
  isOpen,
  errorOf,
  onToggle,
  onChange,
  onMove,
  onDuplicate,
  onRemove,
  onRemoveCriterion,
  onDraftRubric,
}: {
  question: QuestionDraft;
  index: number;
  count: number;
  isOpen: boolean;
  /** The refusal of a field, by its path below the question. */
  errorOf: (path: string) => string | undefined;
  onToggle: () => void;
  onChange: (fields: Partial<QuestionDraft>) => void;
  onMove: (to: number) => void;
  /** Undefined where there is no room for another. */
  onDuplicate: (() => void) | undefined;
  onRemove: () => void;
  onRemoveCriterion: (criterion: CriterionDraft) => void;
  onDraftRubric?: () => void;
}) {
  const number = index + 1;
  const bodyId = `question-${question.id}-body`;
  const { entry, handle, isDragging, edge } = useSortable(question.id);

  function moveByKey(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    onMove(index + step);
  }

  return (
    <li
      id={`question-${question.id}`}
      ref={entry}
      data-question={question.id}
      className={cn(
        "relative rounded-lg border bg-surface",
        isDragging && "opacity-50",
      )}
    >
      {edge && (
        <div
          aria-hidden
          className={cn(
            "pointer-events-none absolute inset-x-0 h-0.5 rounded-full bg-accent",
            edge === "top" ? "-top-2" : "-bottom-2",
          )}
        />
      )}
      <div className="flex items-start gap-1 p-1.5">
        <span
          ref={handle}
          aria-hidden
          title="Drag to move"
          data-handle
          className="cursor-grab rounded-md py-2 text-subtle hover:bg-hover max-sm:hidden"
        >
          <GripVertical className="size-4" />
        </span>
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            data-summary
            aria-expanded={isOpen}
            aria-controls={bodyId}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Control+D Meta+D"
            onClick={onToggle}
            onKeyDown={moveByKey}
            className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover"
          >
            <ChevronRight
              aria-hidden
              className={cn(
                "mt-0.5 size-4 shrink-0 text-subtle transition-transform duration-100",
                isOpen ? "rotate-90" : "rtl:-scale-x-100",
              )}
            />
            {isOpen ? (
              <span className="font-medium">{`Question ${number}`}</span>
            ) : (
              <Summary question={question} number={number} />
            )}
          </button>
        </h3>
        <QuestionButtons
          question={question}
          number={number}
          isLast={number === count}
          onMove={onMove}
          onDuplicate={onDuplicate}
          onRemove={onRemove}
        />
      </div>
      <div id={bodyId} hidden={!isOpen} className="border-t p-4">
        <QuestionFields
          question={question}
          number={number}
          errorOf={errorOf}
          onChange={onChange}
          onRemoveCriterion={onRemoveCriterion}
          onDraftRubric={onDraftRubric}
        />
      </div>
    </li>
  );
}

function Summary({
  question,
  number,
}: {
  question: QuestionDraft;
  number: number;
}) {
  const text = question.text.trim();
  return (
    <>
      <span className="shrink-0 text-subtle tabular">{`${number}.`}</span>
      <span className="min-w-0 flex-1">
        <bdi
          className={cn(
            "mb-0.5 line-clamp-2 wrap-anywhere",
            text ? "font-medium" : "font-normal text-muted",
          )}
        >
          {text || "No text yet"}
        </bdi>
        <QuestionFacts question={question} />
      </span>
    </>
  );
}
