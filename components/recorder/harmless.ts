/**
 * Begins something that only measures, shows or keeps awake: a browser that refuses it, now or when it ends, spoils
 * nothing of the recording beside it (B2).
 */
export function harmless(begin: () => () => void): () => void {
  const end = attempt(begin);
  return () => void (end && attempt(end));
}

/** What `act` gives, or null where it throws. */
export function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Settles with `act`, or after so many milliseconds without it; never rejects. */
export async function atMost(ms: number, act: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([act.catch(() => undefined), over]);
  clearTimeout(timer);
}
