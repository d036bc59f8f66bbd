import { BadAnswer, troubleOf } from "./patience";

/** Several slices travel together when there is much to catch up. */
const mostBytes = 1024 * 1024;
/** Where larger bodies get lost or are refused, nothing smaller than this is tried. */
const leastBytes = 16 * 1024;

/** How the bytes of each take travel: in bodies of which size, and by which method. Learns from what goes in vain. */
export class Transport {
  /** By take, once bytes of it went in vain. */
  private readonly bodies = new Map<string, number>();
  /** A body that was too large is not tried again. */
  private largest = mostBytes;
  /** Whether no PATCH was let through, but a POST was. */
  private isPostNeeded = false;
  /** Takes whose bytes go by the other method next. */
  private readonly turned = new Set<string>();

  bodyOf(takeId: string): number {
    return Math.min(this.largest, this.bodies.get(takeId) ?? mostBytes);
  }

  isByPost(takeId: string): boolean {
    return this.isPostNeeded !== this.turned.has(takeId);
  }

  /** Bytes arrived. */
  succeeded(takeId: string): void {
    this.bodies.set(takeId, 2 * this.bodyOf(takeId));
    this.isPostNeeded = this.isByPost(takeId);
    this.turned.delete(takeId);
  }

  /** Bytes went in vain: fewer the next time, and by the other method where somebody on the way refused this one. */
  failed(takeId: string, bytes: number, error: unknown): void {
    const isTooLarge = error instanceof BadAnswer && error.status === 413;
    const fewer = Math.max(leastBytes, bytes >> (isTooLarge ? 2 : 1));
    this.bodies.set(takeId, Math.min(fewer, this.bodyOf(takeId)));
    if (isTooLarge) this.largest = this.bodyOf(takeId);
    else if (troubleOf(error) === "refused") this.turn(takeId);
  }

  private turn(takeId: string): void {
    if (!this.turned.delete(takeId)) this.turned.add(takeId);
  }
}
