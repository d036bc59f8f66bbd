import { EncodedPacketSink, type InputTrack } from "mediabunny";
import { MediaRejected, rejectionOf } from "./reject";
import type { Container } from "./intact";
import { maxSeconds } from "./limits";
import { withSource, type MediaSource } from "./source";

export type MediaFile = {
  container: Container;
  /** With codecs, e.g. `video/webm; codecs="vp9, opus"`. */
  mimeType: string;
  bytes: number;
  /** From the first to the end of the last packet, whatever the header says or leaves out. */
  seconds: number;
  video: {
    codec: string;
    width: number;
    height: number;
    bitsPerSecond: number;
  } | null;
  audio: {
    codec: string;
    sampleRate: number;
    channels: number;
    bitsPerSecond: number;
  } | null;
  /** Two files with equal signatures can be joined without decoding; so can the sound of two with equal sound. */
  signature: string;
  soundSignature: string;
};

/** Reads what a recording really contains, from its packets. Throws `MediaRejected` when it is not one. */
export function probe(path: string): Promise<MediaFile> {
  return withSource(path, describe);
}

async function describe({
  container,
  bytes,
  input,
  video,
  audio,
}: MediaSource): Promise<MediaFile> {
  const tracks = [video, audio].filter((track) => track !== null);
  try {
    await requirePackets(tracks);
    const start = await input.getFirstTimestamp();
    const seconds = (await input.computeDuration()) - start;
    if (!(seconds > 0)) throw new MediaRejected("The recording is empty.");
    if (seconds > maxSeconds)
      throw new MediaRejected(
        "The recording isn’t valid: its times span more than ten hours.",
      );
    return {
      container,
      bytes,
      seconds,
      mimeType: await input.getMimeType(),
      video: video && {
        codec: (await video.getCodec()) ?? "",
        width: await video.getDisplayWidth(),
        height: await video.getDisplayHeight(),
        bitsPerSecond: await bitrateOf(video),
      },
      audio: audio && {
        codec: (await audio.getCodec()) ?? "",
        sampleRate: await audio.getSampleRate(),
        channels: await audio.getNumberOfChannels(),
        bitsPerSecond: await bitrateOf(audio),
      },
      signature: signatureOf([
        container,
        await video?.getDecoderConfig(),
        await audio?.getDecoderConfig(),
      ]),
      soundSignature: signatureOf([await audio?.getDecoderConfig()]),
    };
  } catch (error) {
    throw rejectionOf(error);
  }
}

async function bitrateOf(track: InputTrack): Promise<number> {
  return Math.round((await track.computePacketStats()).averageBitrate);
}

async function requirePackets(tracks: InputTrack[]): Promise<void> {
  for (const track of tracks) {
    const first = await new EncodedPacketSink(track).getFirstPacket();
    if (!first?.byteLength) {
      throw new MediaRejected(
        `The recording has no ${track.isVideoTrack() ? "video" : "audio"} track.`,
      );
    }
  }
}

function signatureOf(configuration: unknown[]): string {
  return JSON.stringify(configuration, (_key, value: unknown) =>
    isBytes(value) ? hex(value) : value,
  );
}

function isBytes(value: unknown): value is AllowSharedBufferSource {
  return (
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer ||
    value instanceof SharedArrayBuffer
  );
}

function hex(bytes: AllowSharedBufferSource): string {
  return (
    ArrayBuffer.isView(bytes)
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : Buffer.from(bytes)
  ).toString("hex");
}
