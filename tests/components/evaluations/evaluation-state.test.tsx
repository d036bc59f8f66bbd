import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EvaluationState } from "@/components/evaluations/evaluation-state";
import type { InterviewReading } from "@/lib/evaluations/queries";
import { capReachedWords } from "@/lib/spending/cap";

test("an evaluation that waits goes on with the next month, unless no month allows any request", () => {
  expect(wordsWhileWaiting({ isNothingAllowed: false })).toContain(
    "This month’s AI requests are used up. The evaluation goes on by itself at the beginning of the next month, or as soon as an administrator allows more in Settings.",
  );
  expect(wordsWhileWaiting({ isNothingAllowed: true })).toContain(
    "The AI may be asked nothing. The evaluation goes on by itself as soon as an administrator allows more in Settings.",
  );
});

const waiting: InterviewReading = {
  status: "OFF",
  problem: capReachedWords,
  evaluatedAt: null,
  isRehearsal: false,
  overall: { score: null, scored: 0, of: 0 },
  answers: [],
};

function wordsWhileWaiting(given: { isNothingAllowed: boolean }): string {
  return renderToStaticMarkup(
    <EvaluationState
      interviewId="an-interview"
      reading={waiting}
      canRetry
      {...given}
    />,
  ).replaceAll(/<[^>]*>/g, "");
}
