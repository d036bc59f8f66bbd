/** How long the rows that were not added can be downloaded. */
export const rowsKeptDays = 30;
