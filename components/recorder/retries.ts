import { pauseMs, type Trouble } from "./patience";

type Wait = {
  /** Tries in a row since the server acknowledged something new. */
  failures: number;
  /** When to try again, by `performance.now`. */
  until: number;
  trouble: Trouble | null;
};

/** Takes that wait for their next try, each by itself: one that cannot get on holds up no other. */
export class Retries {
  private readonly waits = new Map<string, Wait>();

  /** Milliseconds until the next try; 0 when it is due. */
  waitingMs(takeId: string): number {
    const { until = 0 } = this.waits.get(takeId) ?? {};
    return Math.max(0, until - performance.now());
  }

  /** What is wrong with the way to the server; null also for a take that waits for something else. */
  troubleOf(takeId: string): Trouble | null {
    return this.waits.get(takeId)?.trouble ?? null;
  }

  failed(takeId: string, trouble: Trouble | null): void {
    const failures = (this.waits.get(takeId)?.failures ?? 0) + 1;
    const until = performance.now() + pauseMs(failures, trouble ?? "offline");
    this.waits.set(takeId, { failures, until, trouble });
  }

  /** Something new arrived. */
  succeeded(takeId: string): void {
    this.waits.delete(takeId);
  }

  /** There is a way to the server, but nothing new went by it. */
  answered(takeId: string): void {
    const wait = this.waits.get(takeId);
    if (wait) wait.trouble = null;
  }

  /** Ends all pauses. Those after the next failure are as long as they would have been. */
  tryNow(): void {
    for (const wait of this.waits.values()) wait.until = 0;
  }
}
