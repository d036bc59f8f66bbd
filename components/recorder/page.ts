/**
 * Tells when the page is about to go, when it is back, and warns who leaves while it is needed (R10). A page that leaves
 * hears of it up to three times. Only the first counts: a recorder that is asked for more as the page ends answers after
 * the end, when nothing can be stored.
 */
export function watchPage(page: {
  onHide: () => void;
  onShow: () => void;
  isNeeded: () => boolean;
}): () => void {
  let hasWarned = false;
  let isGoing = false;
  const look = () => {
    if (document.visibilityState !== "hidden") {
      isGoing = false;
      page.onShow();
    } else if (!isGoing) page.onHide();
  };
  const warn = (event: BeforeUnloadEvent) => {
    hasWarned = true;
    page.onHide();
    if (page.isNeeded()) event.preventDefault();
  };
  const go = () => {
    isGoing = true;
    // Browsers on iPhones warn of nothing: there it is late, and worth a try.
    if (!hasWarned) page.onHide();
  };
  window.addEventListener("pagehide", go);
  window.addEventListener("beforeunload", warn);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("pagehide", go);
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
