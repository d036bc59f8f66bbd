/** Where files are kept, under the keys of lib/storage/keys.ts. */
export interface Store {
  /** Size in bytes and time of the last change, or undefined when there is no such file. */
  stat(key: string): Promise<{ size: number; changedAt: Date } | undefined>;
  /**
   * The bytes from `start` up to and including `end` (both counted from 0, as in a Range header), all of them without
   * either. The file is opened at the first read and closed at the end, on cancel and on error, so that an abandoned
   * answer holds no descriptor (R11).
   */
  range(
    key: string,
    part?: { start?: number; end?: number },
  ): ReadableStream<Uint8Array>;
  /**
   * Lets `write` write a local file of its own, then keeps it under the key: complete or not at all, and safe from a
   * power cut.
   */
  produce<T>(key: string, write: (path: string) => Promise<T>): Promise<T>;
  /** Gives `read` local paths of stored files, for libraries that read files themselves; good until it is done. */
  copyLocal<T>(
    keys: string[],
    read: (paths: string[]) => Promise<T>,
  ): Promise<T>;
  /** Removes one file; removing what is not there is no error. */
  removeFile: (key: string) => Promise<void>;
  /** Removes a folder with all that is in it, unfinished files too; removing what is not there is no error. */
  removeFolder: (key: string) => Promise<void>;
  /** Bytes that can still be written. */
  free(): Promise<number>;
  /** Keys of all complete files in a folder and below, sorted. */
  list(folder: string): Promise<string[]>;
}
