import type { InterviewRow, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import {
  lockCandidate,
  moveInterview,
} from "@/lib/interviews/lifecycle-mutations";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { closedBy } from "@/lib/time/deadline";

/** Interviews closed per round; each in a transaction of its own, so that none waits for the others. */
const batch = 100;

/**
 * Closes every open interview whose deadline has passed and returns how many. One in which an answer is being recorded
 * or uploaded is left until that take is finished, for half an hour at most. Running twice closes nothing twice.
 */
export async function expireOverdue(
  system: SystemAccess,
  now = new Date(),
): Promise<number> {
  let closed = 0;
  for (;;) {
    const overdue = await db.interview.findMany({
      where: { ...isOverdue(now), ...acrossOrganizations(system) },
      orderBy: { deadlineAt: "asc" },
      take: batch,
      select: { id: true, candidateId: true, organizationId: true },
    });
    for (const interview of overdue)
      if (await expire(system, interview, now)) closed += 1;
    if (overdue.length < batch) return closed;
  }
}

/** The deadline may have been extended since the interview was found: it is looked at again under the lock. */
function expire(
  system: SystemAccess,
  found: InterviewRow,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockCandidate(tx, found);
    const interview = await tx.interview.findFirst({
      where: { id: found.id, ...isOverdue(now) },
      select: {
        id: true,
        organizationId: true,
        candidateId: true,
        status: true,
        startedAt: true,
        retentionEndedAt: true,
      },
    });
    if (!interview) return false;
    return moveInterview(tx, system, interview, "expire", { expiredAt: now });
  });
}

/** One under way may still be finished and submitted for a while (see deadline.ts). */
function isOverdue(now: Date): Prisma.InterviewWhereInput {
  return {
    pausedAt: null,
    OR: [
      { status: "PENDING", deadlineAt: { lte: now } },
      { status: "IN_PROGRESS", deadlineAt: { lte: closedBy(now) } },
    ],
  };
}
