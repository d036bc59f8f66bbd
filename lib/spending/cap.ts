/** What stands wherever something was not asked of the AI because the month's requests are used up (L8). */
export const capReachedWords = "This month\u2019s AI requests are used up.";

/** Far more than anybody needs, and within what the column holds. */
export const mostRequests = 1_000_000;
