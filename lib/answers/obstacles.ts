import { refuseCandidate } from "@/lib/answers/refusals";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isClosed, isPastDeadline } from "@/lib/time/deadline";

type Moment = {
  status: InterviewStatus;
  deadlineAt: Date;
  pausedAt: Date | null;
};

/** Why an interview may not be started any more, if so. */
export function notStartable(interview: Moment, now: Date) {
  if (interview.status === "IN_PROGRESS") return refuseCandidate("started");
  if (interview.status !== "PENDING") return refuseCandidate("over");
  return isPastDeadline(interview, now) ? refuseCandidate("tooLate") : null;
}

/** Why no answer may be finished any more, if so. */
export function notFinishable(interview: Moment, now: Date) {
  if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
  return isClosed(interview, now) ? refuseCandidate("tooLate") : null;
}
