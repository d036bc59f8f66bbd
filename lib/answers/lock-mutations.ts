import { whereInterview, type OneInterview } from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
import { lockCandidate } from "@/lib/interviews/lifecycle-mutations";

/**
 * The interview's row, locked until the transaction ends, so that two tabs of one candidate take turns. Whoever also
 * moves its status locks the candidate before (see moveInterview).
 */
export async function lockInterview(tx: Transaction, access: OneInterview) {
  await tx.$queryRaw`
    SELECT 1 FROM "Interview"
    WHERE "id" = ${access.interviewId}::uuid AND "organizationId" = ${access.organizationId}::uuid
    FOR UPDATE`;
  return tx.interview.findFirstOrThrow({ where: whereInterview(access) });
}

/** The same with the candidate's row locked before it, as whoever moves the status or the deadline does. */
export async function lockWithCandidate(tx: Transaction, access: OneInterview) {
  const scope = await tx.interview.findFirstOrThrow({
    where: whereInterview(access),
    select: { candidateId: true, organizationId: true },
  });
  await lockCandidate(tx, scope);
  return lockInterview(tx, access);
}
