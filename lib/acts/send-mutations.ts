import { audit, recordEvent } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { aboutInterview, scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { emailField } from "@/lib/fields/email-address";
import {
  interviewGone,
  lockCandidate,
  moveInterview,
  refreshCandidateStatus,
} from "@/lib/interviews/lifecycle-mutations";
import type {
  CancelInterviewInput,
  SendInterviewInput,
} from "@/lib/interviews/schema";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import {
  interviewStatusLabels,
  shownStatus,
  shownStatusLabels,
  openStatuses,
  statusAfter,
} from "@/lib/interviews/status";
import { queueInvitation } from "@/lib/invitations/mutations";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import type { Urgency } from "@/lib/queue/enqueue";
import { ok, refuse, type Refusal, type Result } from "@/lib/result";
import { findPublishedVersion } from "@/lib/templates/queries";
import { deadlineToSend } from "@/lib/time/deadline";
import { currentKeyId, makePublicId } from "@/lib/tokens";

type Sent = { interviewId: string; publicId: string; link: string };

/**
 * Sends a published template to a candidate: application if there is none, interview with what is asked frozen into it,
 * mail. At most one open interview per application and template: of several sends at once, one wins and the others are
 * told where it is.
 */
export async function sendInterview(
  actor: Actor,
  input: SendInterviewInput,
): Promise<Result<Sent>> {
  const { candidateId, templateId } = input;
  try {
    return await db.$transaction((tx) => sendWithin(tx, actor, input));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const problem = await alreadyOpen(db, actor, candidateId, templateId);
    if (!problem) throw error;
    return { ok: false, error: problem };
  }
}

/** `sendInterview` as a part of the caller's transaction. */
export async function sendWithin(
  tx: Transaction,
  actor: Actor,
  input: SendInterviewInput,
  {
    urgency,
    isOnce = false,
  }: {
    urgency?: Urgency;
    /** Refuses whoever has completed it: asking again is a decision about one person. */
    isOnce?: boolean;
  } = {},
): Promise<Result<Sent>> {
  const { candidateId, templateId } = input;
  if (!can(actor, "interview.send")) return notAllowed;
  const { organizationId } = actor;
  await lockCandidate(tx, { candidateId, organizationId });
  const problem =
    (await unreachable(tx, actor, candidateId)) ??
    (await alreadyOpen(tx, actor, candidateId, templateId)) ??
    (isOnce
      ? await alreadyCompleted(tx, actor, candidateId, templateId)
      : null);
  if (problem) return { ok: false, error: problem };
  return create(tx, actor, input, urgency);
}

/** Ends an interview that was not submitted: the link then says that it was called off. */
export async function cancelInterview(
  actor: Actor,
  input: CancelInterviewInput,
): Promise<Result> {
  return db.$transaction((tx) => cancelWithin(tx, actor, input));
}

/** `cancelInterview` as a part of the caller's transaction. */
export async function cancelWithin(
  tx: Transaction,
  actor: Actor,
  { interviewId, reason }: CancelInterviewInput,
): Promise<Result> {
  if (!can(actor, "interview.manage")) return notAllowed;
  const interview = await tx.interview.findFirst({
    where: { id: interviewId, ...scope(actor) },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      status: true,
      startedAt: true,
      retentionEndedAt: true,
      withdrawnAt: true,
    },
  });
  if (!interview) return interviewGone;
  if (!statusAfter(interview, "cancel"))
    return refuse(
      "conflict",
      `This interview is already ${shownStatusLabels[shownStatus(interview)].toLowerCase()}.`,
    );
  const changes = {
    cancelledAt: new Date(),
    cancelReason: reason || null,
    recorderId: null,
  };
  if (!(await moveInterview(tx, actor, interview, "cancel", changes)))
    return refuse(
      "conflict",
      "The interview just changed. Review it and try again.",
    );
  // The sessions stay: whoever has the interview open is told that it was canceled.
  await audit(tx, actor, "interview.cancel", interviewId);
  return ok();
}

