/** Requests to the AI provider in the present month, and how many there may be; null without a limit. */
export type Spending = { requests: number; cap: number | null };

export function isUsedUp({ requests, cap }: Spending): boolean {
  return cap !== null && requests >= cap;
}

/** Four fifths: early enough to allow more before anybody waits. */
export function isNearlyUsedUp({ requests, cap }: Spending): boolean {
  return cap !== null && requests >= cap * 0.8;
}

/** A limit of 0, which no new month changes. */
export function isNothingAllowed({ cap }: Spending): boolean {
  return cap === 0;
}

/** What stands wherever something was not asked of the AI because the month's requests are used up (L8). */
export const capReachedWords = "The monthly AI limit is reached.";

/** The same where nothing is allowed. */
export const nothingAllowedWords = "AI requests are turned off.";

/** Far more than anybody needs, and within what the column holds. */
export const mostRequests = 1_000_000;
