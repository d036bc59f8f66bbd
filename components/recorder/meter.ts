import type { Measured } from "@/lib/answers/takes/schema";
import type { Moment } from "./signals";

/** Sums up how long was listened and looked, until it is read. */
export class Meter {
  private sum = { ...nothing };

  add({ ms, isHeard, isSeen, isHeldBack }: Moment): void {
    if (isHeard !== null) this.sum[isHeard ? "heardMs" : "silentMs"] += ms;
    if (isSeen !== null) this.sum[isSeen ? "seenMs" : "blackMs"] += ms;
    if (isHeldBack) this.sum.mutedMs += ms;
  }

  /** In whole milliseconds; begins anew. */
  read(): Measured {
    const { silentMs, heardMs, blackMs, seenMs, mutedMs } = this.sum;
    this.sum = { ...nothing };
    return {
      silentMs: Math.round(silentMs),
      heardMs: Math.round(heardMs),
      blackMs: Math.round(blackMs),
      seenMs: Math.round(seenMs),
      mutedMs: Math.round(mutedMs),
    };
  }
}

const nothing = { silentMs: 0, heardMs: 0, blackMs: 0, seenMs: 0, mutedMs: 0 };
