import { recordEvent } from "@/lib/activity/mutations";
import { lockInterview } from "@/lib/answers/lock-mutations";
import { isNextShown } from "@/lib/answers/mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import { receivingStatuses } from "@/lib/answers/takes/limits";
import { pausedMsOf } from "@/lib/answers/takes/pauses";
import type { FinishInput } from "@/lib/answers/takes/schema";
import { ofInterview, type CandidateAccess, type Doer } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { questionOf } from "@/lib/interviews/questions";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { hasAnswerTime } from "@/lib/time/answer-time";

/** What storage holds of a segment: by its id, the size and, where it was read, the digest. */
export type StoredSegments = Map<string, { bytes: number; digest?: string }>;

/** What of a take is safe, in all and by segment: a device lets go of its own segments by the latter. */
export type Receipt = {
  takeId: string;
  bytes: number;
  savedAt: string;
  segments: { id: string; bytes: number }[];
};

/**
 * The segments of a take that storage holds otherwise than their device recorded them, named once for the take: their
 * bytes are put aside, and the device, which still has them, sends them again from the start. Those that differ once
 * more are taken as they are, since it is then the device that is wrong. What was put aside counts as what is stored (W2).
 * `setAside` renames files before anybody else finds the take asked for: two requests to finish it at once cannot close it
 * by sizes that are true no longer.
 */
export async function askAgain(
  access: CandidateAccess,
  takeId: string,
  { segments }: FinishInput,
  stored: StoredSegments,
  setAside: (segmentId: string) => Promise<void>,
): Promise<string[]> {
  const differing = segments.filter(({ id, digest }) => {
    const found = stored.get(id)?.digest;
    return found !== undefined && found !== digest;
  });
  if (differing.length === 0) return [];
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!receivingStatuses.includes(interview.status)) return [];
    const take = await tx.take.findFirst({
      where: {
        ...ofInterview(access),
        id: takeId,
        status: "RECORDING",
        resentBytes: null,
      },
      include: { segments: { select: { id: true } }, answer: true },
    });
    const own = new Set(take?.segments.map(({ id }) => id));
    const asked = differing.map(({ id }) => id).filter((id) => own.has(id));
    if (!take || asked.length === 0) return [];
    const bytes = asked.map((id) => stored.get(id)?.bytes ?? 0);
    await tx.take.updateMany({
      where: { ...ofInterview(access), id: takeId },
      data: { resentBytes: bytes.reduce((sum, n) => sum + n, 0) },
    });
    for (const segmentId of asked) {
      await recordEvent(tx, access, {
        ...ofInterview(access),
        kind: "take.resent",
        data: { ...nameOf(take), segmentId },
      });
      await setAside(segmentId);
    }
    return asked;
  });
}

/**
 * Closes a take once storage holds exactly what the device recorded, and lets it be joined. Finishing twice gives the
 * same receipt (R3). Segments that the device does not know, because another one recorded them, count as they arrived,
 * once no recorder can be at it any more.
 */
export async function finishTake(
  access: CandidateAccess,
  takeId: string,
  input: FinishInput,
  stored: StoredSegments,
): Promise<Result<Receipt>> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const take = await tx.take.findFirst({
      where: { ...ofInterview(access), id: takeId },
      include: { segments: true, answer: true },
    });
    if (!take) return refuseCandidate("noSuchTake");
    if (take.status !== "RECORDING") return ok(receiptOf(take));
    if (!receivingStatuses.includes(interview.status))
      return refuseCandidate("over");
    // One that began since storage was read.
    if (take.segments.some(({ id }) => !stored.has(id)))
      return refuseCandidate("notArrived");
    const answerSeconds =
      questionOf(interview, take.answer)?.answerSeconds ?? 0;
    if (
      isContinuedElsewhere(take.segments, input) &&
      hasAnswerTime(take.startedAt, answerSeconds, pausedMsOf(take), new Date())
    )
      return refuseCandidate("notArrived");
    for (const segment of input.segments) {
      const recorded = segment.sliceBytes.reduce((sum, n) => sum + n, 0);
      const isOfTake = take.segments.some(({ id }) => id === segment.id);
      if (isOfTake && stored.get(segment.id)?.bytes === recorded) continue;
      return refuseCandidate("notArrived");
    }
    const isIntact = input.segments.every(
      ({ id, digest }) => stored.get(id)?.digest === digest,
    );
    return ok(
      await closeTake(tx, access, take, stored, {
        digest: input.digest,
        telemetry: input.telemetry,
        isIntact,
      }),
    );
  });
}

