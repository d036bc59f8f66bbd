/**
 * How candidates are asked whether an AI may read their words: "later" where no AI is connected yet, null where the
 * organization chose none, by its switch or by a limit of 0 requests. Then they are never asked (L2).
 */
export type AiQuestion = "now" | "later" | null;

export type AiChoice = {
  hasAiEvaluation: boolean;
  aiRequestCap: number | null;
};

export function aiQuestionOf(
  organization: AiChoice,
  isConnected: boolean,
): AiQuestion {
  if (!wantsAi(organization)) return null;
  return isConnected ? "now" : "later";
}

export function wantsAi({ hasAiEvaluation, aiRequestCap }: AiChoice): boolean {
  return hasAiEvaluation && aiRequestCap !== 0;
}

/** What to select of an organization for it. */
export const aiChoiceFields = {
  hasAiEvaluation: true,
  aiRequestCap: true,
} as const;

/** Why nobody is asked and nothing is evaluated, for a recruiter. */
export const aiTurnedOffWords =
  "Your organization doesn’t use AI evaluation. An admin can turn it on in Settings.";

/** When a candidate was asked by email; null too when that email did not arrive, since it may be sent again. */
export function askedForAiAt(
  emails: {
    kind: string;
    queuedAt: Date;
    bouncedAt: Date | null;
    failedAt: Date | null;
  }[],
): Date | null {
  const asked = emails.find(
    ({ kind, bouncedAt, failedAt }) =>
      kind === "AI_CONSENT" && !bouncedAt && !failedAt,
  );
  return asked?.queuedAt ?? null;
}
