/** Why an interview needs somebody, the worst first: groups of the home page, and filters of the Interviews list by these names. */
export const attentionTitles = {
  changes: "Accommodation requests",
  declined: "Declined to be recorded",
  undelivered: "Emails that bounced",
  failed: "Evaluation failed",
  expiring: "Deadline within 24 hours",
  ready: "Ready for your review",
  silent: "Not started for 3 days",
} as const;

export type AttentionName = keyof typeof attentionTitles;

export const attentionNames = Object.keys(attentionTitles) as AttentionName[];

/** A list filtered by one of them shows at most so many, the most urgent ones. */
export const mostListed = 500;