/** Why this candidate cannot be written to, if so (F9, F11); without the address, because a batch keeps the words. */
async function unreachable(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
): Promise<Refusal | null> {
  const candidate = await tx.candidate.findFirst({
    where: { id: candidateId, ...scope(actor) },
    select: { email: true, bouncedAt: true },
  });
  if (!candidate)
    return refuse("not_found", "This candidate no longer exists.").error;
  const href = paths.candidate(candidateId);
  if (!emailField.safeParse(candidate.email).success)
    return refuse(
      "invalid",
      "This candidate’s email address isn’t valid. Correct it first.",
      undefined,
      href,
    ).error;
  if (candidate.bouncedAt)
    return refuse(
      "invalid",
      "Email to this address bounced. Correct it first.",
      undefined,
      href,
    ).error;
  return null;
}

async function alreadyOpen(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
  templateId: string,
): Promise<Refusal | null> {
  const interview = await tx.interview.findFirst({
    where: {
      ...scope(actor),
      candidateId,
      templateId,
      status: { in: [...openStatuses] },
    },
    select: { id: true, status: true },
  });
  if (!interview) return null;
  return refuse(
    "conflict",
    `This candidate already has this interview; it’s ${interviewStatusLabels[interview.status].toLowerCase()}. Resend the invitation instead.`,
    undefined,
    paths.interview(interview.id),
  ).error;
}

async function alreadyCompleted(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
  templateId: string,
): Promise<Refusal | null> {
  const interview = await tx.interview.findFirst({
    where: { ...scope(actor), candidateId, templateId, status: "COMPLETED" },
    select: { id: true },
  });
  if (!interview) return null;
  return refuse(
    "conflict",
    "This candidate has completed this interview. To repeat it, send it from the candidate’s page.",
    undefined,
    paths.interview(interview.id),
  ).error;
}

async function create(
  tx: Transaction,
  actor: Actor,
  input: SendInterviewInput,
  urgency?: Urgency,
): Promise<Result<Sent>> {
  const { candidateId, templateId, note, locale } = input;
  const { organizationId, userId } = actor;
  const version = await findPublishedVersion(tx, organizationId, templateId);
  if (!version)
    return refuse(
      "conflict",
      "This template isn’t published, or its job is closed. Publish it or choose another one.",
      undefined,
      paths.templates,
    );
  const { name: companyName, timeZone } =
    await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, timeZone: true },
    });
  const deadline = deadlineToSend(input, timeZone, new Date());
  if (!deadline.ok) return deadline;
  const snapshot: InterviewSnapshot = {
    ...version.snapshot,
    companyName,
    jobTitle: version.jobTitle,
  };
  const { jobId } = version;
  const applicationId = await advanceApplication(tx, actor, candidateId, jobId);
  const interview = await tx.interview.create({
    data: {
      publicId: makePublicId(),
      linkKeyId: currentKeyId(),
      organizationId,
      applicationId,
      candidateId,
      jobId,
      templateId,
      snapshot,
      note,
      locale,
      deadlineAt: deadline.value,
      createdById: userId,
    },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      publicId: true,
      linkVersion: true,
      linkKeyId: true,
    },
  });
  await refreshCandidateStatus(tx, interview);
  await recordEvent(tx, actor, {
    ...aboutInterview(interview),
    kind: "interview.sent",
  });
  await audit(tx, actor, "interview.send", interview.id);
  await queueInvitation(tx, actor, interview, "FIRST", { urgency });
  const { id: interviewId, publicId } = interview;
  return ok({ interviewId, publicId, link: interviewLink(interview) });
}

/** The candidate's application for a job, made if there is none. They are locked, so nobody else makes it meanwhile. */
async function advanceApplication(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
  jobId: string,
): Promise<string> {
  const { organizationId } = actor;
  const { id } = await tx.application.upsert({
    where: { candidateId_jobId: { candidateId, jobId }, ...scope(actor) },
    create: { organizationId, candidateId, jobId, stage: "INTERVIEWING" },
    update: {},
    select: { id: true },
  });
  const { count } = await tx.application.updateMany({
    where: { id, ...scope(actor), stage: "APPLIED" },
    data: { stage: "INTERVIEWING" },
  });
  if (count > 0)
    await recordEvent(tx, actor, {
      kind: "application.moved",
      organizationId,
      candidateId,
      applicationId: id,
      data: { from: "APPLIED", to: "INTERVIEWING" },
    });
  return id;
}
