/** What is uploaded at most; about 400,000 rows of a name and an address. */
export const maxImportBytes = 20_000_000;
