import { recordEvent } from "@/lib/activity/mutations";
import { isRecordingAllowed } from "@/lib/answers/consent-mutations";
import { lockInterview, lockWithCandidate } from "@/lib/answers/lock-mutations";
import { notFinishable, notStartable } from "@/lib/answers/obstacles";
import { refuseCandidate } from "@/lib/answers/refusals";
import {
  ofInterview,
  whereInterview,
  type CandidateAccess,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { anyAnswer, isAnswered } from "@/lib/interviews/answer-kinds";
import { moveInterview } from "@/lib/interviews/lifecycle-mutations";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { isOpen } from "@/lib/interviews/status";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { isPastDeadline } from "@/lib/time/deadline";

/** Notes that this candidate's camera and microphone were seen and heard to work. */
export async function passDeviceCheck(
  access: CandidateAccess,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!isOpen(interview.status)) return refuseCandidate("over");
    if (!(await isRecordingAllowed(tx, access)))
      return refuseCandidate("noConsent");
    if (interview.deviceCheckedAt) return ok();
    await tx.interview.updateMany({
      where: whereInterview(access),
      data: { deviceCheckedAt: new Date() },
    });
    await recordEvent(tx, access, {
      ...ofInterview(access),
      kind: "device.checked",
    });
    return ok();
  });
}

/**
 * The start: reveals the first question, whose clocks run from now on (E2). Whoever was granted to answer in writing needs
 * no camera, and so no check of it.
 */
export async function startInterview(access: CandidateAccess): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, access);
    if (interview.status === "IN_PROGRESS") return ok();
    const now = new Date();
    const problem = notStartable(interview, now);
    if (problem) return problem;
    if (!(await isRecordingAllowed(tx, access)))
      return refuseCandidate("noConsent");
    const { isInWriting } = readAccommodations(interview.accommodations);
    if (!interview.deviceCheckedAt && !isInWriting)
      return refuseCandidate("checkFirst");
    await moveInterview(tx, access, interview, "start", { startedAt: now });
    await showQuestion(tx, access, interview.snapshot, 0);
    return ok();
  });
}

/** Reveals the next question once every earlier one is answered. Called twice, it shows the same one. */
export async function revealQuestion(access: CandidateAccess): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
    const answers = await tx.answer.findMany({
      where: ofInterview(access),
      include: { keptTake: { select: { status: true } } },
    });
    if (!answers.every(isAnswered)) return ok();
    if (isPastDeadline(interview, new Date()))
      return refuseCandidate("tooLate");
    await showQuestion(tx, access, interview.snapshot, answers.length);
    return ok();
  });
}

/**
 * Makes a take the answer to its question. The rest of it may still be on its way: the candidate goes on meanwhile, and
 * submitting waits for it. But its beginning must be stored, or the next question could be seen without an answer (W3).
 */
export async function keepTake(
  access: CandidateAccess,
  takeId: string,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const problem = notFinishable(interview, new Date());
    if (problem) return problem;
    const take = await tx.take.findFirst({
      where: { ...ofInterview(access), id: takeId, status: { not: "FAILED" } },
      select: {
        answerId: true,
        status: true,
        segments: { select: { firstArrivedAt: true } },
        answer: { include: { keptTake: { select: { status: true } } } },
      },
    });
    if (!take) return refuseCandidate("unusable");
    const { answer, status, segments } = take;
    if (answer.keptTakeId === takeId) return ok();
    const hasArrived = segments.some(({ firstArrivedAt }) => firstArrivedAt);
    if (status === "RECORDING" && !hasArrived)
      return refuseCandidate("notSavedYet");
    if (answer.typedStartedAt)
      return refuseCandidate(
        isAnswered(answer) ? "answeredAlready" : "writingBegun",
      );
    // Until the next question is on the screen, the candidate may think again.
    if (isAnswered(answer) && (await isNextShown(tx, answer)))
      return refuseCandidate("answeredAlready");
    await tx.answer.updateMany({
      where: { ...ofInterview(access), id: take.answerId },
      data: { keptTakeId: takeId, keptAt: new Date() },
    });
    await recordEvent(tx, access, {
      ...ofInterview(access),
      kind: "take.kept",
      data: { takeId },
    });
    return ok();
  });
}

/** Whether a question that comes after this one was shown already. */
export async function isNextShown(
  tx: Transaction,
  answer: { interviewId: string; organizationId: string; position: number },
): Promise<boolean> {
  const { interviewId, organizationId, position } = answer;
  const next = await tx.answer.findFirst({
    where: { interviewId, organizationId, position: { gt: position } },
    select: { id: true },
  });
  return next !== null;
}

/** Hands the interview in: every question answered, every recording whole in storage. There is one submission (T7). */
export async function submitInterview(
  access: CandidateAccess,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, access);
    if (interview.status === "COMPLETED") return ok();
    const now = new Date();
    const problem = notFinishable(interview, now);
    if (problem) return problem;
    const { questions } = readSnapshot(interview.snapshot);
    const saved = await tx.answer.count({
      where: { ...ofInterview(access), ...anyAnswer("saved") },
    });
    if (saved < questions.length) return refuseCandidate("notAllSaved");
    await moveInterview(tx, access, interview, "submit", {
      completedAt: now,
      evaluationStatus: "QUEUED",
    });
    const { interviewId } = access;
    await enqueue(tx, "interview.evaluate", { interviewId });
    return ok();
  });
}

async function showQuestion(
  tx: Transaction,
  access: CandidateAccess,
  snapshot: unknown,
  position: number,
): Promise<void> {
  const question = readSnapshot(snapshot).questions[position];
  if (!question) return;
  await tx.answer.create({
    data: { ...ofInterview(access), questionId: question.id, position },
  });
  await recordEvent(tx, access, {
    ...ofInterview(access),
    kind: "question.shown",
    data: { position },
  });
}
