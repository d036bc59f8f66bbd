import { listAccommodations } from "@/lib/changes/accommodations";
import type { Accommodations } from "@/lib/changes/schema";
import { plural } from "@/lib/format";

/** What is otherwise for a candidate, in the recruiter's words: ["1.5 × the time", "audio only"]. */
export function accommodationWords(some: Accommodations): string[] {
  const words = {
    timeAndAHalf: "1.5 × the time",
    doubleTime: "2 × the time",
    moreTakes: plural(some.extraTakes, "more take"),
    audioOnly: "audio only",
    inWriting: "answers in writing",
    shownAhead: "questions in advance",
  };
  return listAccommodations(some).map((name) => words[name]);
}

/** What a candidate asked for, on one line. */
export function wishWords(request: {
  wishes: Accommodations;
  text: string;
}): string {
  return [
    ...accommodationWords(request.wishes),
    ...(request.text ? [`“${request.text}”`] : []),
  ].join(", ");
}
