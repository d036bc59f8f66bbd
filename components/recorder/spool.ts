import type { Measured, TelemetryKind } from "@/lib/recordings/schema";
import { sha256 } from "./digest";
import { openShelf, type Shelf } from "./shelf";
import type { SpooledSegment, SpooledTake } from "./spooled";

/**
 * What was recorded and is not yet confirmed by the server (R1). Each slice is stored in one transaction with its
 * bookkeeping, as an ArrayBuffer (WebKit loses Blobs). A spool, not a vault: a browser may evict it. When the device
 * refuses to store, slices stay in memory and `isDurable` turns false.
 */
export class Spool {
  isDurable = true;
  private takes = new Map<string, SpooledTake>();
  private segments = new Map<string, SpooledSegment>();
  private readonly unstored = new Map<string, ArrayBuffer>();

  private constructor(
    private readonly shelf: Shelf | null,
    private readonly publicId: string,
  ) {
    this.isDurable = shelf !== null;
  }

  static async open(publicId: string): Promise<Spool> {
    const shelf = await openShelf().catch(() => null);
    const spool = new Spool(shelf, publicId);
    await spool.refresh();
    return spool;
  }

  /** Reads what another tab of this browser has stored meanwhile. */
  async refresh(): Promise<void> {
    if (!this.shelf) return;
    const stored = await this.shelf.list(this.publicId);
    for (const take of stored.takes) this.takes.set(take.id, take);
    for (const segment of stored.segments) {
      const known = this.segments.get(segment.id)?.slices.length ?? -1;
      if (segment.slices.length > known) this.segments.set(segment.id, segment);
    }
  }

  listTakes(): SpooledTake[] {
    return [...this.takes.values()].sort((a, b) => a.startedAt - b.startedAt);
  }

  listSegments(takeId: string): SpooledSegment[] {
    return [...this.segments.values()]
      .filter((segment) => segment.takeId === takeId)
      .sort((a, b) => a.index - b.index);
  }

  async putTake(take: Omit<SpooledTake, "publicId">): Promise<void> {
    const stored = { ...take, publicId: this.publicId };
    this.takes.set(take.id, stored);
    await this.store((shelf) => shelf.putTake(stored));
  }

  async endTake(takeId: string): Promise<void> {
    const take = this.takes.get(takeId);
    if (take) await this.putTake({ ...take, isEnded: true });
  }

  /** Adds to what the recorder noticed. */
  async note(takeId: string, kind: TelemetryKind, atMs: number): Promise<void> {
    const take = this.takes.get(takeId);
    if (!take || take.notes.length >= 200) return;
    const notes = [
      ...take.notes,
      { kind, atMs: Math.max(0, Math.round(atMs)) },
    ];
    await this.putTake({ ...take, notes });
  }

  /** Adds to how long was listened and looked. */
  async measure(takeId: string, more: Measured): Promise<void> {
    const take = this.takes.get(takeId);
    if (!take) return;
    const measured = take.measured ? sumOf(take.measured, more) : more;
    await this.putTake({ ...take, measured });
  }

  /** Keeps the lowest picture quality over a take's segments, in bits per second. */
  async notePicture(takeId: string, bits: number): Promise<void> {
    const take = this.takes.get(takeId);
    if (!take) return;
    const pictureBits = Math.min(take.pictureBits ?? bits, bits);
    await this.putTake({ ...take, pictureBits });
  }

  async addSegment(
    segment: Omit<SpooledSegment, "publicId" | "slices">,
  ): Promise<void> {
    const stored = { ...segment, publicId: this.publicId, slices: [] };
    this.segments.set(segment.id, stored);
    await this.store((shelf) => shelf.putSegment(stored));
  }

  /** Takes a slice in, once it is stored. `endMs` counts from the beginning of the take. */
  async append(
    segmentId: string,
    bytes: ArrayBuffer,
    endMs: number,
  ): Promise<void> {
    const digest = await sha256(bytes);
    const segment = this.segments.get(segmentId);
    if (!segment) return;
    const slice = { bytes: bytes.byteLength, digest, endMs };
    const grown = { ...segment, slices: [...segment.slices, slice] };
    const at = segment.slices.length;
    const isStored = await this.store((shelf) =>
      shelf.putSlice(grown, at, bytes),
    );
    if (!isStored) this.unstored.set(nameOf(segmentId, at), bytes);
    this.segments.set(segmentId, grown);
  }

  /** Up to `limit` bytes of a segment from `offset` on, at least to the end of the slice that holds it. */
  async read(
    segment: SpooledSegment,
    offset: number,
    limit: number,
  ): Promise<Blob> {
    const found: BlobPart[] = [];
    let start = 0;
    let length = 0;
    for (const [at, slice] of segment.slices.entries()) {
      const end = start + slice.bytes;
      if (end > offset && (length === 0 || length + slice.bytes <= limit)) {
        const bytes = await this.readSlice(segment.id, at);
        if (!bytes) break;
        const part = bytes.slice(Math.max(0, offset - start));
        found.push(part);
        length += part.byteLength;
      } else if (end > offset) break;
      start = end;
    }
    return new Blob(found);
  }

  /** The whole of a take for watching it again: one file per segment. */
  async files(takeId: string): Promise<Blob[]> {
    const segments = this.listSegments(takeId).filter(
      ({ slices }) => slices.length > 0,
    );
    return Promise.all(
      segments.map(async (segment) => {
        const whole = await this.read(segment, 0, Infinity);
        return new Blob([whole], { type: segment.mimeType });
      }),
    );
  }

  /** Lets a take go, after the server confirmed it (R12). */
  async forget(takeId: string): Promise<void> {
    const segments = this.listSegments(takeId);
    this.takes.delete(takeId);
    for (const segment of segments) {
      this.segments.delete(segment.id);
      for (const at of segment.slices.keys())
        this.unstored.delete(nameOf(segment.id, at));
    }
    await this.store((shelf) => shelf.forget(takeId, segments));
  }

  /** Lets everything of this interview go: it was submitted or withdrawn. */
  async clear(): Promise<void> {
    for (const { id } of this.listTakes()) await this.forget(id);
  }

  private async readSlice(
    segmentId: string,
    at: number,
  ): Promise<ArrayBuffer | undefined> {
    return (
      this.unstored.get(nameOf(segmentId, at)) ??
      this.shelf?.getSlice(segmentId, at)
    );
  }

  private async store(act: (shelf: Shelf) => Promise<void>): Promise<boolean> {
    try {
      if (!this.shelf) return false;
      await act(this.shelf);
      return true;
    } catch {
      this.isDurable = false;
      return false;
    }
  }
}

function sumOf(a: Measured, b: Measured): Measured {
  return {
    silentMs: a.silentMs + b.silentMs,
    heardMs: a.heardMs + b.heardMs,
    blackMs: a.blackMs + b.blackMs,
    seenMs: a.seenMs + b.seenMs,
    mutedMs: a.mutedMs + b.mutedMs,
  };
}

function nameOf(segmentId: string, at: number): string {
  return `${segmentId}/${at}`;
}
