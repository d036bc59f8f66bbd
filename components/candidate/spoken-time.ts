/** From here on the clock asks for attention. */
export const urgentSeconds = 15;

/** One minute, half a minute, a quarter and the end are told: more would talk over the candidate. */
const marks = [60, 30, urgentSeconds];

/**
 * The seconds that a clock says when `left` of them are left; null while it says nothing. `first` is how many it began
 * with: a mark that it never passed would be more than there is.
 */
export function spokenTime(first: number, left: number): number | null {
  const passed = marks.findLast((mark) => mark < first && left <= mark);
  if (passed) return passed;
  return first > 1 && first <= marks[0]! ? first : null;
}
