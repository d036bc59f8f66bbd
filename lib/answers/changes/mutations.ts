import { audit, recordEvent } from "@/lib/activity/mutations";
import type {
  DecideChangeInput,
  RequestChangeInput,
} from "@/lib/answers/changes/schema";
import { lockWithCandidate } from "@/lib/answers/lock-mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import { can, notAllowed } from "@/lib/auth/permissions";
import {
  aboutInterview,
  ofInterview,
  scope,
  whereInterview,
  type Actor,
  type CandidateAccess,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import {
  combined,
  isAnything,
  listAccommodations,
} from "@/lib/interviews/accommodations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { isOpen } from "@/lib/interviews/status";
import { queueInvitation } from "@/lib/invitations/mutations";
import { ok, refuse, type Result } from "@/lib/result";
import {
  isPastDeadline,
  resumedDeadline,
  takenBackDeadline,
} from "@/lib/time/deadline";

/** Requests of one interview, whatever became of them: each lets the deadline wait. */
const mostRequests = 5;

/** "Need help or more time?": sends the request, and lets the deadline wait until it is answered. Asked twice at once, it is one. */
export async function requestChange(
  access: CandidateAccess,
  { wishes, text }: RequestChangeInput,
  now = new Date(),
): Promise<Result> {
  if (!isAnything(wishes) && !text) return refuseCandidate("nothingAsked");
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, access);
    if (!isOpen(interview.status)) return refuseCandidate("over");
    // Afterwards an answer under way is finished, and no more: nothing that is granted could hold for anything.
    if (isPastDeadline(interview, now)) return refuseCandidate("tooLate");
    const earlier = await tx.changeRequest.findMany({
      where: ofInterview(access),
      select: { status: true },
    });
    if (earlier.some(({ status }) => status === "OPEN"))
      return refuseCandidate("changeAsked");
    if (earlier.length >= mostRequests)
      return refuseCandidate("tooManyChanges");
    const request = await tx.changeRequest.create({
      data: { ...ofInterview(access), wishes, text, createdAt: now },
      select: { id: true },
    });
    await tx.interview.updateMany({
      where: whereInterview(access),
      data: { pausedAt: now },
    });
    await recordEvent(tx, access, {
      ...aboutInterview(interview),
      kind: "change.requested",
      data: { requestId: request.id, wishes: listAccommodations(wishes) },
    });
    return ok();
  });
}

/** The candidate takes the request back, which must not move the deadline at will (W6). The second of two changes nothing. */
export async function takeBackChange(
  access: CandidateAccess,
  now = new Date(),
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, access);
    const earlier = await tx.changeRequest.findMany({
      where: { ...ofInterview(access), status: "WITHDRAWN" },
      select: { createdAt: true, decidedAt: true },
    });
    const { count } = await tx.changeRequest.updateMany({
      where: { ...ofInterview(access), status: "OPEN" },
      data: { status: "WITHDRAWN", decidedAt: now },
    });
    if (count === 0) return ok();
    const waits = earlier.map(({ createdAt, decidedAt }) =>
      decidedAt ? +decidedAt - +createdAt : 0,
    );
    await resume(tx, interview, (timeZone) =>
      takenBackDeadline(interview, waits, timeZone, now),
    );
    await recordEvent(tx, access, {
      ...aboutInterview(interview),
      kind: "change.taken-back",
    });
    return ok();
  });
}

/**
 * Grants what was asked, or some of it, or declines with words. The deadline moves by as long as the answer took, what
 * is granted holds from now on, and the candidate gets a mail with the same link.
 */
export async function decideChange(
  actor: Actor,
  { requestId, granted, reply }: DecideChangeInput,
  now = new Date(),
): Promise<Result> {
  if (!can(actor, "interview.manage")) return notAllowed;
  const { organizationId } = actor;
  if (granted ? !isAnything(granted) && !reply : !reply)
    return refuse("invalid", "Write a message to the candidate.", {
      reply: granted
        ? "Choose what to change, or describe in the message what you agreed on."
        : "Say why, and what the alternatives are.",
    });
  return db.$transaction(async (tx) => {
    const request = await tx.changeRequest.findFirst({
      where: { id: requestId, ...scope(actor) },
      select: { interviewId: true },
    });
    if (!request) return refuse("not_found", "This request no longer exists.");
    const ids = { interviewId: request.interviewId, organizationId };
    const interview = await lockWithCandidate(tx, ids);
    if (!isOpen(interview.status))
      return refuse(
        "conflict",
        "This interview is closed, so nothing can be changed.",
      );
    if (granted?.isShownAhead && interview.startedAt)
      return refuse(
        "conflict",
        "The candidate has started, so questions can no longer be shown in advance.",
      );
    const { count } = await tx.changeRequest.updateMany({
      where: { id: requestId, ...scope(actor), status: "OPEN" },
      data: {
        status: granted ? "APPROVED" : "DECLINED",
        granted: granted ?? {},
        reply,
        decidedAt: now,
        decidedById: actor.userId,
      },
    });
    if (count === 0)
      return refuse("conflict", "This request has already been answered.");
    await resume(tx, interview, (timeZone) =>
      resumedDeadline(interview, timeZone, now),
    );
    if (granted)
      await tx.interview.updateMany({
        where: { id: interview.id, ...scope(actor) },
        data: {
          accommodations: combined(
            readAccommodations(interview.accommodations),
            granted,
          ),
        },
      });
    await recordEvent(tx, actor, {
      ...aboutInterview(interview),
      kind: "change.decided",
      data: {
        requestId,
        isApproved: granted !== null,
        granted: granted ? listAccommodations(granted) : [],
      },
    });
    await audit(
      tx,
      actor,
      granted ? "change.approve" : "change.decline",
      interview.id,
    );
    await queueInvitation(tx, actor, interview, "CHANGE_DECIDED", { now });
    return ok();
  });
}

/** The clock goes on. The interview must be locked. */
async function resume(
  tx: Transaction,
  { id, organizationId }: { id: string; organizationId: string },
  deadlineIn: (timeZone: string) => Date,
): Promise<void> {
  const { timeZone } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  await tx.interview.updateMany({
    where: { id, organizationId },
    data: { pausedAt: null, deadlineAt: deadlineIn(timeZone) },
  });
}
