import {
  maxChunkSteps,
  maxDepth,
  maxIndexBoxes,
  maxIndexBytes,
  maxPackets,
  maxParts,
  overstated,
} from "./limits";
import type { Window } from "./window";

/** Where what is intact of an MP4 ends. Of the media itself (`mdat`) the reader reads what is there. */
export async function intactBoxes(file: Window): Promise<number> {
  const tally = new Tally(file.size);
  let at = 0;
  for (let boxes = 0; at < file.size; boxes++) {
    if (boxes > maxParts) throw overstated();
    const box = await readBox(file, at);
    const isWhole = box !== null && at + box.bytes <= file.size;
    if (!isWhole)
      return withoutIndex(file, box?.type === "mdat" ? file.size : at);
    if (box.type === "moov" || box.type === "moof") {
      if (box.bytes > maxIndexBytes) throw overstated();
      tally.count(await file.read(at, box.bytes));
    }
    at += box.bytes;
  }
  return withoutIndex(file, file.size);
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

/** The reader looks for an index where the last four bytes say, also in the midst of the media. */
async function withoutIndex(file: Window, end: number): Promise<number> {
  for (let indexes = 0; indexes < maxDepth; indexes++) {
    const length = end < 4 ? 0 : (await file.read(end - 4, 4)).readUInt32BE(0);
    if (length < 8 || length > end) return end;
    const index = await readBox(file, end - length);
    if (index?.type !== "mfra") return end;
    end -= length;
  }
  throw overstated();
}

/** Boxes that are nothing but boxes. */
const containers = new Set([
  ...["moov", "trak", "mdia", "minf", "dinf", "stbl", "edts", "sinf", "schi"],
  ...["wave", "mvex", "moof", "traf", "udta", "meta"],
]);

/** What an MP4's boxes say that is in it, beside what can be. */
class Tally {
  private readonly most: number;
  private packets = 0;
  private boxes = 0;
  /** Samples of a chunk, and of a track, at most. */
  private chunk = 0;
  private track = 0;

  constructor(fileBytes: number) {
    this.most = Math.min(maxPackets, fileBytes);
  }

  /** Goes through a box with all that is in it. Throws when it says too much. */
  count(box: Buffer): void {
    this.boxes = 0;
    this.goThrough(box, 0);
    if (this.chunk * this.track > maxChunkSteps) throw overstated();
  }

  private goThrough(boxes: Buffer, depth: number): void {
    if (depth > maxDepth) throw overstated();
    for (let at = 0; at + 8 <= boxes.length;) {
      if (++this.boxes > maxIndexBoxes) throw overstated();
      const is64Bit = boxes.readUInt32BE(at) === 1 && at + 16 <= boxes.length;
      const head = is64Bit ? 16 : 8;
      const bytes = is64Bit
        ? Number(boxes.readBigUInt64BE(at + 8))
        : boxes.readUInt32BE(at);
      // The reader reads no further.
      if (bytes < head) return;
      const type = boxes.toString("latin1", at + 4, at + 8);
      const content = boxes.subarray(at + head, at + bytes);
      if (containers.has(type))
        this.goThrough(boxesIn(type, content), depth + 1);
      else this.add(type, content);
      at += bytes;
    }
  }

  private add(type: string, content: Buffer): void {
    const read = (at: number) =>
      at + 4 <= content.length ? content.readUInt32BE(at) : 0;
    switch (type) {
      case "trun":
        return this.addRun(read(0) & 0xffffff, read(4), content.length);
      case "stts":
        this.track = Math.max(this.track, sumOfRuns(content));
        return this.addPackets(sumOfRuns(content));
      case "ctts":
        if (sumOfRuns(content) > this.most) throw overstated();
        return;
      case "stsz":
        // Unless all have one size.
        if (read(4) === 0) requireRoom(content, 8, 4);
        return;
      case "stz2":
        if (read(8) > this.most) throw overstated();
        return;
      case "stss":
      case "stco":
        return requireRoom(content, 4, 4);
      case "co64":
        return requireRoom(content, 4, 8);
      case "stsc":
        requireRoom(content, 4, 12);
        for (let at = 12; at + 8 <= content.length; at += 12)
          this.chunk = Math.max(this.chunk, read(at));
        return;
      case "tfra":
        // An index, which is left out where it belongs.
        throw overstated();
    }
  }

  /** Samples of which all, or each, says how long it lasts, how large it is, what it is and when it is shown. */
  private addRun(flags: number, samples: number, bytes: number): void {
    const fields = [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit);
    if (samples * fields.length * 4 > bytes) throw overstated();
    this.addPackets(samples);
  }

  private addPackets(packets: number): void {
    this.packets += packets;
    if (this.packets > this.most) throw overstated();
  }
}

/** Where the boxes in a box begin: in QuickTime's `meta` at once, in others after its version. */
function boxesIn(type: string, content: Buffer): Buffer {
  const hasVersion =
    type === "meta" && content.length >= 4 && content.readUInt32BE(0) === 0;
  return hasVersion ? content.subarray(4) : content;
}

/** How many samples a table is about that has entries of a count and a value. */
function sumOfRuns(table: Buffer): number {
  requireRoom(table, 4, 8);
  let sum = 0;
  for (let at = 8; at + 8 <= table.length; at += 8)
    sum += table.readUInt32BE(at);
  return sum;
}

/** Throws when a table is said to have more entries than there is room for. */
function requireRoom(table: Buffer, countAt: number, entryBytes: number): void {
  if (table.length < countAt + 4) return;
  const room = table.length - countAt - 4;
  if (table.readUInt32BE(countAt) * entryBytes > room) throw overstated();
}
