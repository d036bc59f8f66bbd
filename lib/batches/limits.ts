/** Most rows of one batch; of a list that is longer, the first ones are taken. */
export const maxBatchItems = 10_000;

/** Up to so many recipients are named in the Send Interview modal and can be removed one by one. */
export const mostNamed = 100;
