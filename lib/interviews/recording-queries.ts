import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { readParts } from "@/lib/recordings/parts";

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
          keptTake: {
            select: { id: true, status: true, failure: true, parts: true },
          },
        },
      },
    },
  });
  if (!interview) return [];
  return readSnapshot(interview.snapshot).questions.map((question) => {
    const take = interview.answers.find(
      ({ questionId }) => questionId === question.id,
    )?.keptTake;
    return {
      questionId: question.id,
      question: question.text,
      take: take
        ? {
            id: take.id,
            failure: take.status === "FAILED" ? (take.failure ?? "") : null,
            /** Seconds of each playable file, in order; empty while they are being prepared. */
            parts:
              take.status === "READY"
                ? readParts(take.parts).map((part) => part.durationMs / 1000)
                : [],
          }
        : null,
    };
  });
}

export type Recording = Awaited<ReturnType<typeof listRecordings>>[number];
