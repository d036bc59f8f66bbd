/** `AbortSignal.timeout`, also in browsers that lack it: a request that cannot be limited must still be made. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  if (typeof AbortSignal.timeout === "function")
    return AbortSignal.timeout(milliseconds);
  const controller = new AbortController();
  setTimeout(
    () => controller.abort(new DOMException("Timed out", "TimeoutError")),
    milliseconds,
  );
  return controller.signal;
}
