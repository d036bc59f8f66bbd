"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import {
  mostQuestions,
  moved,
  withCriteria,
  type CriterionDraft,
  type QuestionDraft,
  type TemplateDraft,
} from "@/lib/templates/draft";

/** The template being written, apart from what was saved of it last. */
export function useDraft(saved: TemplateDraft) {
  const [draft, setDraft] = useState(saved);
  const [baseline, setBaseline] = useState(saved);

  function setQuestions(
    change: (questions: QuestionDraft[]) => QuestionDraft[],
  ) {
    setDraft((now) => ({ ...now, questions: change(now.questions) }));
  }

  return {
    draft,
    isDirty: JSON.stringify(draft) !== JSON.stringify(baseline),
    /** Call with what was sent: typing went on while it was being saved. */
    markSaved: setBaseline,
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
    addCriteria: (questionId: string, added: CriterionDraft[]) =>
      setQuestions((questions) =>
        questions.map((question) =>
          question.id === questionId
            ? { ...question, criteria: withCriteria(question.criteria, added) }
            : question,
        ),
      ),
    moveQuestion: (from: number, to: number) =>
      setQuestions((questions) => moved(questions, from, to)),
    removeQuestion: (index: number) => {
      const removed = draft.questions[index];
      if (!removed) return;
      setQuestions((questions) =>
        questions.filter(({ id }) => id !== removed.id),
      );
      toast.message(`Question ${index + 1} removed.`, {
        action: {
          label: "Undo",
          onClick: () =>
            setQuestions((questions) =>
              questions.some(({ id }) => id === removed.id)
                ? questions
                : questions.toSpliced(index, 0, removed),
            ),
        },
      });
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
