/** Where a second of an answer lies in its files. `parts` are their lengths in seconds, in order. */
export function locate(
  parts: number[],
  seconds: number,
): { part: number; offset: number } {
  let offset = Math.max(0, seconds);
  for (const [part, length] of parts.entries()) {
    if (offset < length || part === parts.length - 1)
      return { part, offset: Math.min(offset, length) };
    offset -= length;
  }
  return { part: 0, offset: 0 };
}

/** The answer's second at which a part begins. */
export function startOf(parts: number[], part: number): number {
  return totalOf(parts.slice(0, part));
}

export function totalOf(parts: number[]): number {
  return parts.reduce((sum, length) => sum + length, 0);
}
