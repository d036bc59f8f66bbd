import type { Accommodations } from "@/lib/interviews/accommodations-schema";

type Limits = { thinkSeconds: number; answerSeconds: number; maxTakes: number };

/** A question with the limits that this candidate has. */
export function adapted<Q extends Limits>(
  question: Q,
  { timeFactor, extraTakes }: Accommodations,
): Q {
  return {
    ...question,
    thinkSeconds: extended(question.thinkSeconds, timeFactor),
    answerSeconds: extended(question.answerSeconds, timeFactor),
    maxTakes: question.maxTakes + extraTakes,
  };
}

/** A limit with the extra time that was granted. */
export function extended(seconds: number, timeFactor: number): number {
  return Math.ceil(seconds * timeFactor);
}

/** Both together: what was granted once is not taken back by a later answer. */
export function combined(a: Accommodations, b: Accommodations): Accommodations {
  return {
    timeFactor: a.timeFactor > b.timeFactor ? a.timeFactor : b.timeFactor,
    extraTakes: Math.max(a.extraTakes, b.extraTakes),
    isAudioOnly: a.isAudioOnly || b.isAudioOnly,
    isInWriting: a.isInWriting || b.isInWriting,
    isShownAhead: a.isShownAhead || b.isShownAhead,
  };
}

export type AnswerForm = "video" | "sound" | "writing";

/** What is asked of a candidate. Who may write may record an answer all the same; with sound only, where that was granted. */
export function answerForm({
  isAudioOnly,
  isInWriting,
}: Accommodations): AnswerForm {
  if (isInWriting) return "writing";
  return isAudioOnly ? "sound" : "video";
}

/** Whether anything is otherwise than for everybody. */
export function isAnything(some: Accommodations): boolean {
  return listAccommodations(some).length > 0;
}

export type AccommodationName =
  | "timeAndAHalf"
  | "doubleTime"
  | "moreTakes"
  | "audioOnly"
  | "inWriting"
  | "shownAhead";

/** The names of what is otherwise, for words about it. */
export function listAccommodations(some: Accommodations): AccommodationName[] {
  const names: (AccommodationName | false)[] = [
    some.timeFactor === 1.5 && "timeAndAHalf",
    some.timeFactor === 2 && "doubleTime",
    some.extraTakes > 0 && "moreTakes",
    some.isAudioOnly && "audioOnly",
    some.isInWriting && "inWriting",
    some.isShownAhead && "shownAhead",
  ];
  return names.filter((name) => name !== false);
}
