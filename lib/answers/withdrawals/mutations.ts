import { audit, recordEvent } from "@/lib/activity/mutations";
import { runningStatuses } from "@/lib/ai/status";
import { lockWithCandidate } from "@/lib/answers/lock-mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import { isSentAgain } from "@/lib/answers/withdrawals/queries";
import {
  aboutInterview,
  type CandidateAccess,
  type WithdrawAccess,
} from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { moveInterview } from "@/lib/interviews/lifecycle-mutations";
import { isAvailable } from "@/lib/interviews/status";
import { queueInvitation } from "@/lib/invitations/mutations";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { day, minute } from "@/lib/time/duration";
import { undoUntil } from "@/lib/time/withdrawal-window";

const mailsPerDay = 5;

/**
 * The candidate asks to withdraw: a mail goes out, and nothing else changes until they confirm it from there. Asked again
 * within a minute, it is the same mail.
 */
export async function askToWithdraw(
  access: CandidateAccess,
  now = new Date(),
): Promise<Result> {
  const { interviewId, organizationId } = access;
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, access);
    if (!isAvailable(interview)) return ok();
    const { bouncedAt } = await tx.candidate.findFirstOrThrow({
      where: { id: interview.candidateId, organizationId },
      select: { bouncedAt: true },
    });
    if (bouncedAt) return refuseCandidate("addressRefused");
    const mails = await tx.invitation.findMany({
      where: {
        interviewId,
        organizationId,
        kind: "WITHDRAWAL",
        queuedAt: { gt: new Date(now.getTime() - day) },
      },
      select: { queuedAt: true },
    });
    const isJustAsked = mails.some(
      ({ queuedAt }) => now.getTime() - queuedAt.getTime() < minute,
    );
    if (isJustAsked && interview.withdrawAskedAt) return ok();
    if (mails.length >= mailsPerDay) return refuseCandidate("tooManyMails");
    await tx.interview.updateMany({
      where: { id: interviewId, organizationId },
      data: { withdrawAskedAt: now },
    });
    const about = aboutInterview(interview);
    await recordEvent(tx, access, { ...about, kind: "withdrawal.asked" });
    await queueInvitation(tx, access, interview, "WITHDRAWAL", { now });
    return ok();
  });
}

/**
 * The candidate withdraws, from the mail: nobody sees the answers any more, nothing more is recorded, read or sent.
 * Confirmed twice, it happened once.
 */
export async function confirmWithdrawal(
  withdraw: WithdrawAccess,
  now = new Date(),
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, withdraw);
    if (!isAvailable(interview)) return ok();
    if (!interview.withdrawAskedAt) return refuseCandidate("nothingToConfirm");
    await moveInterview(tx, withdraw, interview, "withdraw", {
      withdrawnAt: now,
      recorderId: null,
    });
    await audit(tx, withdraw, "interview.withdraw", withdraw.interviewId);
    return ok();
  });
}

/** The interview is as it was before, with the deadline it had. Undone twice, it happened once. */
export async function undoWithdrawal(
  by: WithdrawAccess | CandidateAccess,
  now = new Date(),
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockWithCandidate(tx, by);
    const { withdrawnAt } = interview;
    if (!withdrawnAt) return ok();
    if (now > undoUntil(withdrawnAt)) return refuseCandidate("undoTooLate");
    if (await isSentAgain(tx, interview)) return refuseCandidate("sentAgain");
    await moveInterview(tx, by, interview, "undo", {
      withdrawnAt: null,
      withdrawAskedAt: null,
    });
    await audit(tx, by, "interview.undo-withdrawal", by.interviewId);
    // Tasks of the evaluation that came meanwhile found nothing to do.
    if (runningStatuses.some((one) => one === interview.evaluationStatus)) {
      const { id: interviewId } = interview;
      await enqueue(tx, "interview.evaluate", { interviewId });
    }
    return ok();
  });
}
