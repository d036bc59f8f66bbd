import { open, stat, type FileHandle } from "node:fs/promises";
import {
  FilePathSource,
  Input,
  MP4,
  WEBM,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { MediaRejected, rejectionOf } from "./reject";

export type Container = "webm" | "mp4";

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
  const container = await containerOf(path);
  const { size } = await stat(path);
  const file = new FilePathSource(path, { maxCacheSize: CACHE_BYTES });
  const input = new Input({
    source:
      container === "webm" ? file : file.slice(0, await endOfBoxes(path, size)),
    formats: [container === "webm" ? WEBM : MP4],
  });
  try {
    const tracks = await readTracks(input);
    return await read({ container, bytes: size, input, ...tracks });
  } finally {
    input.dispose();
  }
}

/** By the first bytes alone, whatever the name or the browser said. */
async function containerOf(path: string): Promise<Container> {
  const file = await open(path);
  const head = Buffer.alloc(12);
  try {
    await file.read(head, 0, 12, 0);
  } finally {
    await file.close();
  }
  if (head.readUInt32BE(0) === 0x1a45dfa3) return "webm";
  if (head.toString("latin1", 4, 8) === "ftyp") return "mp4";
  throw new MediaRejected("The file is neither a WebM nor an MP4 recording.");
}

/** More boxes than hours of recording have; whoever made them wants us to be busy. */
const MAX_BOXES = 100_000;

/**
 * Where an MP4 ends that broke off. The reader takes it for granted that a box is whole, and would give up all of the
 * recording for one of which only the beginning arrived; of the media itself (`mdat`), though, it reads what is there.
 */
async function endOfBoxes(path: string, size: number): Promise<number> {
  const file = await open(path);
  try {
    let at = 0;
    for (let boxes = 0; at < size && boxes < MAX_BOXES; boxes++) {
      const box = await readBox(file, at);
      const isWhole = box !== null && at + box.bytes <= size;
      if (!isWhole) return box?.type === "mdat" ? size : at;
      at += box.bytes;
    }
    return size;
  } finally {
    await file.close();
  }
}

/** Type and length of the box that begins there; null when not even its head is there. */
async function readBox(
  file: FileHandle,
  at: number,
): Promise<{ type: string; bytes: number } | null> {
  const head = Buffer.alloc(16);
  const { bytesRead } = await file.read(head, 0, 16, at);
  if (bytesRead < 8) return null;
  const type = head.toString("latin1", 4, 8);
  const bytes = head.readUInt32BE(0);
  if (bytes >= 8) return { type, bytes };
  // One of 0 reaches to the end; what is shorter than its head is no box, which the reader may judge.
  if (bytes !== 1) return { type: "mdat", bytes: Infinity };
  if (bytesRead < 16) return null;
  return { type, bytes: Math.max(16, Number(head.readBigUInt64BE(8))) };
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
      "The recording must have one picture and one sound track, or sound alone.",
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
    throw new MediaRejected(
      `The recording uses ${String(codec ?? (await track.getInternalCodecId()))}, which cannot be played everywhere.`,
    );
  }
}
