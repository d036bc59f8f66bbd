import type { Measured, TelemetryKind } from "@/lib/answers/takes/schema";
import { sha256 } from "./digest";
import { readNow } from "./read-now";
import type { RawSlice } from "./recording";
import { openSpoolStorage, type SpoolStorage } from "./spool-storage";
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
  /** A slice too large for one request, of which the rest is read next. */
  private cut: { name: string; bytes: ArrayBuffer } | null = null;
  /** By segment, of this page's own recorder: slices stored in a hurry, which it is still taking in. */
  private readonly rawSlices = new Map<string, SpooledSegment["slices"]>();

  private constructor(
    private readonly storage: SpoolStorage | null,
    private readonly publicId: string,
  ) {
    this.isDurable = storage !== null;
  }

  static async open(publicId: string, open = openSpoolStorage): Promise<Spool> {
    const storage = await open().catch(() => null);
    const stored = await storage?.list(publicId).catch(() => null);
    // Storage that cannot even be listed will hardly store.
    const spool = new Spool(stored && storage ? storage : null, publicId);
    if (stored) await spool.takeIn(stored);
    return spool;
  }

  /** Reads what another tab of this browser has stored meanwhile. When that fails, what is known here stands. */
  async refresh(): Promise<void> {
    const stored = await this.storage?.list(this.publicId).catch(() => null);
    if (stored) await this.takeIn(stored);
  }

  private async takeIn(
    stored: Awaited<ReturnType<SpoolStorage["list"]>>,
  ): Promise<void> {
    for (const take of stored.takes) {
      // Its end may not have been stored.
      const isEnded = take.isEnded || this.takes.get(take.id)?.isEnded === true;
      this.takes.set(take.id, { ...take, isEnded });
    }
    for (const segment of stored.segments) {
      const whole = await this.settled(segment);
      const known = this.segments.get(segment.id)?.slices.length ?? -1;
      if (whole.slices.length > known) this.segments.set(whole.id, whole);
    }
  }

  /** A stored segment with its raw slices looked at, up to the first that a dying page did not get through. */
  private async settled(segment: SpooledSegment): Promise<SpooledSegment> {
    const slices = [...segment.slices];
    for (const [at, slice] of slices.entries()) {
      if (slice.digest) continue;
      const raw = this.rawSlices.has(segment.id)
        ? undefined
        : await this.readSlice(segment.id, at).catch(() => undefined);
      if (raw?.byteLength !== slice.bytes)
        return { ...segment, slices: slices.slice(0, at) };
      const digest = await sha256(raw);
      slices[at] = { ...slice, digest };
      await this.store((storage) =>
        storage.settle(segment.id, at, raw, digest),
      );
    }
    return { ...segment, slices };
  }

  listTakes(): SpooledTake[] {
    return [...this.takes.values()].sort((a, b) => a.startedAt - b.startedAt);
  }

  listSegments(takeId: string): SpooledSegment[] {
    return [...this.segments.values()]
      .filter((segment) => segment.takeId === takeId)
      .sort((a, b) => a.index - b.index);
  }

  /** When the last slice of a take ended, by the server's clock in milliseconds; null where this device cannot tell. */
  recordedUntil(takeId: string): number | null {
    const segments = this.listSegments(takeId);
    const ends = segments.flatMap(({ slices }) => slices.at(-1)?.endMs ?? []);
    const originAt = segments.at(-1)?.originAt;
    if (ends.length === 0 || originAt === undefined) return null;
    return originAt + Math.max(...ends);
  }

  async putTake(take: Omit<SpooledTake, "publicId">): Promise<void> {
    const stored = { ...take, publicId: this.publicId };
    this.takes.set(take.id, stored);
    await this.store((storage) => storage.putTake(stored));
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

  /** The same, of what is worth one note. */
  async noteOnce(
    takeId: string,
    kind: TelemetryKind,
    atMs: number,
  ): Promise<void> {
    const notes = this.takes.get(takeId)?.notes ?? [];
    if (!notes.some((note) => note.kind === kind))
      await this.note(takeId, kind, atMs);
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
    await this.store((storage) => storage.putSegment(stored));
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
    const isStored = await this.store((storage) =>
      storage.putSlice(this.withRaw(grown), at, bytes),
    );
    if (!isStored) this.unstored.set(nameOf(segmentId, at), bytes);
    this.segments.set(segmentId, grown);
  }

  /**
   * Begins to store, before this returns, the slices that are still to be taken in: an IndexedDB transaction that was
   * committed outlives its page, unless there are Blobs in it, which are written later (and which WebKit may lose). So
   * what can be read without waiting is stored as bytes.
   */
  putRaw(segmentId: string, inHand: RawSlice[]): void {
    const segment = this.segments.get(segmentId);
    if (!segment) return;
    const from = segment.slices.length;
    const left = inHand.filter(({ number }) => number >= from);
    const slices = left.map(({ data, endMs }) => {
      return { bytes: data.size, digest: "", endMs };
    });
    this.rawSlices.set(segmentId, [...segment.slices, ...slices]);
    const raw = left.map(({ data }) => readNow(data) ?? data);
    // Refused or not, they are taken in the usual way if the page lives.
    void this.storage
      ?.putRaw(this.withRaw(segment), from, raw)
      .catch(() => undefined);
  }

  private withRaw(segment: SpooledSegment): SpooledSegment {
    const rawSlices = this.rawSlices.get(segment.id) ?? [];
    const more = rawSlices.slice(segment.slices.length);
    return { ...segment, slices: [...segment.slices, ...more] };
  }

  /** Up to `limit` bytes of a segment from `offset` on: whole slices, and a part of one that is larger alone. */
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
        const reading = this.readSlice(segment.id, at);
        // What was read before it is not lost for it.
        const bytes = await (found.length > 0
          ? reading.catch(() => undefined)
          : reading);
        if (!bytes) break;
        const from = Math.max(0, offset - start);
        const hasRest = bytes.byteLength - from > limit;
        this.cut = hasRest ? { name: nameOf(segment.id, at), bytes } : null;
        const part = bytes.slice(from, from + limit);
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
      this.rawSlices.delete(segment.id);
      for (const at of segment.slices.keys())
        this.unstored.delete(nameOf(segment.id, at));
    }
    await this.store((storage) => storage.forget(takeId, segments));
  }

  /** Lets everything of this interview go: it was submitted or withdrawn. */
  async clear(): Promise<void> {
    for (const { id } of this.listTakes()) await this.forget(id);
  }

  private async readSlice(
    segmentId: string,
    at: number,
  ): Promise<ArrayBuffer | undefined> {
    const name = nameOf(segmentId, at);
    if (this.cut?.name === name) return this.cut.bytes;
    const stored =
      this.unstored.get(name) ?? (await this.storage?.getSlice(segmentId, at));
    return stored instanceof Blob ? stored.arrayBuffer() : stored;
  }

  private async store(
    act: (storage: SpoolStorage) => Promise<void>,
  ): Promise<boolean> {
    try {
      if (!this.storage) return false;
      await act(this.storage);
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
