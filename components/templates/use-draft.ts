"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import {
  isWritten,
  mostQuestions,
  moved,
  putBack,
  withCriteria,
  type CriterionDraft,
  type QuestionDraft,
  type TemplateDraft,
} from "@/lib/templates/draft";

/** The template being written. What was removed with something written in it can be put back. */
export function useDraft(saved: TemplateDraft) {
  const [draft, setDraft] = useState(saved);

  function setQuestions(
    change: (questions: QuestionDraft[]) => QuestionDraft[],
  ) {
    setDraft((now) => ({ ...now, questions: change(now.questions) }));
  }

  function setQuestion(
    id: string,
    change: (question: QuestionDraft) => Partial<QuestionDraft>,
  ) {
    setQuestions((questions) =>
      questions.map((question) =>
        question.id === id ? { ...question, ...change(question) } : question,
      ),
    );
  }

  return {
    draft,
    /** Puts another draft in its place. */
    replace: setDraft,
    change: (fields: Partial<TemplateDraft>) =>
      setDraft((now) => ({ ...now, ...fields })),
    changeQuestion: (id: string, fields: Partial<QuestionDraft>) =>
      setQuestion(id, () => fields),
    addQuestions: (added: QuestionDraft[]) =>
      setQuestions((questions) =>
        [...questions, ...added].slice(0, mostQuestions),
      ),
    /** Puts a question behind another. */
    insertQuestion: (added: QuestionDraft, after: QuestionDraft) =>
      setQuestions((questions) =>
        putBack(questions, added, {
          after: after.id,
          index: questions.length,
        }).slice(0, mostQuestions),
      ),
    addCriteria: (questionId: string, added: CriterionDraft[]) =>
      setQuestion(questionId, ({ criteria }) => ({
        criteria: withCriteria(criteria, added),
      })),
    removeCriterion: ({ id, criteria }: QuestionDraft, index: number) => {
      const { removed, without, back } = removal(criteria, index);
      setQuestion(id, (now) => ({ criteria: without(now.criteria) }));
      if (isWritten(removed))
        offerUndo("Criterion removed.", () =>
          setQuestion(id, (now) => ({ criteria: back(now.criteria) })),
        );
    },
    moveQuestion: (from: number, to: number) =>
      setQuestions((questions) => moved(questions, from, to)),
    removeQuestion: (index: number) => {
      const { without, back } = removal(draft.questions, index);
      setQuestions(without);
      offerUndo(`Question ${index + 1} removed.`, () => setQuestions(back));
    },
  };
}

/** How an entry goes, and comes back to where it was. */
function removal<Entry extends { id: string }>(list: Entry[], index: number) {
  const removed = list[index]!;
  const place = { after: list[index - 1]?.id, index };
  return {
    removed,
    without: (now: Entry[]) => now.filter(({ id }) => id !== removed.id),
    back: (now: Entry[]) => putBack(now, removed, place),
  };
}

/** Long enough to read, look and decide: it is saved without. */
const undoMs = 15_000;

function offerUndo(message: string, undo: () => void) {
  toast.message(message, {
    duration: undoMs,
    action: { label: "Undo", onClick: undo },
  });
}
