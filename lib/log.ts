/* oxlint-disable no-console -- the one place that writes to the process's log */

/** Tells the operator of a problem, on standard error. Never give it a link, a token, a name or an address (T2). */
export function logProblem(what: string, error?: unknown): void {
  const at = new Date().toISOString();
  if (error === undefined) console.error(`${at} ${what}`);
  else console.error(`${at} ${what}`, error);
}
