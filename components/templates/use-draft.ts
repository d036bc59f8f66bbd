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

  function changeCriteria(
    questionId: string,
    change: (criteria: CriterionDraft[]) => CriterionDraft[],
  ) {
    setQuestions((questions) =>
      questions.map((question) =>
        question.id === questionId
          ? { ...question, criteria: change(question.criteria) }
          : question,
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
      setQuestions((questions) =>
        questions.map((question) =>
          question.id === id ? { ...question, ...fields } : question,
        ),
      ),
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
      changeCriteria(questionId, (criteria) => withCriteria(criteria, added)),
    removeCriterion: (questionId: string, removed: CriterionDraft) => {
      const criteria =
        draft.questions.find(({ id }) => id === questionId)?.criteria ?? [];
      const index = criteria.findIndex(({ id }) => id === removed.id);
      const place = { after: criteria[index - 1]?.id, index };
      changeCriteria(questionId, (now) =>
        now.filter(({ id }) => id !== removed.id),
      );
      if (isWritten(removed))
        offerUndo("Criterion removed.", () =>
          changeCriteria(questionId, (now) => putBack(now, removed, place)),
        );
    },
    moveQuestion: (from: number, to: number) =>
      setQuestions((questions) => moved(questions, from, to)),
    removeQuestion: (index: number) => {
      const removed = draft.questions[index];
      if (!removed) return;
      const place = { after: draft.questions[index - 1]?.id, index };
      setQuestions((questions) =>
        questions.filter(({ id }) => id !== removed.id),
      );
      offerUndo(`Question ${index + 1} removed.`, () =>
        setQuestions((questions) => putBack(questions, removed, place)),
      );
    },
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

export type Draft = ReturnType<typeof useDraft>;
