import { stat } from "node:fs/promises";
import { copyPackets } from "./copy";
import { soundContainer, type Part } from "./group";
import { probe, type MediaFile } from "./probe";
import { MediaRejected } from "./reject";

/** What OpenAI-compatible transcription takes in one request. */
const MAX_BYTES = 25 * 1024 * 1024;

/**
 * Writes the sound of a take's parts alone into one file, copied and not recoded, each piece at the time at which it is
 * heard when the parts are played in order. Throws `MediaRejected` when there is no sound, when it changes its format
 * on the way, or when it is too much for one transcription request.
 */
export async function extractAudio(
  parts: Part[],
  output: string,
): Promise<MediaFile> {
  const [first] = parts;
  if (!first || parts.some(({ file }) => !file.audio))
    throw new MediaRejected("Part of the recording has no audio.");
  if (
    parts.some(({ file }) => file.soundSignature !== first.file.soundSignature)
  ) {
    throw new MediaRejected(
      "The audio format changes partway through the recording.",
    );
  }
  await copyPackets(
    parts.flatMap(({ paths }) => paths),
    {
      path: output,
      container: soundContainer(first.file),
      kinds: ["audio"],
    },
  );
  if ((await stat(output)).size > MAX_BYTES)
    throw new MediaRejected("The recording is too long to transcribe.");
  return probe(output);
}
