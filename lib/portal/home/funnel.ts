/** How many of the step before got to this one: "64%". */
export function conversion(count: number, before: number): string {
  return before > 0 ? `${Math.round((100 * count) / before)}%` : "–";
}
