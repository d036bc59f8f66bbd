import type { FileHandle } from "node:fs/promises";

/** Bytes of a file, or `of` what the reader is given in its place; from the first to before the last. */
export type Range = { from: number; to: number; of?: Buffer };

const windowBytes = 16 * 1024;

/** Reads a file from its beginning to its end, a little here and there, without asking the disk each time. */
export class Window {
  private bytes = Buffer.alloc(0);
  private from = 0;

  constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  /** Fewer at the end of the file. */
  async read(at: number, length: number): Promise<Buffer> {
    const isHere = at >= this.from && at + length <= this.end;
    if (!isHere) await this.move(at, length);
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

  private async move(at: number, atLeast = 0): Promise<void> {
    const wanted = Math.max(windowBytes, atLeast);
    const length = Math.max(0, Math.min(wanted, this.size - at));
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.file.read(buffer, 0, length, at);
    this.bytes = buffer.subarray(0, bytesRead);
    this.from = at;
  }
}
