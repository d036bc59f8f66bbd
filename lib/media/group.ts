import type { Container } from "./intact";
import type { MediaFile } from "./probe";
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
 * configuration can be joined; others stay separate parts, played one after the other (R7). `probe` reads one of them.
 */
export async function groupIntoParts(
  paths: string[],
  probe: (path: string) => Promise<MediaFile>,
): Promise<Parts> {
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

/** The container that the sound of a recording fits into alone: WebM for Opus, MP4 for AAC. */
export function soundContainer(file: MediaFile): Container {
  return file.audio?.codec === "opus" ? "webm" : "mp4";
}
