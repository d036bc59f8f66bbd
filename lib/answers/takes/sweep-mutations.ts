import { lockInterview } from "@/lib/answers/lock-mutations";
import {
  closeTake,
  type StoredSegments,
} from "@/lib/answers/takes/finish-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { enqueue, isUnderWay } from "@/lib/queue/enqueue";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { minute } from "@/lib/time/duration";

/** Joining takes seconds; a finished take that is older and still not joined has lost its task. */
const joinMinutes = 2;

/** Lets takes be joined whose task was lost. A task that waits, even for hours after a failure, is not doubled. */
export async function requeueUnjoinedTakes(
  system: SystemAccess,
  now = new Date(),
): Promise<number> {
  const takes = await db.take.findMany({
    where: {
      status: "FINISHED",
      finishedAt: { lt: new Date(now.getTime() - joinMinutes * minute) },
      ...acrossOrganizations(system),
    },
    select: { id: true },
    take: 100,
  });
  let queued = 0;
  for (const { id } of takes)
    if (await db.$transaction((tx) => requeueJoining(tx, id))) queued++;
  return queued;
}

async function requeueJoining(tx: Transaction, id: string): Promise<boolean> {
  if (await isUnderWay(tx, "take.join", { takeId: id })) return false;
  await enqueue(tx, "take.join", { takeId: id });
  return true;
}

/** Closes a take whose browser did not come back, with what storage has (R3). Called again, it does nothing. */
export async function closeAbandonedTake(
  system: SystemAccess,
  takeId: string,
  stored: StoredSegments,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const scope = await tx.take.findFirst({
      where: { id: takeId, ...acrossOrganizations(system) },
      select: { interviewId: true, organizationId: true },
    });
    if (!scope) return;
    // Before the take, as the candidate's own requests do.
    await lockInterview(tx, scope);
    const take = await tx.take.findFirst({
      where: {
        id: takeId,
        organizationId: scope.organizationId,
        status: "RECORDING",
      },
      include: { segments: true, answer: true },
    });
    if (take) await closeTake(tx, system, take, stored, {});
  });
}
