/** For so long a figure of many rows is taken to say the same. */
const keptForMs = 30_000;

/**
 * Reads a figure anew each time while it is small; one that took many rows is kept by this process for half a minute,
 * since nobody sees the difference and every page would count them again.
 */
export function keptWhenLarge<T>(
  isLarge: (value: T) => boolean,
): (key: string, read: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { value: T; until: number }>();
  return async (key, read) => {
    const known = kept.get(key);
    if (known && known.until > Date.now()) return known.value;
    kept.delete(key);
    const value = await read();
    if (isLarge(value)) kept.set(key, { value, until: Date.now() + keptForMs });
    return value;
  };
}
