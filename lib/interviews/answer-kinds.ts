import type { TakeStatus } from "@/lib/generated/prisma/enums";

/** How a question was answered. Read off what was kept, so that nothing has to be stored. */
export type AnswerKind = "recorded" | "written";

/** The fields of an answer that tell its kind. */
type KeptAnswer = {
  keptTakeId: string | null;
  keptAt: Date | null;
  typedText: string | null;
};
type WithStatus = KeptAnswer & { keptTake: { status: TakeStatus } | null };
type WithTranscript = KeptAnswer & { keptTake: { transcript: unknown } | null };

/** A kept take counts before any text. */
const keptText = {
  keptTakeId: null,
  keptAt: { not: null },
  typedText: { not: null },
} as const;

function isKeptText({ keptTakeId, keptAt, typedText }: KeptAnswer): boolean {
  return keptTakeId === null && keptAt !== null && typedText !== null;
}

const arrivedStatuses: TakeStatus[] = ["FINISHED", "READY"];

/** Each kind with its rules, as filters and as questions about one answer, and what recruiters read about it. */
export const answerKinds = {
  recorded: {
    /** The candidate chose it, be it a take that cannot be played. */
    kept: { keptTakeId: { not: null } },
    isKept: ({ keptTakeId }: KeptAnswer) => keptTakeId !== null,
    /** It counts. A kept take that turned out unusable does not: the question is open again. */
    answered: { keptTake: { status: { not: "FAILED" as const } } },
    isAnswered: ({ keptTake }: WithStatus) =>
      keptTake !== null && keptTake.status !== "FAILED",
    /** All of it is in storage. */
    saved: { keptTake: { status: { in: arrivedStatuses } } },
    /** It can be evaluated. */
    inWords: { keptTake: { transcript: { isNot: null } } },
    isInWords: ({ keptTake }: WithTranscript) => Boolean(keptTake?.transcript),
    noWords: "No words were heard.",
    noAnswer:
      "No answer was heard, so there’s nothing to score. Watch it to be sure.",
  },
  written: {
    kept: keptText,
    isKept: isKeptText,
    answered: keptText,
    isAnswered: isKeptText,
    saved: keptText,
    inWords: keptText,
    isInWords: isKeptText,
    noWords: "Nothing was written.",
    noAnswer: "Nothing was written, so there’s nothing to score.",
  },
};

const names = Object.keys(answerKinds) as AnswerKind[];

/** Answers of any kind that a rule holds for, as a filter. */
export function anyAnswer(rule: "kept" | "answered" | "saved" | "inWords") {
  return { OR: names.map((kind) => answerKinds[kind][rule]) };
}

/** Null while none is kept. */
export function answerKindOf(answer: KeptAnswer): AnswerKind | null {
  return names.find((kind) => answerKinds[kind].isKept(answer)) ?? null;
}

/** Whether a question has its answer. */
export function isAnswered(answer: WithStatus): boolean {
  return names.some((kind) => answerKinds[kind].isAnswered(answer));
}

/** Whether an answer can be evaluated. */
export function isInWords(answer: WithTranscript): boolean {
  return names.some((kind) => answerKinds[kind].isInWords(answer));
}
