/** Tells when the page is about to go, when it is back, and warns who leaves while it is needed (R10). */
export function watchPage(page: {
  onHide: () => void;
  onShow: () => void;
  isNeeded: () => boolean;
}): () => void {
  const look = () => {
    if (document.visibilityState === "hidden") page.onHide();
    else page.onShow();
  };
  const warn = (event: BeforeUnloadEvent) => {
    // Earlier than "pagehide": what takes another moment may still be stored.
    page.onHide();
    if (page.isNeeded()) event.preventDefault();
  };
  window.addEventListener("pagehide", page.onHide);
  window.addEventListener("beforeunload", warn);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("pagehide", page.onHide);
    window.removeEventListener("beforeunload", warn);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Tells when the page is back, and nothing else. */
export function watchReturn(onShow: () => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible") onShow();
  };
  document.addEventListener("visibilitychange", look);
  return () => document.removeEventListener("visibilitychange", look);
}

/** Asks again and again while the page is looked at, until stopped. */
export function whileSeen(everyMs: number, ask: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === "visible") ask();
  }, everyMs);
  return () => clearInterval(timer);
}
