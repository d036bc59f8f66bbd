import { unstable_isUnrecognizedActionError } from "next/navigation";
import { persist, troubleOf, type Trouble } from "./patience";
import { Store } from "./store";

/** The candidate’s acts: one at a time, and each tried until the server answers. */
export class Attempts {
  /** Whether a verb is under way, so that buttons can say so. */
  readonly isBusy = new Store(false);
  /** Why the last request to the server found no way, if it did; the verb goes on trying. */
  readonly trouble = new Store<Trouble | null>(null);
  /** Counts verbs, and what makes one that is under way pointless. */
  private turn = 0;

  async exclusively(act: () => Promise<void>): Promise<void> {
    if (this.isBusy.get()) return;
    const turn = ++this.turn;
    this.isBusy.set(true);
    try {
      await act();
    } finally {
      if (turn === this.turn) this.isBusy.set(false);
    }
  }

  /** What is under way leads nowhere any more, and blocks nothing. */
  abandon(): void {
    this.turn += 1;
    this.isBusy.set(false);
    this.trouble.set(null);
  }

  /**
   * Tries until the server answers: a nervous candidate is never asked to press again. Never settles when the page is
   * not wanted any more before: what was taken over must not claim its place back.
   */
  async withRetry<T>(
    act: () => Promise<T>,
    isWanted: () => boolean,
  ): Promise<T> {
    const never = () => new Promise<never>(() => undefined);
    const answer = await persist(
      () => (isWanted() ? act() : never()),
      (error) => {
        if (!isWanted()) return;
        // The server was replaced by a newer version, which this page does not know: everything is kept, so start anew.
        if (unstable_isUnrecognizedActionError(error)) location.reload();
        this.trouble.set(troubleOf(error));
      },
    );
    if (!isWanted()) return never();
    this.trouble.set(null);
    return answer;
  }
}
