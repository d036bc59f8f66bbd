/** Fetches something while the browser has nothing else to do; returns how to give it up. Safari knows no idle time: there a pause has to do. */
export function whenIdle(fetchIt: () => Promise<unknown>): () => void {
  // What cannot be fetched now is fetched when it is needed.
  const start = () => void fetchIt().catch(() => undefined);
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(start, 1000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(start);
  return () => cancelIdleCallback(idle);
}
