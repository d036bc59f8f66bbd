/** Most rows of one batch; of a list that is longer, the first ones are taken. */
export const maxBatchItems = 10_000;
