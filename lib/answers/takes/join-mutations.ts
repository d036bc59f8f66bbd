import { recordEvent } from "@/lib/activity/mutations";
import { lockInterview } from "@/lib/answers/lock-mutations";
import { lateMsOf } from "@/lib/answers/takes/arrival";
import { faultOf, mayRedo, type StoredMedia } from "@/lib/answers/takes/fault";
import { nameOf, tellOfReopening } from "@/lib/answers/takes/finish-mutations";
import { readTelemetry } from "@/lib/answers/takes/schema";
import { ofInterview, type SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { TakeFault } from "@/lib/generated/prisma/enums";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { questionOf } from "@/lib/interviews/questions";
import type { TakePart } from "@/lib/media/parts";
import { enqueue } from "@/lib/queue/enqueue";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { isOverrun } from "@/lib/time/answer-time";

/** Stores what a take was joined into, and lets a waiting evaluation go on. Called again, it does nothing. */
export async function readyTake(
  system: SystemAccess,
  takeId: string,
  joined: {
    parts: TakePart[];
    /** Segments in which nothing could be played. */
    unreadable: number;
    /** Their size beside that of the others, from 0. */
    unreadableShare: number;
    audioKey: string | null;
    /** Why there is sound that cannot be transcribed. */
    soundProblem: string | null;
    media: Omit<StoredMedia, "durationMs" | "lostMs">;
  },
): Promise<void> {
  const { parts, unreadable, audioKey, soundProblem, media } = joined;
  const durationMs = parts.reduce((sum, part) => sum + part.durationMs, 0);
  const lostMs = durationMs * joined.unreadableShare;
  await db.$transaction(async (tx) => {
    const { interview, take } = await lockTake(tx, system, takeId);
    const telemetry = readTelemetry(take.telemetry);
    const { startedAt, finishedAt, answer } = take;
    const answerSeconds =
      questionOf(interview, answer)?.answerSeconds ?? Infinity;
    const found = faultOf({ ...media, durationMs, lostMs }, telemetry, {
      isAudioOnly: readAccommodations(interview.accommodations).isAudioOnly,
      wallMs: (finishedAt ?? startedAt).getTime() - startedAt.getTime(),
      answerMs: answerSeconds * 1000,
    });
    const fault = mayRedo(answer.takes) ? found : null;
    const isSettled = await settleTake(tx, take, {
      fault,
      status: "READY",
      parts,
      durationMs,
      audioKey,
      failure: soundProblem,
    });
    if (!isSettled) return;
    await recordEvent(tx, system, {
      ...ofInterview(take),
      kind: "take.ready",
      data: {
        ...nameOf(take),
        durationMs,
        parts: parts.length,
        unreadable,
        isOverrun: isOverrun(durationMs, answerSeconds),
        lateMs: lateMsOf(take, answerSeconds),
      },
    });
    if (fault)
      await recordEvent(tx, system, {
        ...ofInterview(take),
        kind: "take.redo",
        data: { ...nameOf(take), fault, ...telemetry },
      });
  });
}

/** Before the take, as the candidate's own requests do: two faults at once are counted one after the other. */
async function lockTake(tx: Transaction, system: SystemAccess, takeId: string) {
  const scope = await tx.take.findFirstOrThrow({
    where: { id: takeId, ...acrossOrganizations(system) },
    select: { interviewId: true, organizationId: true },
  });
  const interview = await lockInterview(tx, scope);
  const take = await tx.take.findFirstOrThrow({
    where: { id: takeId, organizationId: scope.organizationId },
    include: {
      segments: { select: { pausedMs: true, lastArrivedAt: true } },
      answer: {
        select: {
          questionId: true,
          position: true,
          takes: {
            where: { id: { not: takeId } },
            select: { status: true, fault: true },
          },
        },
      },
    },
  });
  return { interview, take };
}

/** Ends a finished take's wait, and tells those who wait for it. False when it was over before. */
async function settleTake(
  tx: Transaction,
  { id, organizationId }: { id: string; organizationId: string },
  data: Prisma.TakeUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.take.updateMany({
    where: { id, organizationId, status: "FINISHED" },
    data,
  });
  if (count > 0) await enqueue(tx, "take.settled", { takeId: id });
  return count > 0;
}

/**
 * Gives a take up for good, with the reason in words, and with its fault when it was the recording's and not ours. What
 * was recorded stays in storage.
 */
export async function failTake(
  system: SystemAccess,
  takeId: string,
  failure: string,
  fault: TakeFault | null = null,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const take = await tx.take.findFirstOrThrow({
      where: { id: takeId, ...acrossOrganizations(system) },
      include: { answer: { select: { position: true } } },
    });
    const change = { status: "FAILED", failure, fault } as const;
    if (!(await settleTake(tx, take, change))) return;
    await recordEvent(tx, system, {
      ...ofInterview(take),
      kind: "take.failed",
      data: { ...nameOf(take), failure },
    });
    await tellOfReopening(tx, system, take);
  });
}

/** Lets the kept takes of an interview be joined once more that were given up. One in which nothing arrived stays as it is. */
export async function rejoinFailedTakes(
  tx: Transaction,
  interview: { id: string; organizationId: string },
): Promise<void> {
  const { id: interviewId, organizationId } = interview;
  const failed = {
    interviewId,
    organizationId,
    status: "FAILED",
    bytes: { gt: 0 },
    keptBy: { isNot: null },
  } as const;
  for (const { id } of await tx.take.findMany({ where: failed })) {
    await tx.take.updateMany({
      where: { ...failed, id },
      data: { status: "FINISHED", failure: null, fault: null },
    });
    await enqueue(tx, "take.join", { takeId: id });
  }
}
