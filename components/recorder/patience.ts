/** Waits before the next attempt: half a second, then double up to 15 s, each a little different. */
export function backoffMs(failures: number): number {
  const base = Math.min(15_000, 500 * 2 ** Math.min(failures - 1, 10));
  return base * (0.75 + Math.random() / 2);
}

/** A pause that ends early when somebody calls `wake`, the network comes back or the page is looked at again. */
export class Pause {
  private end?: () => void;

  wake = (): void => this.end?.();

  async wait(ms?: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.end = resolve;
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      const wake = () => resolve();
      window.addEventListener("online", wake, { once: true });
      document.addEventListener("visibilitychange", wake, { once: true });
      this.cleanUp = () => {
        clearTimeout(timer);
        window.removeEventListener("online", wake);
        document.removeEventListener("visibilitychange", wake);
      };
    });
    this.cleanUp();
  }

  private cleanUp: () => void = () => undefined;
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
      await pause.wait(backoffMs(failures));
    }
  }
}
