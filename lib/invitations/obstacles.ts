import { interviewStatusLabels, isOpen } from "@/lib/interviews/status";
import { isPastDeadline } from "@/lib/time/deadline";

/** Why nothing can be mailed about an interview any more. */
export function closedObstacle(
  interview: {
    status: keyof typeof interviewStatusLabels;
    deadlineAt: Date;
    pausedAt: Date | null;
  },
  now: Date,
) {
  if (interview.status === "EXPIRED" || isPastDeadline(interview, now))
    return {
      code: "expired" as const,
      message:
        "The deadline has passed, so the link is closed. Extend the deadline first.",
    };
  if (isOpen(interview.status)) return null;
  const status = interviewStatusLabels[interview.status].toLowerCase();
  return {
    code: "conflict" as const,
    message: `This interview is ${status}, so there’s nothing to resend.`,
  };
}

/** Why nothing is mailed to an address (F11); without the address, because a batch keeps the words. */
export function bounceObstacle(candidate: { bouncedAt: Date | null }) {
  if (!candidate.bouncedAt) return null;
  return {
    code: "conflict" as const,
    message: "Email to this address bounced. Correct it first.",
  };
}
