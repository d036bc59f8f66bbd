import type { FileHandle } from "node:fs/promises";

export type Container = "webm" | "mp4";

/** Bytes of a file, from the first to before the last. */
export type Range = { from: number; to: number };

/**
 * What of a recording is one, in order: without zeros of a disk that lost its power, the head of something that never
 * arrived, or whatever else a browser sent. The reader (mediabunny 1.61) takes an MP4's boxes for whole, and gives up all
 * of a recording for one that is not; in a WebM it looks for the next element among such bytes, and never ends when
 * there is none.
 */
export async function findIntact(
  file: FileHandle,
  container: Container,
): Promise<Range[]> {
  const { size } = await file.stat();
  const window = new Window(file, size);
  return container === "webm"
    ? rangesOfElements(window)
    : [{ from: 0, to: await endOfBoxes(window) }];
}

/** More boxes than hours of recording have, and more gaps than a damaged one; whoever made them wants us to be busy. */
const MAX_BOXES = 100_000;
const MAX_RANGES = 1_000;

/** Of the media itself (`mdat`) the reader reads what is there. */
async function endOfBoxes(file: Window): Promise<number> {
  let at = 0;
  for (let boxes = 0; at < file.size && boxes < MAX_BOXES; boxes++) {
    const box = await readBox(file, at);
    const isWhole = box !== null && at + box.bytes <= file.size;
    if (!isWhole) return box?.type === "mdat" ? file.size : at;
    at += box.bytes;
  }
  return file.size;
}

/** Type and length of the box that begins there; null when not even its head is there. */
async function readBox(
  file: Window,
  at: number,
): Promise<{ type: string; bytes: number } | null> {
  const head = await file.read(at, 16);
  if (head.length < 8) return null;
  const type = head.toString("latin1", 4, 8);
  const bytes = head.readUInt32BE(0);
  if (bytes >= 8) return { type, bytes };
  // One of 0 reaches to the end; what is shorter than its head is no box, which the reader may judge.
  if (bytes !== 1) return { type: "mdat", bytes: Infinity };
  if (head.length < 16) return null;
  return { type, bytes: Math.max(16, Number(head.readBigUInt64BE(8))) };
}

// Of RFC 9559 (Matroska).
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const CRC = 0xbf;
const OF_FILE = [0x1a45dfa3, SEGMENT];
const OF_SEGMENT = [
  ...[0x114d9b74, 0x1549a966, 0x1654ae6b, CLUSTER, 0x1c53bb6b],
  ...[0x1941a469, 0x1043a770, 0x1254c367],
];
const OF_CLUSTER = [0xe7, 0x5854, 0xa7, 0xab, 0xa3, 0xa0, 0xaf];
const FILLING = [0xec, CRC];

/** The head of a recording as far as it goes, and then from each cluster that comes after what is none of it. */
async function rangesOfElements(file: Window): Promise<Range[]> {
  const ranges: Range[] = [];
  let from = 0;
  while (from < file.size && ranges.length < MAX_RANGES) {
    const to = await endOfElements(file, from);
    if (to > from) ranges.push({ from, to });
    from = await file.find(clusterId, Math.max(to, from + 1));
  }
  return ranges;
}

const clusterId = Buffer.from(CLUSTER.toString(16), "hex");

/**
 * Where the elements that begin there end. A live recording's segment and clusters have no length; what is in them is
 * gone through.
 */
async function endOfElements(file: Window, from: number): Promise<number> {
  let at = from;
  let end = from;
  let isInCluster = false;
  while (at < file.size) {
    const element = await readElement(file, at);
    if (!element) return end;
    const { id, begin, bytes } = element;
    if (OF_FILE.includes(id) || OF_SEGMENT.includes(id))
      isInCluster = id === CLUSTER && bytes === null;
    else if (!FILLING.includes(id) && !(isInCluster && OF_CLUSTER.includes(id)))
      return end;
    const isEntered = id === SEGMENT || (id === CLUSTER && isInCluster);
    if (!isEntered && bytes === null) return end;
    at = isEntered ? begin : begin + bytes!;
    // Of a cluster of which not all has arrived the reader takes nothing, of one that ends with a block everything.
    if (at > file.size && isInCluster) return end;
    // A checksum outside of what it is of is nothing to the reader, which looks for what comes after it.
    if (id !== CRC || isInCluster) end = Math.min(at, file.size);
  }
  return end;
}

/** Where the contents of the element there begin, and their length where it is known; null where none begins. */
async function readElement(
  file: Window,
  at: number,
): Promise<{ id: number; begin: number; bytes: number | null } | null> {
  const head = await file.read(at, 12);
  const idBytes = lengthOf(head[0]);
  const sizeBytes = lengthOf(head[idBytes]);
  const headBytes = idBytes + sizeBytes;
  if (idBytes > 4 || sizeBytes > 8 || headBytes > head.length) return null;
  const marker = 1n << BigInt(7 * sizeBytes);
  const size = BigInt(`0x${head.toString("hex", idBytes, headBytes)}`) ^ marker;
  return {
    id: head.readUIntBE(0, idBytes),
    begin: at + headBytes,
    // All ones.
    bytes: size === marker - 1n ? null : Number(size),
  };
}

/** Bytes of a number of which this is the first one; more than there can be where none begins. */
function lengthOf(first: number | undefined): number {
  return first ? Math.clz32(first) - 23 : Infinity;
}

const WINDOW_BYTES = 16 * 1024;

/** Reads a file from its beginning to its end, a little here and there, without asking the disk each time. */
class Window {
  private bytes = Buffer.alloc(0);
  private from = 0;

  constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  /** Fewer at the end of the file. */
  async read(at: number, length: number): Promise<Buffer> {
    const isHere = at >= this.from && at + length <= this.end;
    if (!isHere) await this.move(at);
    return this.bytes.subarray(at - this.from, at - this.from + length);
  }

  /** Where some bytes come next; the end of the file where they do not. */
  async find(some: Buffer, from: number): Promise<number> {
    for (let at = from; at < this.size; at = this.end - some.length + 1) {
      if (at < this.from || at + some.length > this.end) await this.move(at);
      const found = this.bytes.indexOf(some, at - this.from);
      if (found >= 0) return this.from + found;
      if (this.end >= this.size) break;
    }
    return this.size;
  }

  private get end(): number {
    return this.from + this.bytes.length;
  }

  private async move(at: number): Promise<void> {
    const length = Math.max(0, Math.min(WINDOW_BYTES, this.size - at));
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.file.read(buffer, 0, length, at);
    this.bytes = buffer.subarray(0, bytesRead);
    this.from = at;
  }
}
