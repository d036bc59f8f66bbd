/** Most rows of one batch; of a list that is longer, the first ones are taken. */
export const maxBatchItems = 10_000;

/** Most links that are copied at once: more than anybody passes on by hand. */
export const maxCopiedLinks = 500;

/** Up to so many recipients are named in the Send Interview modal and can be removed one by one. */
export const mostNamed = 100;
