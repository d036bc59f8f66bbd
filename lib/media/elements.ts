import {
  maxClusterElements,
  maxDepth,
  maxElements,
  maxHeadBytes,
  maxParts,
  maxReadBytes,
  overstated,
} from "./limits";
import type { Range, Window } from "./window";

// Of RFC 9559 (Matroska).
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const CRC = 0xbf;
const OF_FILE = [0x1a45dfa3, SEGMENT];
/** Info and Tracks. */
const OF_HEAD = [0x1a45dfa3, 0x1549a966, 0x1654ae6b];
/** SeekHead, Cues, Attachments, Chapters and Tags. */
const NEEDLESS = [0x114d9b74, 0x1c53bb6b, 0x1941a469, 0x1043a770, 0x1254c367];
const OF_SEGMENT = [...OF_HEAD, CLUSTER, ...NEEDLESS];
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
const OF_CLUSTER = [0xe7, 0x5854, 0xa7, 0xab, SIMPLE_BLOCK, 0xa0, 0xaf];
/** What the reader looks for blocks in, also where they do not belong: groups, additions, tags. */
const OF_BLOCKS = [0xa0, 0x75a1, 0xa6, 0x7373, 0x63c0, 0x67c8];
const FILLING = [0xec, CRC];

/** More gaps than a damaged recording has; whoever made them wants us to be busy. */
const MAX_RANGES = 1_000;

/** The head of a recording as far as it goes, and then from each cluster that comes after what is none of it. */
export async function intactElements(file: Window): Promise<Range[]> {
  const elements = new Elements(file);
  const ranges: Range[] = [];
  let from = 0;
  while (from < file.size && ranges.length < MAX_RANGES) {
    const { to, next, broken } = await elements.from(from);
    if (broken)
      ranges.push({ from, to: broken.at }, ...withHead(broken.begin, to));
    else if (to > from) ranges.push({ from, to });
    from = next ?? (await file.find(clusterId, Math.max(to, from + 1)));
  }
  return ranges;
}

/** A cluster of which less is left than its own head says. */
function withHead(from: number, to: number): Range[] {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(to - from));
  const head = Buffer.concat([clusterId, size]);
  return [
    { from: 0, to: head.length, of: head },
    { from, to },
  ];
}

const clusterId = Buffer.from(CLUSTER.toString(16), "hex");

type Element = {
  id: number;
  /** Of the contents. */
  begin: number;
  /** Null where their length is not known. */
  bytes: number | null;
};

/** Goes through a WebM. Throws when there is more in it than a recording has. */
class Elements {
  private elements = 0;
  private parts = 0;
  private headBytes = 0;
  private segments = 0;
  /** The cluster that is gone through. */
  private cluster = { from: 0, elements: 0 };

  constructor(private readonly file: Window) {}

  /**
   * Where the elements that begin there end, and where the next ones begin after some that nobody needs. A live recording's
   * segment and clusters have no length; what is in them is gone through.
   */
  async from(from: number): Promise<{
    to: number;
    next?: number;
    /** The last cluster, when not all of it is one. */
    broken?: { at: number; begin: number };
  }> {
    let at = from;
    let to = from;
    let isInCluster = false;
    while (at < this.file.size) {
      const element = await this.read(at);
      if (!element) return { to };
      const { id, begin, bytes } = element;
      if (OF_FILE.includes(id) && this.isSecond(id)) return { to };
      if (NEEDLESS.includes(id) && bytes !== null)
        return { to, next: begin + bytes };
      if (OF_FILE.includes(id) || OF_SEGMENT.includes(id))
        isInCluster = id === CLUSTER && bytes === null;
      else if (
        !FILLING.includes(id) &&
        !(isInCluster && OF_CLUSTER.includes(id))
      )
        return { to };
      const isEntered = id === SEGMENT || (id === CLUSTER && isInCluster);
      this.weigh(element, isInCluster);
      if (!isEntered && bytes === null) return { to };
      const end = isEntered ? begin : begin + bytes!;
      // Of a cluster of which not all has arrived the reader takes nothing, of one that ends with a block everything.
      if (end > this.file.size && isInCluster) return { to };
      if (id === CLUSTER && !isInCluster && end <= this.file.size) {
        const { at: stop, isBroken } = await this.goThrough(begin, end, 0);
        if (isBroken) return { to: stop, broken: { at, begin } };
        at = stop;
      } else if (isInCluster && !isEntered && !(await this.isWhole(element, 0)))
        return { to };
      else at = end;
      // A checksum outside of what it is of is nothing to the reader, which looks for what comes after it.
      if (id !== CRC || isInCluster) to = Math.min(at, this.file.size);
    }
    return { to };
  }

