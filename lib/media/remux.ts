import { copyPackets } from "./copy";
import { probe, type MediaFile } from "./probe";
import { MediaRejected } from "./reject";

/** Recordings that can be one file, in their order. */
export type Part = { paths: string[]; file: MediaFile };

export type Parts = {
  parts: Part[];
  /** Recordings with nothing playable in them, e.g. of a tab that crashed at once. */
  rejected: { path: string; reason: string }[];
};

/**
 * Groups the recordings of one take, in their order, into as few files as possible. Neighbours of the same codecs and
 * configuration can be joined; others stay separate parts, played one after the other (R7).
 */
export async function groupIntoParts(paths: string[]): Promise<Parts> {
  const parts: Part[] = [];
  const rejected: Parts["rejected"] = [];
  for (const path of paths) {
    try {
      const file = await probe(path);
      const last = parts.at(-1);
      if (last?.file.signature === file.signature) last.paths.push(path);
      else parts.push({ paths: [path], file });
    } catch (error) {
      if (!(error instanceof MediaRejected)) throw error;
      rejected.push({ path, reason: error.message });
    }
  }
  return { parts, rejected };
}

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
