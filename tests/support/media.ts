import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";
import { afterAll, vi } from "vitest";
import { groupIntoParts, type Part } from "@/lib/media/remux";

const folder = await mkdtemp(join(tmpdir(), "media-"));
afterAll(() => rm(folder, { recursive: true }));

export function fixture(name: string): string {
  return join(import.meta.dirname, "../fixtures", name);
}

export function output(name: string): string {
  return join(folder, name);
}

export async function onePart(path: string): Promise<Part> {
  const { parts } = await groupIntoParts([path]);
  return parts[0]!;
}

export async function whileDiskFailsAfter(
  reads: number,
  work: () => Promise<void>,
): Promise<void> {
  const file = await open(import.meta.filename);
  await file.close();
  const prototype = Object.getPrototypeOf(file) as typeof file;
  type Read = typeof file.read;
  const read: unknown = Reflect.get(prototype, "read");
  const failure = Object.assign(new Error("EIO: i/o error, read"), {
    syscall: "read",
  });
  let left = reads;
  vi.spyOn(prototype, "read").mockImplementation(function (
    this: typeof file,
    ...how: unknown[]
  ) {
    if (left-- <= 0) return Promise.reject(failure);
    return Reflect.apply(read as Read, this, how) as ReturnType<Read>;
  });
  try {
    await work();
  } finally {
    vi.restoreAllMocks();
  }
}

export async function durationInHeader(path: string): Promise<number | null> {
  using input = new Input({
    source: new FilePathSource(path),
    formats: [WEBM, MP4],
  });
  return await input.getDurationFromMetadata();
}

/** A file with the structure of a recording; nothing here decodes the picture. */
export async function writeVideo(
  path: string,
  frames: number,
  frameBytes: number,
) {
  const target = new Output({
    format: new WebMOutputFormat(),
    target: new FilePathTarget(path, { chunked: true, chunkSize: 1_000_000 }),
  });
  const source = new EncodedVideoPacketSource("vp8");
  target.addVideoTrack(source);
  await target.start();
  for (let i = 0; i < frames; i++) {
    await source.add(
      new EncodedPacket(
        new Uint8Array(frameBytes),
        i % 30 ? "delta" : "key",
        i / 30,
        1 / 30,
      ),
      {
        decoderConfig: { codec: "vp8", codedWidth: 640, codedHeight: 480 },
      },
    );
  }
  await target.finalize();
}

/** What a browser that records MP4 in fragments writes, of the packets of a fixture. */
export async function writeFragments(path: string): Promise<void> {
  const input = new Input({
    source: new FilePathSource(fixture("answer-h264.mp4")),
    formats: [MP4],
  });
  const video = (await input.getPrimaryVideoTrack())!;
  const audio = (await input.getPrimaryAudioTrack())!;
  const target = new Output({
    format: new Mp4OutputFormat({
      fastStart: "fragmented",
      minimumFragmentDuration: 1,
    }),
    target: new FilePathTarget(path),
  });
  const pictures = new EncodedVideoPacketSource("avc");
  const sounds = new EncodedAudioPacketSource("opus");
  target.addVideoTrack(pictures);
  target.addAudioTrack(sounds);
  await target.start();
  const copyPictures = async () => {
    const decoderConfig = (await video.getDecoderConfig())!;
    let frame = 0;
    for await (const packet of new EncodedPacketSink(video).packets())
      // A fragment begins with a key frame, of which the fixture has one only.
      await pictures.add(
        packet.clone({ type: frame++ % 15 ? "delta" : "key" }),
        { decoderConfig },
      );
    pictures.close();
  };
  const copySounds = async () => {
    const decoderConfig = (await audio.getDecoderConfig())!;
    for await (const packet of new EncodedPacketSink(audio).packets())
      await sounds.add(packet, { decoderConfig });
    sounds.close();
  };
  await Promise.all([copyPictures(), copySounds()]);
  await target.finalize();
  input.dispose();
}

export function boxesOf(
  mp4: Buffer,
): { type: string; at: number; length: number }[] {
  const boxes = [];
  for (let at = 0; at < mp4.length;) {
    const length = mp4.readUInt32BE(at);
    boxes.push({ type: mp4.toString("latin1", at + 4, at + 8), at, length });
    at += length;
  }
  return boxes;
}

/** What may stand in a file behind a recording. */
export const strange: Record<string, Buffer> = {
  zeros: Buffer.alloc(70_000),
  "eight zeros": Buffer.alloc(8),
  noise: noise(200_000),
  "a cluster without a length": Buffer.from(
    "1f43b67500" + "5a".repeat(50),
    "hex",
  ),
  "a checksum of nothing": Buffer.from("bf84" + "5a".repeat(4), "hex"),
};

/** The same each time. */
export function noise(bytes: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length: bytes }, (_, at) => (at * at * 31) >> 3),
  );
}
