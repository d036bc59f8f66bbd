import type { TakeStatus } from "@/lib/generated/prisma/enums";

/** Answers in writing that the candidate has kept, as a filter. A kept take counts before any text. */
export const keptInWriting = {
  keptTakeId: null,
  keptAt: { not: null },
  typedText: { not: null },
} as const;

/** Answers that the candidate has kept, recorded or written, and be it a take that cannot be played; as a filter. */
export const keptAnyhow = {
  OR: [{ keptTakeId: { not: null } }, keptInWriting],
};

/** Answers as `isAnswered` counts them, as a filter. */
export const answered = {
  OR: [{ keptTake: { status: { not: "FAILED" as const } } }, keptInWriting],
};

export function isKeptInWriting(answer: {
  keptTakeId: string | null;
  keptAt: Date | null;
  typedText: string | null;
}): boolean {
  const { keptTakeId, keptAt, typedText } = answer;
  return keptTakeId === null && keptAt !== null && typedText !== null;
}

/** Whether a question has its answer. A kept take that turned out unusable is none: the question is open again. */
export function isAnswered(
  answer: Parameters<typeof isKeptInWriting>[0] & {
    keptTake: { status: TakeStatus } | null;
  },
): boolean {
  return answer.keptTake
    ? answer.keptTake.status !== "FAILED"
    : isKeptInWriting(answer);
}