/** What finishing does to an open take: sizes, state, event and the task that joins it. */
export async function closeTake(
  tx: Transaction,
  by: Doer,
  take: Prisma.TakeGetPayload<{ include: { segments: true; answer: true } }>,
  stored: StoredSegments,
  report: {
    digest?: string;
    telemetry?: Prisma.InputJsonObject;
    /** Whether storage holds the very bytes that the device recorded; unknown when the device did not say. */
    isIntact?: boolean;
  },
): Promise<Receipt> {
  const finishedAt = new Date();
  const segments = take.segments.map((segment) => ({
    ...segment,
    bytes: BigInt(stored.get(segment.id)?.bytes ?? 0),
  }));
  for (const { id, organizationId, bytes } of segments)
    await tx.segment.updateMany({
      where: { id, organizationId },
      data: { bytes, finishedAt },
    });
  const bytes = segments.reduce(
    (sum, segment) => sum + Number(segment.bytes),
    0,
  );
  const isEmpty = bytes === 0;
  const closed = {
    status: isEmpty ? ("FAILED" as const) : ("FINISHED" as const),
    failure: isEmpty ? "Nothing was recorded." : null,
    fault: isEmpty ? ("EMPTY" as const) : null,
    finishedAt,
    bytes: BigInt(bytes),
  };
  await tx.take.updateMany({
    where: { id: take.id, organizationId: take.organizationId },
    data: {
      ...closed,
      digest: report.digest ?? null,
      telemetry: report.telemetry ?? {},
    },
  });
  await recordEvent(tx, by, {
    ...ofInterview(take),
    kind: isEmpty ? "take.failed" : "take.finished",
    data: {
      ...nameOf(take),
      bytes,
      fault: closed.fault,
      isIntact: report.isIntact ?? null,
    },
  });
  if (isEmpty) await dropEmptyAnswer(tx, by, take);
  else await enqueue(tx, "take.join", { takeId: take.id });
  return receiptOf({ ...take, ...closed, segments });
}

/** Whether the take went on after all that this device knows of it; one that knows nothing of it cannot tell. */
function isContinuedElsewhere(
  segments: { id: string; index: number }[],
  report: FinishInput,
): boolean {
  const isKnown = (segment: { id: string }) =>
    report.segments.some(({ id }) => id === segment.id);
  const known = segments.filter(isKnown).map(({ index }) => index);
  const last = Math.max(...segments.map(({ index }) => index));
  return known.length > 0 && !known.includes(last);
}

/** An answer cannot be a take without a byte: the question is open again. */
async function dropEmptyAnswer(
  tx: Transaction,
  by: Doer,
  take: { id: string; organizationId: string },
): Promise<void> {
  await tellOfReopening(tx, by, take);
  await tx.answer.updateMany({
    where: { keptTakeId: take.id, organizationId: take.organizationId },
    data: { keptTakeId: null, keptAt: null },
  });
}

/**
 * Lets the recruiter know that a question whose kept take is unusable will be answered by somebody who knows later
 * questions. It is nobody's fault, or a trick; who judges the answer should know of it.
 */
export async function tellOfReopening(
  tx: Transaction,
  by: Doer,
  take: { id: string; organizationId: string },
): Promise<void> {
  const answer = await tx.answer.findFirst({
    where: {
      keptTakeId: take.id,
      organizationId: take.organizationId,
      interview: { status: { in: receivingStatuses } },
    },
  });
  if (!answer || !(await isNextShown(tx, answer))) return;
  await recordEvent(tx, by, {
    ...ofInterview(answer),
    kind: "question.reopened",
    data: { takeId: take.id, position: answer.position },
  });
}

/** How events name a take. */
export function nameOf(take: {
  id: string;
  number: number;
  answer: { position: number };
}) {
  const { id: takeId, number, answer } = take;
  return { takeId, position: answer.position, number };
}

function receiptOf(take: {
  id: string;
  bytes: bigint;
  finishedAt: Date | null;
  segments: { id: string; bytes: bigint | null }[];
}): Receipt {
  return {
    takeId: take.id,
    bytes: Number(take.bytes),
    savedAt: (take.finishedAt ?? new Date()).toISOString(),
    segments: take.segments.map(({ id, bytes }) => ({
      id,
      bytes: Number(bytes ?? 0),
    })),
  };
}
