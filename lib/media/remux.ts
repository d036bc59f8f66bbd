import { copyPackets } from "./copy";
import type { Part } from "./group";
import { probe, type MediaFile } from "./probe";

/**
 * Writes one part as one seekable file with a finite duration, and reads the result back. A track lost on the way is
 * an error, never a silent result.
 */
export async function remux(part: Part, output: string): Promise<MediaFile> {
  const { container, video, audio } = part.file;
  await copyPackets(part.paths, {
    path: output,
    container,
    kinds: ["video", "audio"],
  });
  const made = await probe(output);
  if (
    made.video?.codec !== video?.codec ||
    made.audio?.codec !== audio?.codec
  ) {
    throw new Error("a track was lost while rewriting a recording");
  }
  return made;
}
