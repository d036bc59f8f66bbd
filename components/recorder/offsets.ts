import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type { SpooledSegment } from "./spooled";
import { sizeOf } from "./upload-state";

type Named = { id: string };

/** How far the server is with each segment. */
export class Offsets {
  /** By segment: bytes the server has acknowledged. */
  readonly acknowledged = new Map<string, number>();
  /** Segments whose offset is known for certain: heard from the server, and nothing failed since. */
  private readonly known = new Set<string>();
  /** Segments the server takes no more bytes for. */
  private readonly closed = new Set<string>();
  /** Segments that the browser has lost a part of. */
  private readonly evicted = new Set<string>();
  /** By segment: how far the server said it was, the last time it was asked. */
  private readonly heard = new Map<string, number>();

  /** Null where the server has to be asked. */
  certain(id: string): number | null {
    return this.known.has(id) ? (this.acknowledged.get(id) ?? 0) : null;
  }

  /** Takes in what the server says. True when it is further than it said before. */
  hear(id: string, offset: number): boolean {
    const before = this.heard.get(id);
    this.heard.set(id, offset);
    this.acknowledged.set(id, offset);
    this.known.add(id);
    return before !== undefined && offset > before;
  }

  isUnsent(segment: SpooledSegment): boolean {
    const saved = this.acknowledged.get(segment.id) ?? 0;
    return !this.closed.has(segment.id) && saved < sizeOf(segment);
  }

  /** Whether the server has more of a segment than there is. */
  isBeyond(segment: SpooledSegment): boolean {
    return (this.acknowledged.get(segment.id) ?? 0) > sizeOf(segment);
  }

  /** Something failed: the server is asked next. */
  doubt(segments: Named[]): void {
    for (const { id } of segments) this.known.delete(id);
  }

  /** The server has dropped what it had. */
  forget(segments: Named[]): void {
    this.doubt(segments);
    for (const { id } of segments) this.acknowledged.delete(id);
  }

  close(id: string): void {
    this.closed.add(id);
  }

  isClosed(id: string): boolean {
    return this.closed.has(id);
  }

  evict(id: string): void {
    this.evicted.add(id);
    this.close(id);
  }

  /** Another device, or the server itself, may have finished the take without what is only here. */
  haveArrived(segments: SpooledSegment[], receipt: Receipt): boolean {
    return segments.every((segment) => {
      const saved = receipt.segments.find(({ id }) => id === segment.id);
      return (
        this.evicted.has(segment.id) || (saved?.bytes ?? 0) >= sizeOf(segment)
      );
    });
  }
}
