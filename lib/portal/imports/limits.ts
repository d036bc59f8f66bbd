/** What is uploaded at most; about 400,000 rows of a name and an address. */
export const maxImportBytes = 20_000_000;

/** Columns of a file at most: each is offered wherever one is chosen. */
export const mostColumns = 200;

/** How long the rows that were not added can be downloaded. */
export const rowsKeptDays = 30;
