import { adapted } from "@/lib/interviews/accommodations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { readSnapshot } from "@/lib/interviews/snapshot";

/** The questions of an interview with the limits that its candidate has: those sent, and what was granted since. */
export function readQuestions(interview: {
  snapshot: unknown;
  accommodations: unknown;
}) {
  const granted = readAccommodations(interview.accommodations);
  return readSnapshot(interview.snapshot).questions.map((question) =>
    adapted(question, granted),
  );
}

export type AskedQuestion = ReturnType<typeof readQuestions>[number];

/** The question that an answer is to. */
export function questionOf(
  interview: Parameters<typeof readQuestions>[0],
  { questionId }: { questionId: string },
): AskedQuestion | undefined {
  return readQuestions(interview).find(({ id }) => id === questionId);
}
