import type { EncodedPacket } from "mediabunny";

/**
 * Times of one track's packets, in seconds, that never step back from one group of pictures to the next. WebKit on a busy
 * machine begins a fragment's sound up to a second before the end of the last one; no file can be written so, and
 * nothing that was recorded may be left out.
 */
export class ForwardTimes {
  /** Of the packets so far, with what was added to them. */
  private latest = -Infinity;
  private end = -Infinity;
  /** No packet of the present group may be earlier. */
  private floor = -Infinity;
  private added = 0;

  /** The time of the next packet, which was recorded at `timestamp`. */
  of(packet: EncodedPacket, timestamp: number): number {
    if (packet.type === "key") {
      this.floor = this.latest;
      const stepsBack = timestamp < this.latest;
      const stillBehind = this.added > 0 && timestamp < this.end;
      this.added = stepsBack || stillBehind ? this.end - timestamp : 0;
    }
    const time = Math.max(timestamp + this.added, this.floor);
    this.latest = Math.max(this.latest, time);
    this.end = Math.max(this.end, time + packet.duration);
    return time;
  }
}
