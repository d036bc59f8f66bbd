import { open, type FileHandle } from "node:fs/promises";
import {
  CustomSource,
  Input,
  MP4,
  WEBM,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { findIntact, type Container } from "./intact";
import { maxReadBytes, overstated } from "./limits";
import { MediaRejected, rejectionOf } from "./reject";
import type { Range } from "./window";

/** One opened recording: at most one picture and one sound track, in codecs that browsers play. */
export type MediaSource = {
  container: Container;
  bytes: number;
  input: Input;
  video: InputVideoTrack | null;
  audio: InputAudioTrack | null;
};

const VIDEO_CODECS = ["vp8", "vp9", "av1", "avc", "hevc"];
const AUDIO_CODECS = ["opus", "aac"];
const CACHE_BYTES = 4 * 1024 * 1024;

/** Opens a local file, lets `read` read it and closes it. Throws `MediaRejected` on anything but a WebM or MP4 recording. */
export async function withSource<T>(
  path: string,
  read: (source: MediaSource) => Promise<T>,
): Promise<T> {
  await using file = await open(path);
  const container = await containerOf(file);
  const { size } = await file.stat();
  using input = new Input({
    source: sourceOf(file, await findIntact(file, container)),
    formats: [container === "webm" ? WEBM : MP4],
  });
  const tracks = await readTracks(input);
  return await read({ container, bytes: size, input, ...tracks });
}

/** By the first bytes alone, whatever the name or the browser said. */
async function containerOf(file: FileHandle): Promise<Container> {
  const head = Buffer.alloc(12);
  await file.read(head, 0, 12, 0);
  if (head.readUInt32BE(0) === 0x1a45dfa3) return "webm";
  if (head.toString("latin1", 4, 8) === "ftyp") return "mp4";
  throw new MediaRejected("The file is neither a WebM nor an MP4 recording.");
}

/** Parts of a file as if there were nothing between them. */
function sourceOf(file: FileHandle, ranges: Range[]): CustomSource {
  const size = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      if (end - start > maxReadBytes) throw overstated();
      const bytes = new Uint8Array(end - start);
      let at = 0;
      for (const { from, to, of } of ranges) {
        const first = Math.max(start, at);
        const last = Math.min(end, at + to - from);
        const place = from + first - at;
        if (first < last && of)
          bytes.set(of.subarray(place, place + last - first), first - start);
        else if (first < last)
          await file.read(bytes, first - start, last - first, place);
        at += to - from;
      }
      return bytes;
    },
    maxCacheSize: CACHE_BYTES,
    prefetchProfile: "fileSystem",
  });
}

async function readTracks(input: Input) {
  const tracks = await input.getTracks().catch((error: unknown) => {
    throw rejectionOf(error);
  });
  const videos = tracks.filter((track) => track.isVideoTrack());
  const audios = tracks.filter((track) => track.isAudioTrack());
  if (
    tracks.length === 0 ||
    videos.length > 1 ||
    audios.length > 1 ||
    videos.length + audios.length < tracks.length
  ) {
    throw new MediaRejected(
      "The recording must have one video and one audio track, or audio only.",
    );
  }
  const [video = null] = videos;
  const [audio = null] = audios;
  await requireCodec(video, VIDEO_CODECS);
  await requireCodec(audio, AUDIO_CODECS);
  return { video, audio };
}

async function requireCodec(
  track: InputVideoTrack | InputAudioTrack | null,
  known: string[],
): Promise<void> {
  if (!track) return;
  const codec = await track.getCodec();
  if (!codec || !known.includes(codec)) {
    const name = codec ?? String(await track.getInternalCodecId());
    // Its name may be anything, also what a database refuses.
    const shown = name.replaceAll(/[^\w/.-]/g, "").slice(0, 20);
    throw new MediaRejected(
      `The recording uses ${shown || "an unknown format"}, which can’t be played everywhere.`,
    );
  }
}
