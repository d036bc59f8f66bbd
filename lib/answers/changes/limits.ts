/** Apart from the schema, so that the candidate's page does not fetch what checks it. */

/** What "more takes" asks for; the recruiter may grant another number. */
export const usualExtraTakes = 2;

/** Characters of what is written, either way. */
export const textLimit = 1000;
