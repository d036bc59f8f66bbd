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

test("an evaluation that can't reach its AI is delayed, not under way", () => {
  const words = wordsOf({
    ...waiting,
    status: "TRANSCRIBING",
    problem: "The AI provider couldn’t be reached.",
  });
  expect(words).toContain("Evaluation delayed");
  expect(words).toContain(
    "The AI provider couldn’t be reached. We’ll keep trying. You can watch the answers now.",
  );
  expect(words).not.toContain("Transcribing");
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
  return wordsOf(waiting, given.isNothingAllowed);
}

function wordsOf(reading: InterviewReading, isNothingAllowed = false): string {
  return renderToStaticMarkup(
    <EvaluationState
      interviewId="an-interview"
      reading={reading}
      canRetry
      isNothingAllowed={isNothingAllowed}
      isTurnedOff={false}
      askedAt={null}
    />,
  ).replaceAll(/<[^>]*>/g, "");
}
