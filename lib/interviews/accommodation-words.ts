import { plural } from "@/lib/format";
import { listAccommodations } from "@/lib/interviews/accommodations";
import type { Accommodations } from "@/lib/interviews/accommodations-schema";
import { capitalized } from "@/lib/text";

/** What is otherwise for a candidate, in the recruiter's words: ["50% more time", "audio only"]. */
export function accommodationWords(some: Accommodations): string[] {
  const words = {
    timeAndAHalf: "50% more time",
    doubleTime: "double time",
    moreTakes: plural(some.extraTakes, "more take"),
    audioOnly: "audio only",
    inWriting: "written answers",
    shownAhead: "questions in advance",
  };
  return listAccommodations(some).map((name) => words[name]);
}

/** What a candidate asked for, on one line. */
export function wishWords(request: {
  wishes: Accommodations;
  text: string;
}): string {
  return capitalized(
    [
      ...accommodationWords(request.wishes),
      ...(request.text ? [`“${request.text}”`] : []),
    ].join(", "),
  );
}
