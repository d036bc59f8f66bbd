"use client";

import { useRef, useState } from "react";
import { settle } from "@/components/ui/settle";
import type { Proposal } from "@/lib/drafting/proposals";
import type { DraftInput } from "@/lib/drafting/schema";
import type { Refusal } from "@/lib/result";
import {
  proposedCriterion,
  proposedQuestion,
  type CriterionDraft,
  type QuestionDraft,
  type TemplateDraft,
} from "@/lib/templates/draft";
import type { QuestionLimits } from "@/lib/templates/limits";
import { requestProposal } from "./request-proposal";

/** What a draft was asked for: questions, or the rubric of one. */
type Subject = { kind: "questions" } | { kind: "rubric"; questionId: string };

export type Drafts = { subject: Subject; isRehearsal: boolean } & (
  | { step: "waiting" }
  | { step: "refused"; refusal: Refusal }
  | {
      step: "proposed";
      questions: QuestionDraft[];
      criteria: CriterionDraft[];
    }
);

/** What an AI proposes beside the editor. It is kept here, apart from the template, until it is accepted. */
export function useDrafts(draft: TemplateDraft, limits: QuestionLimits) {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  /** Counts the requests: only the latest one's answer is shown, and none after a stop. */
  const latest = useRef(0);

  async function ask(subject: Subject) {
    const mine = ++latest.current;
    setDrafts({ subject, isRehearsal: false, step: "waiting" });
    const result = await settle(requestProposal(inputFor(subject, draft)));
    if (mine !== latest.current) return;
    setDrafts(
      result.ok
        ? { subject, step: "proposed", ...proposed(result.value, limits) }
        : {
            subject,
            isRehearsal: false,
            step: "refused",
            refusal: result.error,
          },
    );
  }

  return {
    drafts,
    ask: (subject: Subject) => void ask(subject),
    discard: () => {
      latest.current++;
      setDrafts(null);
    },
    /** Shows what is left of a proposal, edited or accepted in part; nothing left closes it. */
    keep: (
      left: Partial<{ questions: QuestionDraft[]; criteria: CriterionDraft[] }>,
    ) =>
      setDrafts((now) => {
        if (now?.step !== "proposed") return now;
        const next = { ...now, ...left };
        return next.questions.length + next.criteria.length > 0 ? next : null;
      }),
  };
}

function inputFor(
  subject: Subject,
  { jobId, difficulty, focusArea, questions }: TemplateDraft,
): DraftInput {
  const context = { jobId, difficulty, focusArea };
  if (subject.kind === "questions")
    return {
      kind: "questions",
      ...context,
      existing: questions.map(({ text }) => text),
    };
  const question = questions.find(({ id }) => id === subject.questionId);
  return { kind: "rubric", ...context, question: question?.text ?? "" };
}

function proposed(proposal: Proposal, limits: QuestionLimits) {
  const { isRehearsal } = proposal;
  if (proposal.kind === "questions")
    return {
      isRehearsal,
      questions: proposal.questions.map((question) =>
        proposedQuestion(question, limits),
      ),
      criteria: [],
    };
  return {
    isRehearsal,
    questions: [],
    criteria: proposal.criteria.map(proposedCriterion),
  };
}
