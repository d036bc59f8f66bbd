import { pauseMs, type Trouble } from "./patience";

type Wait = {
  /** Tries in a row since the server acknowledged something new. */
  failures: number;
  /** When to try again, by `performance.now`. */
  until: number;
  trouble: Trouble | null;
};

/** What waits for its next try, each by itself: a take that cannot get on holds up no other. */
export class Retries {
  private readonly waits = new Map<string, Wait>();

  /** Milliseconds until the next try; 0 when it is due. */
  waitingMs(key: string): number {
    const { until = 0 } = this.waits.get(key) ?? {};
    return Math.max(0, until - performance.now());
  }

  /** What is wrong with the way to the server; null also for what waits for something else. */
  troubleOf(key: string): Trouble | null {
    return this.waits.get(key)?.trouble ?? null;
  }

  failed(key: string, trouble: Trouble | null): void {
    const failures = (this.waits.get(key)?.failures ?? 0) + 1;
    const until = performance.now() + pauseMs(failures, trouble ?? "offline");
    this.waits.set(key, { failures, until, trouble });
  }

  /** Something new arrived. */
  succeeded(key: string): void {
    this.waits.delete(key);
  }

  /** There is a way to the server, but nothing new went by it. */
  answered(key: string): void {
    const wait = this.waits.get(key);
    if (wait) wait.trouble = null;
  }

  /** Ends all pauses. Those after the next failure are as long as they would have been. */
  tryNow(): void {
    for (const wait of this.waits.values()) wait.until = 0;
  }
}
