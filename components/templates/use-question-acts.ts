"use client";

import { useState } from "react";
import { useKeydown } from "@/components/ui/use-keydown";
import {
  copiedQuestion,
  mostQuestions,
  newQuestion,
  placeOfDrop,
  type QuestionDraft,
} from "@/lib/templates/draft";
import { places } from "@/lib/templates/places";
import { useDrops } from "./use-sortable";
import { useEditor } from "./use-template-editor";

/** What can be done with the questions as a list. Focus follows what was added, moved or removed; Ctrl+D or ⌘D in one duplicates it. */
export function useQuestionActs() {
  const { cards, limits, ...editor } = useEditor();
  const { questions } = editor.draft;
  /** What was done last, for screen readers. */
  const [news, setNews] = useState("");

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

  useDrops((id, overId, edge) => {
    const place = (of: string) => questions.findIndex(({ id }) => id === of);
    move(place(id), placeOfDrop(place(id), place(overId), edge));
  });
  useKeydown((event) => {
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

  return { add, move, duplicate, remove, news };
}

export type QuestionProps = { question: QuestionDraft; index: number };
export type ActsProps = QuestionProps & {
  acts: ReturnType<typeof useQuestionActs>;
};
