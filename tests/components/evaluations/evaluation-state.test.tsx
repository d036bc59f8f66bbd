import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EvaluationState } from "@/components/evaluations/evaluation-state";
import type { InterviewReading } from "@/lib/evaluations/queries";
import { capReachedWords } from "@/lib/spending/cap";

test("an evaluation that waits goes on with the next month, unless no month allows any request", () => {
  expect(wordsWhileWaiting({ isNothingAllowed: false })).toContain(
    "The monthly AI limit is reached. The evaluation resumes automatically next month, or as soon as an admin raises the limit in Settings.",
  );
  expect(wordsWhileWaiting({ isNothingAllowed: true })).toContain(
    "AI requests are turned off. The evaluation resumes automatically as soon as an admin raises the limit in Settings.",
  );
});

const waiting: InterviewReading = {
  status: "OFF",
  problem: capReachedWords,
  evaluatedAt: null,
  isAiWanted: true,
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
      isTurnedOff={false}
      askedAt={null}
      {...given}
    />,
  ).replaceAll(/<[^>]*>/g, "");
}
