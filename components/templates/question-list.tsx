"use client";

import { ListPlus, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { QuestionCard } from "./question-card";
import type { Draft } from "./use-draft";

const mostQuestions = 30;

/** The questions in order. Focus follows what was added, moved or removed. */
export function QuestionList({
  editor,
  errorOf,
}: {
  editor: Draft;
  errorOf: (path: string) => string | undefined;
}) {
  const { questions } = editor.draft;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(questions.filter(isUnfinished).map(({ id }) => id)),
  );
  const [news, setNews] = useState("");
  const focusNext = useRef<() => void>(null);
  useEffect(() => {
    focusNext.current?.();
    focusNext.current = null;
  });

  function add() {
    const id = editor.addQuestion();
    setOpen(new Set([...open, id]));
    focusNext.current = focusOn(`#question-${id} textarea`);
  }

  function toggle(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  function move(index: number, to: number) {
    if (to < 0 || to >= questions.length) return;
    editor.moveQuestion(index, to);
    setNews(`Moved to place ${to + 1} of ${questions.length}.`);
    focusNext.current = keepFocus();
  }

  function remove(index: number) {
    editor.removeQuestion(index);
    setNews(`Question ${index + 1} removed.`);
    const next = questions[index + 1] ?? questions[index - 1];
    focusNext.current = focusOn(
      next ? `#question-${next.id} [data-summary]` : "[data-add-question]",
    );
  }

  const addButton = (
    <Button icon={<Plus />} onClick={add} data-add-question>
      Add question
    </Button>
  );
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-3 text-lg font-semibold">
        Questions{" "}
        <span className="font-normal text-subtle tabular">
          {questions.length}
        </span>
      </h2>
      {questions.length === 0 ? (
        <EmptyState
          icon={<ListPlus />}
          title="Which questions will you ask?"
          action={addButton}
        >
          Four to six work best. Each has its own time to think and to answer,
          and says how the answer is judged.
        </EmptyState>
      ) : (
        <>
          <ol className="flex flex-col gap-3">
            {questions.map((question, index) => (
              <QuestionCard
                key={question.id}
                question={question}
                index={index}
                count={questions.length}
                isOpen={open.has(question.id)}
                errorOf={(path) => errorOf(`questions.${index}.${path}`)}
                onToggle={() => toggle(question.id)}
                onChange={(fields) =>
                  editor.changeQuestion(question.id, fields)
                }
                onMove={(to) => move(index, to)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          {questions.length < mostQuestions && (
            <div className="mt-3">{addButton}</div>
          )}
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </section>
  );
}

function isUnfinished(question: {
  text: string;
  criteria: { name: string }[];
}): boolean {
  return (
    !question.text.trim() ||
    question.criteria.length === 0 ||
    question.criteria.some(({ name }) => !name.trim())
  );
}

/** Moving takes the focus away: gives it back, or to the other button when the end of the list switched this one off. */
function keepFocus(): () => void {
  const active = document.activeElement;
  return () => {
    if (!(active instanceof HTMLElement)) return;
    const other = active
      .closest("li")
      ?.querySelector<HTMLElement>("[data-move]:enabled");
    (active.matches(":disabled") ? other : active)?.focus();
  };
}

function focusOn(selector: string): () => void {
  return () => document.querySelector<HTMLElement>(selector)?.focus();
}
