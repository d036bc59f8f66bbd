"use client";

import { GripVertical } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Chevron } from "./chevron";
import { QuestionButtons } from "./question-buttons";
import { QuestionFacts } from "./question-facts";
import { QuestionFields } from "./question-fields";
import type { ActsProps } from "./use-question-acts";
import { useSortable } from "./use-sortable";
import { useEditor } from "./use-template-editor";

/** One question: a line to read, opened to write. Dragging its handle moves it. */
export function QuestionCard({ question, index, acts }: ActsProps) {
  const { id } = question;
  const isOpen = useEditor().cards.isOpen(id);
  const { entry, handle, isDragging, edge } = useSortable(id);
  return (
    <li
      id={`question-${id}`}
      ref={entry}
      data-question={id}
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
          <Summary question={question} index={index} acts={acts} />
        </h3>
        <QuestionButtons question={question} index={index} acts={acts} />
      </div>
      <div id={bodyId(id)} hidden={!isOpen} className="border-t p-4">
        <QuestionFields question={question} index={index} />
      </div>
    </li>
  );
}

function bodyId(id: string): string {
  return `question-${id}-body`;
}

/** The line of a question, which opens it. Alt with an arrow key moves it. */
function Summary({ question, index, acts }: ActsProps) {
  const { cards } = useEditor();
  const isOpen = cards.isOpen(question.id);
  const text = question.text.trim();
  return (
    <button
      type="button"
      data-summary
      aria-expanded={isOpen}
      aria-controls={bodyId(question.id)}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Control+D Meta+D"
      onClick={() => cards.toggle(question.id)}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step || !event.altKey) return;
        event.preventDefault();
        acts.move(index, index + step);
      }}
      className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover"
    >
      <Chevron isOpen={isOpen} />
      {isOpen ? (
        <span className="font-medium">{`Question ${index + 1}`}</span>
      ) : (
        <>
          <span className="shrink-0 text-subtle tabular">{`${index + 1}.`}</span>
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
      )}
    </button>
  );
}
