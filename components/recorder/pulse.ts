const stepMs = 250;
/** So long without anything a recorder is asked for what it has: some forget to give it by themselves. */
const askMs = 4000;
/** So long without anything it is given up, in time for the candidate to hear of it within 6 s (B3). */
const deadMs = 5250;

/**
 * Tells once when a recorder gives nothing although the page is looked at. What a page that sleeps or is hidden did not
 * hear counts for nothing. `beat` is for each slice with something in it.
 */
export function watchPulse(
  recorder: MediaRecorder,
  onDead: () => void,
): { beat: () => void; stop: () => void } {
  let quietMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const ms = Math.min(2 * stepMs, now - last);
    last = now;
    if (document.visibilityState === "hidden") {
      quietMs = 0;
      return;
    }
    const before = quietMs;
    quietMs += ms;
    if (before < askMs && quietMs >= askMs) askForMore(recorder);
    if (quietMs < deadMs) return;
    clearInterval(timer);
    onDead();
  }, stepMs);
  return {
    beat: () => {
      quietMs = 0;
    },
    stop: () => clearInterval(timer),
  };
}

function askForMore(recorder: MediaRecorder): void {
  try {
    // A call or the system may have paused it.
    if (recorder.state === "paused") recorder.resume();
    if (recorder.state === "recording") recorder.requestData();
  } catch {
    // Then it is given up soon.
  }
}
