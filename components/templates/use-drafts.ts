"use client";

import { useRef, useState } from "react";
import { settle } from "@/components/ui/settle";
import { useIsAlive } from "@/components/ui/use-is-alive";
import type { Refusal } from "@/lib/result";
import {
  proposedCriterion,
  proposedQuestion,
  type CriterionDraft,
  type QuestionDraft,
  type TemplateDraft,
} from "@/lib/templates/draft";
import type { Proposal } from "@/lib/templates/drafting/proposals";
import type { DraftInput } from "@/lib/templates/drafting/schema";
import type { QuestionLimits } from "@/lib/templates/limits";
import { requestProposal } from "./request-proposal";
import { findInTab, keepInTab } from "./tab-memory";

/** What a draft was asked for: questions, or the rubric of one. */
type Subject = { kind: "questions" } | { kind: "rubric"; questionId: string };

type Proposed = {
  step: "proposed";
  questions: QuestionDraft[];
  criteria: CriterionDraft[];
  isRehearsal: boolean;
  /** From before the page was left; nobody waits for it. */
  isKept?: boolean;
};

export type Drafts = { subject: Subject } & (
  { step: "waiting" } | { step: "refused"; refusal: Refusal } | Proposed
);

/** A slow model takes minutes, and the server ends what takes longer. */
const draftingMs = 5 * 60_000;

/**
 * What an AI proposes beside the editor. It is kept here, apart from the template, until it is accepted; the tab keeps
 * it when the page is left.
 */
export function useDrafts(
  templateId: string,
  draft: TemplateDraft,
  limits: QuestionLimits,
) {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  /** Counts the requests: only the latest one's answer is shown, and none after a stop. */
  const latest = useRef(0);
  const key = `ai-drafts:${templateId}`;

  function put(next: Drafts | null) {
    setDrafts(next);
    keepInTab(key, next?.step === "proposed" ? next : null);
  }

  // The server has nothing of it; what it rendered comes first.
  const isHydrated = useIsAlive();
  const [isRestored, setIsRestored] = useState(false);
  if (isHydrated && !isRestored) {
    setIsRestored(true);
    setDrafts(findKept(key, draft));
  }

  async function ask(subject: Subject) {
    const mine = ++latest.current;
    put({ subject, step: "waiting" });
    const proposal = requestProposal(inputFor(subject, draft));
    const result = await settle(proposal, draftingMs);
    if (mine !== latest.current) return;
    put(
      result.ok
        ? { subject, ...proposed(result.value, limits) }
        : { subject, step: "refused", refusal: result.error },
    );
  }

  return {
    drafts,
    ask: (subject: Subject) => void ask(subject),
    discard: () => {
      latest.current++;
      put(null);
    },
    /** Shows what is left of a proposal, edited or accepted in part; nothing left closes it. */
    keep: (left: Partial<Pick<Proposed, "questions" | "criteria">>) => {
      if (drafts?.step !== "proposed") return;
      const next = { ...drafts, ...left };
      put(next.questions.length + next.criteria.length > 0 ? next : null);
    },
  };
}

/** What was proposed before the page was left, unless the question that it is for is gone. */
function findKept(key: string, { questions }: TemplateDraft): Drafts | null {
  const kept = findInTab<Drafts & Proposed>(key);
  if (!kept) return null;
  const { subject } = kept;
  const isThere =
    subject.kind === "questions" ||
    questions.some(({ id }) => id === subject.questionId);
  return isThere ? { ...kept, isKept: true } : null;
}

function inputFor(
  subject: Subject,
  { jobId, difficulty, focusArea, questions }: TemplateDraft,
): DraftInput {
  const { kind } = subject;
  const context = { jobId, difficulty, focusArea };
  if (kind === "questions")
    return { kind, ...context, existing: questions.map(({ text }) => text) };
  const question = questions.find(({ id }) => id === subject.questionId);
  return { kind, ...context, question: question?.text ?? "" };
}

function proposed(proposal: Proposal, limits: QuestionLimits): Proposed {
  const { isRehearsal } = proposal;
  return {
    step: "proposed",
    isRehearsal,
    questions:
      proposal.kind === "questions"
        ? proposal.questions.map((one) => proposedQuestion(one, limits))
        : [],
    criteria:
      proposal.kind === "rubric"
        ? proposal.criteria.map(proposedCriterion)
        : [],
  };
}
