/** What the pages of one tab keep for the next page there. No other tab reads it; one that is duplicated begins with a copy. */

export function keepInTab(key: string, value: object | null): void {
  try {
    if (value) sessionStorage.setItem(key, JSON.stringify(value));
    else sessionStorage.removeItem(key);
  } catch {
    // Full or not allowed: the next page begins with what the server has.
  }
}

export function findInTab<T extends object>(key: string): T | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : null;
  } catch {
    return null;
  }
}
