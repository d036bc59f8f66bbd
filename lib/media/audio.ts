import { stat } from "node:fs/promises";
import { copyPackets } from "./copy";
import { probe, type MediaFile } from "./probe";
import { MediaRejected } from "./reject";

/** What OpenAI-compatible transcription takes in one request. */
export const MAX_TRANSCRIPTION_BYTES = 25 * 1024 * 1024;

/**
 * Writes the sound of a recording alone into `output`: Opus as WebM, AAC as MP4, copied and not recoded. Throws
 * `MediaRejected` when there is no sound or too much of it for one transcription request.
 */
export async function extractAudio(
  path: string,
  output: string,
): Promise<MediaFile> {
  const { audio } = await probe(path);
  if (!audio) throw new MediaRejected("The recording has no sound track.");
  await copyPackets([path], {
    path: output,
    container: audio.codec === "opus" ? "webm" : "mp4",
    kinds: ["audio"],
  });
  if ((await stat(output)).size > MAX_TRANSCRIPTION_BYTES) {
    throw new MediaRejected("The recording is too long to be transcribed.");
  }
  return probe(output);
}
