import type { WithdrawAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import {
  participation,
  phaseFields,
  phaseOf,
  type Phase,
} from "@/lib/interviews/phase";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { isOpen, statusAfter } from "@/lib/interviews/status";
import { hasOpenTwin } from "@/lib/interviews/twin-queries";
import { undoUntil } from "@/lib/time/withdrawal-window";

/** What the page of a mail about withdrawing shows. No name, no question: it may have been forwarded. */
export async function getWithdrawal(
  { interviewId, organizationId, publicId }: WithdrawAccess,
  now = new Date(),
) {
  const interview = await db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: {
      ...withdrawalFields,
      ...phaseFields,
      ...twinFields,
      snapshot: true,
      organization: { select: { timeZone: true } },
      events: {
        where: { kind: "withdrawal.undone" },
        take: 1,
        select: { id: true },
      },
    },
  });
  const { companyName, jobTitle } = readSnapshot(interview.snapshot);
  const phase = phaseOf(interview, now);
  return {
    publicId,
    companyName,
    jobTitle,
    timeZone: interview.organization.timeZone,
    /** It was kept as long as its organization wants: there is nothing to withdraw any more. */
    isRetentionOver: phase === "erased",
    /** How the interview stands once a withdrawal was undone; null when none was. */
    undone:
      interview.events.length > 0 ? describeUndone(interview, phase) : null,
    ...describeWithdrawal(interview, now),
    /** It cannot be open again: the template was sent again since. */
    isSentAgain: await isSentAgain(db, interview),
  };
}

const twinFields = {
  id: true,
  organizationId: true,
  candidateId: true,
  templateId: true,
  startedAt: true,
  expiredAt: true,
  cancelledAt: true,
} as const;

/** Whether undoing would open it beside another one of the same template. */
export async function isSentAgain(
  tx: Pick<Transaction, "interview">,
  interview: Parameters<typeof statusAfter>[0] &
    Parameters<typeof hasOpenTwin>[1] & { withdrawnAt: Date | null },
): Promise<boolean> {
  const status = interview.withdrawnAt && statusAfter(interview, "undo");
  return Boolean(status && isOpen(status)) && hasOpenTwin(tx, interview);
}

/** `openUntil` as ISO 8601; null while the deadline waits, and when nothing is open. */
function describeUndone(
  { deadlineAt, pausedAt }: { deadlineAt: Date; pausedAt: Date | null },
  phase: Phase,
) {
  const isOpen = participation[phase] === "open";
  const openUntil = isOpen && !pausedAt ? deadlineAt.toISOString() : null;
  return { isOpen, openUntil };
}

export type WithdrawalDetails = Awaited<ReturnType<typeof getWithdrawal>>;

/** What is read of an interview to tell how far a withdrawal is. */
export const withdrawalFields = {
  withdrawAskedAt: true,
  withdrawnAt: true,
  erasedAt: true,
} as const;

/** How far a withdrawal is; times as ISO 8601. */
export function describeWithdrawal(
  interview: Record<keyof typeof withdrawalFields, Date | null>,
  now: Date,
) {
  const { withdrawAskedAt, withdrawnAt, erasedAt } = interview;
  const end = withdrawnAt && undoUntil(withdrawnAt);
  return {
    askedAt: withdrawAskedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    /** Null before the withdrawal and once it is too late. */
    undoUntil: end && now <= end ? end.toISOString() : null,
    erasedAt: erasedAt?.toISOString() ?? null,
  };
}
