import { audit } from "@/lib/activity/mutations";
import { readDeadline } from "@/lib/acts/deadline-queries";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import {
  interviewGone,
  lockCandidateOf,
  moveInterview,
} from "@/lib/interviews/lifecycle-mutations";
import type { ExtendDeadlineInput } from "@/lib/interviews/schema";
import {
  shownStatus,
  shownStatusLabels,
  statusAfter,
} from "@/lib/interviews/status";
import { hasOpenTwin } from "@/lib/interviews/twin-queries";
import { queueResend } from "@/lib/invitations/mutations";
import type { Urgency } from "@/lib/queue/enqueue";
import { ok, refuse, type Refusal, type Result } from "@/lib/result";
import { maxDeadlineDays, tooFar } from "@/lib/time/deadline";
import { day } from "@/lib/time/duration";

/**
 * Moves the deadline to the end of a later day; an expired interview opens again where it was. `notNotified` says why the
 * candidate got no mail about it although one was asked for.
 */
export async function extendDeadline(
  actor: Actor,
  { deadlineOn, ...input }: ExtendDeadlineInput,
  now = new Date(),
): Promise<Result<{ notNotified: string | null }>> {
  const chosen = await readDeadline(actor, deadlineOn, now);
  if (!chosen.ok) return chosen;
  const extension = { ...input, deadlineAt: chosen.value };
  const extended = await db.$transaction((tx) =>
    extendWithin(tx, actor, extension, { now }),
  );
  if (!extended.ok) return extended;
  const { notNotified, isLater } = extended.value;
  return isLater
    ? refuse("invalid", "The current deadline is later. Choose one after it.")
    : ok({ notNotified });
}

/** `extendDeadline` as a part of the caller's transaction; a deadline that is later already stays, and it says so. */
export async function extendWithin(
  tx: Transaction,
  actor: Actor,
  {
    interviewId,
    deadlineAt,
    isTold,
  }: Omit<ExtendDeadlineInput, "deadlineOn"> & { deadlineAt: Date },
  { now = new Date(), urgency }: { now?: Date; urgency?: Urgency } = {},
): Promise<Result<{ notNotified: string | null; isLater: boolean }>> {
  if (!can(actor, "interview.manage")) return notAllowed;
  // Looked at again: what is done for many may take its turn much later.
  const latest = now.getTime() + (maxDeadlineDays + 2) * day;
  if (deadlineAt <= now || deadlineAt.getTime() > latest) return tooFar;
  // First: a request for a change that is just decided moves the same deadline, and the template may be sent again.
  if (!(await lockCandidateOf(tx, actor, interviewId))) return interviewGone;
  const interview = await tx.interview.findFirstOrThrow({
    where: { id: interviewId, ...scope(actor) },
    select: movable,
  });
  if (interview.retentionEndedAt)
    return refuse(
      "conflict",
      "Its recordings and answers were deleted, so it can’t be reopened. Send the interview again instead.",
    );
  if (!statusAfter(interview, "extend"))
    return refuse(
      "conflict",
      `This interview is ${shownStatusLabels[shownStatus(interview)].toLowerCase()}, so its deadline can’t be changed.`,
    );
  if (interview.deadlineAt >= deadlineAt)
    return ok({
      notNotified: null,
      isLater: interview.deadlineAt > deadlineAt,
    });
  if (await hasOpenTwin(tx, interview))
    return refuse(
      "conflict",
      "This candidate has since been sent this template again. Extend that interview instead.",
    );
  const changes = { deadlineAt, expiredAt: null };
  if (!(await moveInterview(tx, actor, interview, "extend", changes)))
    return refuse(
      "conflict",
      "The interview just changed. Review it and try again.",
    );
  await audit(tx, actor, "interview.extend", interviewId);
  const told = isTold
    ? await queueResend(tx, actor, interview, { now, urgency, canWait: true })
    : undefined;
  return ok({
    notNotified: told && !told.ok ? whyNotNotified(told.error) : null,
    isLater: false,
  });
}

/** Trying again would move the deadline once more, so it says what else would tell them. */
function whyNotNotified({ code, message }: Refusal): string {
  if (code === "too_soon")
    return "The last email went out less than a minute ago. To tell them, resend the invitation in a minute.";
  if (code === "too_many")
    return "It was resent too often in the last 24 hours. To tell them, copy the link and send it yourself.";
  return message;
}

const movable = {
  id: true,
  organizationId: true,
  candidateId: true,
  templateId: true,
  status: true,
  startedAt: true,
  deadlineAt: true,
  retentionEndedAt: true,
  withdrawnAt: true,
} as const;
