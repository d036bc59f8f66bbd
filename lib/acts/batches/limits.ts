/** Most rows of one batch; of a list that is longer, the first ones are taken. */
export const maxBatchItems = 10_000;

/** Most links that are copied at once: more than anybody passes on by hand. */
export const maxCopiedLinks = 500;

/** So many rows are named one by one: in an address, which holds no more, and in the Send Interview modal. */
export const mostNamed = 100;
