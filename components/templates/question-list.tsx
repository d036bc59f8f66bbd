"use client";

import { LibraryBig, ListPlus, Plus, Sparkles } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import {
  copiedQuestion,
  mostQuestions,
  newQuestion,
  placeOfDrop,
  type QuestionDraft,
} from "@/lib/templates/draft";
import type { QuestionLimits } from "@/lib/templates/limits";
import { places } from "@/lib/templates/places";
import { QuestionCard } from "./question-card";
import type { Draft } from "./use-draft";
import type { OpenQuestions } from "./use-open-questions";
import { useDrops } from "./use-sortable";

/** The questions in order; Ctrl+D or ⌘D in one duplicates it. Focus follows what was added, moved or removed. */
export function QuestionList({
  editor,
  limits,
  cards,
  errorOf,
  onOpenBank,
  onDraftQuestions,
  onDraftRubric,
}: {
  editor: Draft;
  /** What a new question begins with. */
  limits: QuestionLimits;
  cards: OpenQuestions;
  errorOf: (path: string) => string | undefined;
  onOpenBank: () => void;
  /** Both undefined where there is no AI. */
  onDraftQuestions?: () => void;
  onDraftRubric?: (questionId: string) => void;
}) {
  const { questions } = editor.draft;
  const [news, setNews] = useState("");
  useDrops((id, overId, edge) => {
    const place = (of: string) => questions.findIndex(({ id }) => id === of);
    move(place(id), placeOfDrop(place(id), place(overId), edge));
  });

  function add() {
    const question = newQuestion(limits);
    editor.addQuestions([question]);
    cards.show(question.id);
    cards.focusAfter(`#question-${question.id} textarea`);
  }

  function move(index: number, to: number) {
    if (to < 0 || to >= questions.length || to === index) return;
    editor.moveQuestion(index, to);
    setNews(`Moved to position ${to + 1} of ${questions.length}.`);
    cards.keepFocusAfter();
  }

  function duplicate(question: QuestionDraft) {
    const copy = copiedQuestion(question);
    editor.insertQuestion(copy, question);
    setNews(`Question ${questions.indexOf(question) + 1} duplicated.`);
    cards.show(copy.id);
    cards.writeAfterMenu(`#question-${copy.id} textarea`);
  }

  const duplicateByKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (key.toLowerCase() !== "d" || ctrlKey === metaKey) return;
    if (altKey || shiftKey || !(target instanceof Element)) return;
    const card = target.closest<HTMLElement>("[data-question]");
    const question = questions.find(({ id }) => id === card?.dataset.question);
    if (!question) return;
    // Else the browser offers to bookmark the page.
    event.preventDefault();
    if (questions.length < mostQuestions) duplicate(question);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => duplicateByKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  function remove(index: number) {
    editor.removeQuestion(index);
    setNews(`Question ${index + 1} removed.`);
    const next = questions[index + 1] ?? questions[index - 1];
    cards.focusAfter(
      next
        ? `#question-${next.id} [data-summary]`
        : `[data-place=${places.addQuestion}]`,
    );
  }

  const ways = (
    <>
      <Button icon={<Plus />} onClick={add} data-place={places.addQuestion}>
        Add question
      </Button>
      <Button variant="ghost" icon={<LibraryBig />} onClick={onOpenBank}>
        Add from bank
      </Button>
      {onDraftQuestions && (
        <Button variant="ghost" icon={<Sparkles />} onClick={onDraftQuestions}>
          Draft from the job description
        </Button>
      )}
    </>
  );
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-3 text-lg font-semibold">
        <span>{"Questions "}</span>
        <span className="font-normal text-subtle tabular">
          {questions.length}
        </span>
      </h2>
      {questions.length === 0 ? (
        <EmptyState
          icon={<ListPlus />}
          title="Which questions will you ask?"
          action={ways}
        >
          Four to six work best. Each has its own think time, answer time and
          scoring criteria.
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
                isOpen={cards.isOpen(question.id)}
                errorOf={(path) => errorOf(`questions.${index}.${path}`)}
                onToggle={() => cards.toggle(question.id)}
                onChange={(fields) =>
                  editor.changeQuestion(question.id, fields)
                }
                onMove={(to) => move(index, to)}
                onDuplicate={
                  questions.length < mostQuestions
                    ? () => duplicate(question)
                    : undefined
                }
                onRemove={() => remove(index)}
                onRemoveCriterion={(criterion) =>
                  editor.removeCriterion(question.id, criterion)
                }
                onDraftRubric={
                  onDraftRubric && (() => onDraftRubric(question.id))
                }
              />
            ))}
          </ol>
          {questions.length < mostQuestions && (
            <div className="mt-3 flex flex-wrap gap-2">{ways}</div>
          )}
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </section>
  );
}
