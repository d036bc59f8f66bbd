import type { FileHandle } from "node:fs/promises";
import { intactBoxes } from "./boxes";
import { intactElements } from "./elements";
import { Window, type Range } from "./window";

export type Container = "webm" | "mp4";

/**
 * What of a recording is one, in order: without zeros of a disk that lost its power, the head of something that never
 * arrived, or whatever else a browser sent. The reader (mediabunny 1.61) takes an MP4's boxes for whole, and gives up all
 * of a recording for one that is not; in a WebM it looks for the next element among such bytes, and never ends when
 * there is none. Indexes are left out, since it would follow them wherever they lead; it finds everything without.
 *
 * Throws `MediaRejected` when there is said to be more than a recording can have (W1).
 */
export async function findIntact(
  file: FileHandle,
  container: Container,
): Promise<Range[]> {
  const { size } = await file.stat();
  const window = new Window(file, size);
  return container === "webm"
    ? intactElements(window)
    : [{ from: 0, to: await intactBoxes(window) }];
}
