/** What the editor and Settings offer for a question; a value that came from elsewhere stays a choice. */
export const thinkTimes = [0, 15, 30, 45, 60, 90, 120, 180, 300];
export const answerTimes = [30, 60, 90, 120, 180, 240, 300, 600];
export const takeCounts = [1, 2, 3, 4, 5];

/** What a new question begins with where an organization has not said otherwise. */
export const usualLimits = {
  thinkSeconds: 60,
  answerSeconds: 120,
  maxTakes: 2,
};

export type QuestionLimits = typeof usualLimits;
