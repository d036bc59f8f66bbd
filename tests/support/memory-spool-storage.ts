import type { SpoolStorage } from "@/components/recorder/spool-storage";
import type {
  SpooledSegment,
  SpooledTake,
} from "@/components/recorder/spooled";

/** A browser's storage that can be made to fail. */
export class MemorySpoolStorage implements SpoolStorage {
  readonly takes = new Map<string, SpooledTake>();
  readonly segments = new Map<string, SpooledSegment>();
  readonly slices = new Map<string, ArrayBuffer | Blob>();
  /** Whether every call fails. */
  isLost = false;
  /** Whether no call is ever answered. */
  isStuck = false;
  /** A slice that cannot be read. */
  unreadable: [segmentId: string, at: number] | null = null;

  list = async (publicId: string) => {
    await this.reach();
    const own = <T extends { publicId: string }>(all: Map<string, T>) =>
      [...all.values()].filter((one) => one.publicId === publicId);
    return { takes: own(this.takes), segments: own(this.segments) };
  };

  putTake = async (take: SpooledTake) => {
    await this.reach();
    this.takes.set(take.id, take);
  };

  putSegment = async (segment: SpooledSegment) => {
    await this.reach();
    this.segments.set(segment.id, segment);
  };

  putSlice = async (
    segment: SpooledSegment,
    at: number,
    bytes: ArrayBuffer,
  ) => {
    await this.putRaw(segment, at, [bytes]);
  };

  putRaw = async (
    segment: SpooledSegment,
    at: number,
    raw: (ArrayBuffer | Blob)[],
  ) => {
    await this.reach();
    this.segments.set(segment.id, segment);
    for (const [index, slice] of raw.entries())
      this.slices.set(`${segment.id}/${at + index}`, slice);
  };

  settle = async (segmentId: string, at: number, bytes: ArrayBuffer) => {
    await this.reach();
    this.slices.set(`${segmentId}/${at}`, bytes);
  };

  getSlice = async (segmentId: string, at: number) => {
    await this.reach();
    const [lost, place] = this.unreadable ?? [];
    if (segmentId === lost && at === place) throw unknown();
    return this.slices.get(`${segmentId}/${at}`);
  };

  forget = async (takeId: string, segments: SpooledSegment[]) => {
    await this.reach();
    this.takes.delete(takeId);
    for (const { id, slices } of segments) {
      this.segments.delete(id);
      for (const at of slices.keys()) this.slices.delete(`${id}/${at}`);
    }
  };

  private reach(): Promise<void> {
    if (this.isStuck) return new Promise(() => undefined);
    return this.isLost ? Promise.reject(unknown()) : Promise.resolve();
  }
}

/** As WebKit says it. */
function unknown(): DOMException {
  return new DOMException(
    "Connection to Indexed Database server lost. Refresh the page to try again",
    "UnknownError",
  );
}