  /** One file is one recording: what follows another head belongs to the first one. */
  private isSecond(id: number): boolean {
    if (id === SEGMENT) return this.segments++ > 0;
    return this.segments > 0;
  }

  private weigh({ id, begin, bytes }: Element, isInCluster: boolean): void {
    const isPart = id === CLUSTER || !isInCluster;
    if (isPart && ++this.parts > maxParts) throw overstated();
    const isHere = bytes !== null && begin + bytes <= this.file.size;
    if (OF_HEAD.includes(id) && isHere) {
      this.headBytes += bytes;
      if (this.headBytes > maxHeadBytes) throw overstated();
    }
    if (id === CLUSTER) {
      this.cluster = { from: begin, elements: 0 };
      if (isHere && bytes > maxReadBytes) throw overstated();
    } else if (isInCluster && begin - this.cluster.from > maxReadBytes)
      throw overstated();
  }

  /**
   * Where the reader stops that reads the elements between. Broken are those where it finds none at its end; it would look for
   * one from there, and never end.
   */
  private async goThrough(
    from: number,
    to: number,
    depth: number,
  ): Promise<{ at: number; isBroken: boolean }> {
    let at = from;
    while (at + 2 <= to) {
      const element = await this.read(at);
      if (!element) return { at, isBroken: true };
      const { id, begin, bytes } = element;
      const isNext = OF_FILE.includes(id) || OF_SEGMENT.includes(id);
      if (isNext && depth === 0) return { at, isBroken: false };
      const isWhole =
        bytes !== null &&
        begin + bytes <= to &&
        (await this.isWhole(element, depth));
      if (!isWhole) return { at, isBroken: true };
      at = begin + bytes;
    }
    return { at, isBroken: at < to };
  }

  /** Whether an element of a cluster is one, with all that is in it. */
  private async isWhole(
    { id, begin, bytes }: Element,
    depth: number,
  ): Promise<boolean> {
    if (++this.cluster.elements > maxClusterElements || depth > maxDepth)
      throw overstated();
    if (id === BLOCK || id === SIMPLE_BLOCK) {
      const head = await this.file.read(begin, 11);
      // After the number of the track and two bytes of time; a block of up to 256 frames, which no browser writes.
      const flags = head[lengthOf(head[0]) + 2] ?? 0;
      if ((flags & 0x06) !== 0) throw overstated();
    }
    if (!OF_BLOCKS.includes(id)) return true;
    const inside = await this.goThrough(begin, begin + (bytes ?? 0), depth + 1);
    return !inside.isBroken;
  }

  /** The element that begins there; null where none does. */
  private async read(at: number): Promise<Element | null> {
    const head = await this.file.read(at, 12);
    const idBytes = lengthOf(head[0]);
    const sizeBytes = lengthOf(head[idBytes]);
    const headBytes = idBytes + sizeBytes;
    if (idBytes > 4 || sizeBytes > 8 || headBytes > head.length) return null;
    if (++this.elements > maxElements) throw overstated();
    const marker = 1n << BigInt(7 * sizeBytes);
    const size =
      BigInt(`0x${head.toString("hex", idBytes, headBytes)}`) ^ marker;
    return {
      id: head.readUIntBE(0, idBytes),
      begin: at + headBytes,
      // All ones; the reader, which counts in doubles, takes what is nearly as much for it.
      bytes:
        size === marker - 1n || size >= 2n ** 56n - 4n ? null : Number(size),
    };
  }
}

/** Bytes of a number of which this is the first one; more than there can be where none begins. */
function lengthOf(first: number | undefined): number {
  return first ? Math.clz32(first) - 23 : Infinity;
}
