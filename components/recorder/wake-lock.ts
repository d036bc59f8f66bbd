/** Keeps the screen on until released; a phone that sleeps ends the recording. Where it is refused, nothing happens. */
export function keepAwake(): () => void {
  let isWanted = true;
  let lock: WakeLockSentinel | undefined;
  const request = async () => {
    if (!isWanted || document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock?.request("screen");
      if (!isWanted) release();
    } catch {
      // Low battery, or a browser without it.
    }
  };
  const release = () => void lock?.release().catch(() => undefined);
  const renew = () => void request();
  document.addEventListener("visibilitychange", renew);
  renew();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", renew);
    release();
  };
}
