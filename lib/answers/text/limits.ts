/** Apart from the schema, so that the candidate's page does not fetch what checks it. */

/** Characters of an answer in writing: more than anybody types in the longest time there is. */
export const mostCharacters = 20_000;
