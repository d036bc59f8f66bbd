import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { faultLabels, redoWords } from "@/lib/recordings/fault";
import { isSound, readParts } from "@/lib/recordings/parts";

/**
 * The answers of a submitted interview for the player, one per question in order; empty before it is submitted and
 * after the candidate withdrew.
 */
export async function listRecordings(actor: Actor, interviewId: string) {
  const interview = await db.interview.findFirst({
    where: {
      id: interviewId,
      organizationId: actor.organizationId,
      status: "COMPLETED",
      withdrawnAt: null,
    },
    select: {
      snapshot: true,
      answers: {
        select: {
          questionId: true,
          takes: {
            orderBy: { number: "asc" },
            select: { id: true, fault: true },
          },
          keptTake: {
            select: {
              id: true,
              status: true,
              failure: true,
              fault: true,
              parts: true,
            },
          },
        },
      },
    },
  });
  if (!interview) return [];
  return readSnapshot(interview.snapshot).questions.map((question) => {
    const answer = interview.answers.find(
      ({ questionId }) => questionId === question.id,
    );
    const take = answer?.keptTake;
    const parts = take?.status === "READY" ? readParts(take.parts) : [];
    return {
      questionId: question.id,
      question: question.text,
      /** Takes that were given back because of a proven fault, in words. */
      redos: answer ? redoWords(answer.takes, take?.id ?? null) : null,
      take: take
        ? {
            id: take.id,
            failure: take.status === "FAILED" ? (take.failure ?? "") : null,
            /** What was wrong with it, in words, although the candidate keeps it. */
            fault: take.fault && faultLabels[take.fault],
            /** Whether there is no picture. */
            isSound: isSound(parts),
            /** Seconds of each playable file, in order; empty while they are being prepared. */
            parts: parts.map((part) => part.durationMs / 1000),
          }
        : null,
    };
  });
}

export type Recording = Awaited<ReturnType<typeof listRecordings>>[number];
