/** Seconds a candidate needs at most: think and answer time of every question, plus three minutes for the check. */
export function estimatedSeconds(
  questions: { thinkSeconds: number; answerSeconds: number }[],
): number {
  return questions.reduce(
    (sum, question) => sum + question.thinkSeconds + question.answerSeconds,
    180,
  );
}
