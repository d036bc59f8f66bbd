/**
 * Why nothing gets through: there is no answer, the server is away or fails, it has no room, or somebody else answers in
 * its place, such as a proxy that refuses uploads.
 */
export type Trouble = "offline" | "away" | "full" | "refused";

/** An HTTP answer that cannot be believed: it is not the product's, or the server failed. */
export class BadAnswer extends Error {
  constructor(
    what: string,
    readonly status: number,
  ) {
    super(`${what} answered ${status}`);
  }
}

/** Statuses over 500 by which a proxy refuses. The others say that the server is away or failed. */
const refusals = [501, 505, 511];

export function troubleOf(error: unknown): Trouble {
  if (error instanceof BadAnswer) {
    if (error.status === 507) return "full";
    return error.status >= 500 && !refusals.includes(error.status)
      ? "away"
      : "refused";
  }
  // Of `fetch`: no way to the server, or no answer in time. A server action that was answered otherwise throws an Error.
  const isLost = error instanceof TypeError || error instanceof DOMException;
  return isLost ? "offline" : "away";
}

/** A network may be back at any moment; a proxy that refuses is changed by a person, if at all, and a disk is emptied by one. */
const longestMs: Record<Trouble, number> = {
  offline: 15_000,
  away: 15_000,
  full: 30_000,
  refused: 120_000,
};

/** How long to wait before the next try: half a second, then double, each a little different. */
export function pauseMs(failures: number, trouble: Trouble): number {
  const doubled = 500 * 2 ** Math.min(failures - 1, 10);
  const longest = longestMs[trouble];
  return Math.min(longest, doubled * (0.75 + Math.random() / 2));
}

const tryNowEvent = "hifinity-try-now";

/** Ends every pause of the page: the candidate does not want to wait. */
export function tryNow(): void {
  window.dispatchEvent(new Event(tryNowEvent));
}

/**
 * What ended a pause: its time, `wake`, or "back" where the network or the candidate came back or asked to try now.
 */
type PauseEnd = "time" | "woken" | "back";

/** A pause that can end early. */
export class Pause {
  private end?: (by: PauseEnd) => void;

  wake = (): void => this.end?.("woken");

  async wait(ms?: number): Promise<PauseEnd> {
    let cleanUp = () => undefined as void;
    const by = await new Promise<PauseEnd>((resolve) => {
      this.end = resolve;
      const timer =
        ms === undefined ? undefined : setTimeout(() => resolve("time"), ms);
      const back = () => resolve("back");
      const look = () => {
        if (document.visibilityState !== "hidden") back();
      };
      window.addEventListener("online", back);
      window.addEventListener(tryNowEvent, back);
      document.addEventListener("visibilitychange", look);
      cleanUp = () => {
        clearTimeout(timer);
        window.removeEventListener("online", back);
        window.removeEventListener(tryNowEvent, back);
        document.removeEventListener("visibilitychange", look);
      };
    });
    cleanUp();
    return by;
  }
}

/** Tries until `act` gives an answer. `onFailure` hears of every failed attempt. */
export async function persist<T>(
  act: () => Promise<T>,
  onFailure: (error: unknown) => void,
  pause = new Pause(),
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await act();
    } catch (error) {
      onFailure(error);
      await pause.wait(pauseMs(failures, troubleOf(error)));
    }
  }
}
