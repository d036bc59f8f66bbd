import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { isKeptInWriting } from "@/lib/interviews/answered";
import { readQuestions, type AskedQuestion } from "@/lib/interviews/questions";
import { faultLabels, redoWords } from "@/lib/recordings/fault";
import { pictureWords } from "@/lib/recordings/ladder";
import { answerEnd, isOverrun } from "@/lib/recordings/limits";
import { isSound, readParts } from "@/lib/recordings/parts";
import { readTelemetry } from "@/lib/recordings/schema";
import { countWords } from "@/lib/writing/text";

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
      accommodations: true,
      answers: {
        select: {
          questionId: true,
          keptTakeId: true,
          keptAt: true,
          typedText: true,
          typedStartedAt: true,
          typedSavedAt: true,
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
              durationMs: true,
              telemetry: true,
            },
          },
        },
      },
    },
  });
  if (!interview) return [];
  return readQuestions(interview).map((question) => {
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
            /** Why its picture is not as good as others', in words. */
            picture: pictureWords(readTelemetry(take.telemetry).pictureBits),
            isOverrun: isOverrun(take.durationMs ?? 0, question.answerSeconds),
            /** Whether there is no picture. */
            isSound: isSound(parts),
            /** Seconds of each playable file, in order; empty while they are being prepared. */
            parts: parts.map((part) => part.durationMs / 1000),
          }
        : null,
      /** The answer in writing, where that was granted and used. */
      written:
        answer && isKeptInWriting(answer) ? read(answer, question) : null,
    };
  });
}

function read(
  answer: {
    typedText: string | null;
    typedStartedAt: Date | null;
    typedSavedAt: Date | null;
  },
  { answerSeconds }: AskedQuestion,
) {
  const { typedText, typedStartedAt, typedSavedAt } = answer;
  const text = typedText?.trim() ?? "";
  const lateMs =
    typedStartedAt && typedSavedAt
      ? typedSavedAt.getTime() -
        answerEnd(typedStartedAt, answerSeconds).getTime()
      : 0;
  return {
    text,
    words: countWords(text),
    /** Seconds after the end of the time to answer in which the last of it arrived; 0 in time. */
    lateSeconds: Math.max(0, Math.round(lateMs / 1000)),
  };
}

export type Recording = Awaited<ReturnType<typeof listRecordings>>[number];
