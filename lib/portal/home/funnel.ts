/** Of what needs attention, more than this are "100+": the home page stays as fast with a million interviews. */
export const mostCounted = 100;

/** The funnel is drawn from the latest so many interviews; more would say nothing else. */
export const mostInFunnel = 10_000;

/** How many of the step before got to this one: "64%". */
export function conversion(count: number, before: number): string {
  return before > 0 ? `${Math.round((100 * count) / before)}%` : "–";
}
