/** Does the same `times` times at the same moment. */
export function atOnce<T>(
  times: number,
  act: (n: number) => Promise<T>,
): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, n) => act(n)));
}
