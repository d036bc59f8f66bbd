import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Output,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";
import { afterAll } from "vitest";
import { groupIntoParts, type Part } from "@/lib/media/group";
import { probe } from "@/lib/media/probe";

const folder = await mkdtemp(join(tmpdir(), "media-"));
afterAll(() => rm(folder, { recursive: true }));

export function fixture(name: string): string {
  return join(import.meta.dirname, "../fixtures", name);
}

export function output(name: string): string {
  return join(folder, name);
}

export async function onePart(path: string): Promise<Part> {
  const { parts } = await groupIntoParts([path], probe);
  return parts[0]!;
}

export async function durationInHeader(path: string): Promise<number | null> {
  using input = new Input({
    source: new FilePathSource(path),
    formats: [WEBM, MP4],
  });
  return await input.getDurationFromMetadata();
}

/** A file with the structure of a recording; nothing here decodes the picture. Its sound, if any, ends after one packet. */
export async function writeVideo(
  path: string,
  frames: number,
  frameBytes: number,
  { hasSound = false } = {},
) {
  const target = new Output({
    format: new WebMOutputFormat(),
    target: new FilePathTarget(path, { chunked: true, chunkSize: 1_000_000 }),
  });
  const source = new EncodedVideoPacketSource("vp8");
  target.addVideoTrack(source);
  const sound = new EncodedAudioPacketSource("opus");
  if (hasSound) target.addAudioTrack(sound);
  await target.start();
  if (hasSound) {
    await sound.add(new EncodedPacket(new Uint8Array(80), "key", 0, 0.02), {
      decoderConfig: { codec: "opus", numberOfChannels: 1, sampleRate: 48_000 },
    });
    sound.close();
  }
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
