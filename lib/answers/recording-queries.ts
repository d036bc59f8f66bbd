import { lateMsOf, lateWords } from "@/lib/answers/takes/arrival";
import { faultLabels, redoWords } from "@/lib/answers/takes/fault";
import { pictureWords } from "@/lib/answers/takes/ladder";
import { pauseWords } from "@/lib/answers/takes/pauses";
import { readTelemetry } from "@/lib/answers/takes/schema";
import { countWords } from "@/lib/answers/text/text";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { answerKindOf } from "@/lib/interviews/answer-kinds";
import { readQuestions, type AskedQuestion } from "@/lib/interviews/questions";
import { available } from "@/lib/interviews/status";
import { isSound, readParts } from "@/lib/media/parts";
import { answerEnd, isOverrun } from "@/lib/time/answer-time";

/** For the countdown before a recording, a camera that wakes up and a slow network. */
const slackSeconds = 15;

/**
 * The answers of a submitted interview for the player, one per question in order; empty before it is submitted, after
 * the candidate withdrew, and once it was kept for long enough.
 */
export async function listRecordings(actor: Actor, interviewId: string) {
  const interview = await db.interview.findFirst({
    where: {
      id: interviewId,
      ...scope(actor),
      status: "COMPLETED",
      ...available,
    },
    select: recorded,
  });
  if (!interview) return [];
  return readQuestions(interview).map((question) => {
    const answer = interview.answers.find(
      ({ questionId }) => questionId === question.id,
    );
    const take = answer?.keptTake;
    return {
      questionId: question.id,
      question: question.text,
      /** Takes that were given back because of a proven fault, in words. */
      redos: answer ? redoWords(answer.takes, take?.id ?? null) : null,
      /** Seconds between the end of the time to think and the first beginning of an answer; 0 in time. */
      hesitatedSeconds: answer
        ? hesitation(answer, question, interview.changes)
        : 0,
      take: take ? describe(take, question) : null,
      /** The answer in writing, where that was granted and used. */
      written:
        answer && answerKindOf(answer) === "written"
          ? read(answer, question)
          : null,
    };
  });
}

const recorded = {
  snapshot: true,
  accommodations: true,
  changes: { select: { status: true, createdAt: true, decidedAt: true } },
  answers: {
    select: {
      questionId: true,
      shownAt: true,
      keptTakeId: true,
      keptAt: true,
      typedText: true,
      typedStartedAt: true,
      typedSavedAt: true,
      takes: {
        orderBy: { number: "asc" },
        select: { id: true, fault: true, startedAt: true },
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
          startedAt: true,
          segments: {
            select: { pausedMs: true, bytes: true, lastArrivedAt: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.InterviewSelect;

type Recorded = Prisma.InterviewGetPayload<{ select: typeof recorded }>;
type RecordedAnswer = Recorded["answers"][number];

function describe(
  take: NonNullable<RecordedAnswer["keptTake"]>,
  { answerSeconds }: AskedQuestion,
) {
  const parts = take.status === "READY" ? readParts(take.parts) : [];
  return {
    id: take.id,
    failure: take.status === "FAILED" ? (take.failure ?? "") : null,
    /** What was wrong with it, in words, although the candidate keeps it. */
    fault: take.fault && faultLabels[take.fault],
    /** Why its picture is not as good as others', in words. */
    picture: pictureWords(readTelemetry(take.telemetry).pictureBits),
    /** For how long it was interrupted, in words. */
    pauses: pauseWords(take.segments),
    /** How late it arrived, in words. */
    lateness: lateWords(lateMsOf(take, answerSeconds)),
    isOverrun: isOverrun(take.durationMs ?? 0, answerSeconds),
    /** Whether there is no picture. */
    isSound: isSound(parts),
    /** Seconds of each playable file, in order; empty while they are being prepared. */
    parts: parts.map((part) => part.durationMs / 1000),
  };
}

/**
 * Nothing starts by itself for who left and came back, so that nobody is recorded by surprise. The clock went on all
 * the same, and the recruiter sees by how much it was passed.
 */
function hesitation(
  answer: RecordedAnswer,
  { thinkSeconds }: AskedQuestion,
  changes: Recorded["changes"],
): number {
  const beginnings = [
    // A false start costs nothing, so it proves nothing.
    ...answer.takes.flatMap(({ fault, startedAt }) =>
      fault === "EMPTY" ? [] : startedAt.getTime(),
    ),
    ...(answer.typedStartedAt ? [answer.typedStartedAt.getTime()] : []),
  ];
  if (beginnings.length === 0) return 0;
  const shown = answer.shownAt.getTime();
  const began = Math.min(...beginnings);
  // A candidate who asked for a change waited for us; one who took the request back, only until then.
  const asked = changes.filter(
    ({ createdAt: at }) => +at >= shown && +at <= began,
  );
  if (asked.some(({ status }) => status !== "WITHDRAWN")) return 0;
  const pausedMs = asked.reduce(
    (sum, { createdAt, decidedAt }) =>
      sum + Math.min(Number(decidedAt), began) - Number(createdAt),
    0,
  );
  const waited = (began - shown - pausedMs) / 1000;
  const over = Math.round(waited - thinkSeconds);
  return over > slackSeconds ? over : 0;
}

function read(
  { typedText, typedStartedAt, typedSavedAt }: RecordedAnswer,
  { answerSeconds }: AskedQuestion,
) {
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
