import { recordEvent } from "@/lib/activity/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import {
  continueWithTake,
  failEvaluationOfTake,
} from "@/lib/evaluations/mutations";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { enqueue } from "@/lib/queue/enqueue";
import { isOverrun } from "@/lib/recordings/limits";
import type { TakePart } from "@/lib/recordings/parts";

/** Stores what a take was joined into, and lets a waiting evaluation go on. Called again, it does nothing. */
export async function readyTake(
  system: SystemAccess,
  takeId: string,
  joined: {
    parts: TakePart[];
    /** Segments in which nothing could be played. */
    unreadable: number;
    audioKey: string | null;
    /** Why there is sound that cannot be transcribed. */
    soundProblem: string | null;
  },
): Promise<void> {
  const { parts, unreadable, audioKey, soundProblem } = joined;
  const durationMs = parts.reduce((sum, part) => sum + part.durationMs, 0);
  await db.$transaction(async (tx) => {
    const take = await tx.take.findFirstOrThrow({
      where: { id: takeId },
      include: {
        answer: {
          select: {
            questionId: true,
            interview: { select: { snapshot: true } },
          },
        },
      },
    });
    const { count } = await tx.take.updateMany({
      where: {
        id: takeId,
        organizationId: take.organizationId,
        status: "FINISHED",
      },
      data: {
        status: "READY",
        parts,
        durationMs,
        audioKey,
        failure: soundProblem,
      },
    });
    if (count === 0) return;
    await continueWithTake(tx, take);
    const { questionId, interview } = take.answer;
    const question = readSnapshot(interview.snapshot).questions.find(
      ({ id }) => id === questionId,
    );
    await recordEvent(tx, system, {
      kind: "take.ready",
      organizationId: take.organizationId,
      interviewId: take.interviewId,
      data: {
        takeId,
        durationMs,
        parts: parts.length,
        unreadable,
        isOverrun: isOverrun(durationMs, question?.answerSeconds ?? Infinity),
      },
    });
  });
}

/** Gives a take up for good, with the reason in words. What was recorded stays in storage. */
export async function failTake(
  system: SystemAccess,
  takeId: string,
  failure: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const take = await tx.take.findFirstOrThrow({ where: { id: takeId } });
    const { count } = await tx.take.updateMany({
      where: {
        id: takeId,
        organizationId: take.organizationId,
        status: "FINISHED",
      },
      data: { status: "FAILED", failure },
    });
    if (count === 0) return;
    await failEvaluationOfTake(tx, system, take, failure);
    await recordEvent(tx, system, {
      kind: "take.failed",
      organizationId: take.organizationId,
      interviewId: take.interviewId,
      data: { takeId },
    });
  });
}

/** Lets the kept takes of an interview be joined once more that were given up. One in which nothing arrived stays as it is. */
export async function rejoinFailedTakes(
  tx: Transaction,
  interview: { id: string; organizationId: string },
): Promise<void> {
  const failed = {
    interviewId: interview.id,
    organizationId: interview.organizationId,
    status: "FAILED",
    bytes: { gt: 0 },
    keptBy: { isNot: null },
  } as const;
  for (const { id } of await tx.take.findMany({ where: failed })) {
    await tx.take.updateMany({
      where: { ...failed, id },
      data: { status: "FINISHED", failure: null },
    });
    await enqueue(tx, "take.join", { takeId: id }, { key: id });
  }
}
