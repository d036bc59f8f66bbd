import { participation, phaseOf } from "@/lib/interviews/phase";
import { interviewStatusLabels } from "@/lib/interviews/status";

/** Why nothing can be mailed about an interview any more. */
export function closedObstacle(
  interview: Parameters<typeof phaseOf>[0],
  now: Date,
) {
  const phase = phaseOf(interview, now);
  switch (participation[phase]) {
    case "open":
      return null;
    case "late":
      return {
        code: "expired" as const,
        message:
          "The deadline has passed, so the link is closed. Extend the deadline first.",
      };
    case "over":
      return {
        code: "conflict" as const,
        message:
          phase === "withdrawn"
            ? "The candidate withdrew, so there’s nothing to resend."
            : phase === "erased"
              ? "The recordings and answers of this interview were deleted, so there’s nothing to resend."
              : `This interview is ${interviewStatusLabels[interview.status].toLowerCase()}, so there’s nothing to resend.`,
      };
  }
}

/** Why nothing is mailed to an address (F11); without the address, because a batch keeps the words. */
export function bounceObstacle(candidate: { bouncedAt: Date | null }) {
  if (!candidate.bouncedAt) return null;
  return {
    code: "conflict" as const,
    message: "Email to this address bounced. Correct it first.",
  };
}
