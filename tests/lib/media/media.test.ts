import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  MP4,
  WEBM,
} from "mediabunny";
import { describe, expect, test } from "vitest";
import { extractAudio } from "@/lib/media/audio";
import { probe } from "@/lib/media/probe";
import { groupIntoParts } from "@/lib/media/group";
import { remux } from "@/lib/media/remux";
import { tsx } from "@/scripts/children";
import {
  durationInHeader,
  fixture,
  onePart,
  output,
  writeVideo,
} from "@/tests/support/media";

const RECORDINGS = [
  {
    name: "answer-one.webm",
    container: "webm",
    video: "vp9",
    audio: "opus",
    seconds: 6,
  },
  {
    name: "answer-two.webm",
    container: "webm",
    video: "vp9",
    audio: "opus",
    seconds: 8,
  },
  {
    name: "answer-vp8.webm",
    container: "webm",
    video: "vp8",
    audio: "opus",
    seconds: 3,
  },
  {
    name: "answer-vp9.mp4",
    container: "mp4",
    video: "vp9",
    audio: "opus",
    seconds: 6,
  },
  {
    name: "answer-h264.mp4",
    container: "mp4",
    video: "avc",
    audio: "opus",
    seconds: 5,
  },
  {
    name: "answer-aac.mp4",
    container: "mp4",
    video: "avc",
    audio: "aac",
    seconds: 5,
  },
  {
    name: "audio-only.webm",
    container: "webm",
    video: undefined,
    audio: "opus",
    seconds: 6,
  },
];

const everyRecording = readdirSync(fixture("")).filter((name) =>
  /\.(?:webm|mp4)$/.test(name),
);

describe("R7: every recording of a mainstream browser", () => {
  test.each(RECORDINGS)(
    "$name is understood",
    async ({ name, container, video, audio, seconds }) => {
      const file = await probe(fixture(name));

      expect(file.container).toBe(container);
      expect(file.video?.codec).toBe(video);
      expect(file.audio?.codec).toBe(audio);
      expect(Math.abs(file.seconds - seconds)).toBeLessThan(0.5);
    },
  );

  test.each(RECORDINGS)(
    "$name gets a finite duration and an index, and keeps its tracks",
    async ({ name }) => {
      const before = await probe(fixture(name));
      const after = await remux(
        await onePart(fixture(name)),
        output("remuxed-" + name),
      );

      expect(await durationInHeader(output("remuxed-" + name))).toBeCloseTo(
        before.seconds,
        1,
      );
      expect(after.seconds).toBeCloseTo(before.seconds, 1);
      expect(after.video).toEqual(before.video);
      expect(after.audio).toEqual(before.audio);
    },
  );

  test.each(everyRecording)(
    "%s keeps each of its packets, those of the sound in the file for transcription, too",
    async (name) => {
      const part = await onePart(fixture(name));
      await remux(part, output("kept-" + name));
      const recorded = await packetsOf(fixture(name));
      expect(await packetsOf(output("kept-" + name))).toEqual(recorded);
      if (!part.file.audio) return;
      await extractAudio([part], output("heard-" + name));
      expect(await packetsOf(output("heard-" + name))).toEqual({
        audio: recorded.audio,
      });
    },
  );

  test("a live WebM has no duration before", async () => {
    expect(await durationInHeader(fixture("answer-one.webm"))).toBeNull();
  });

  test.each(RECORDINGS)(
    "$name gives a sound track alone for transcription, as long as the answer",
    async ({ name, audio, seconds }) => {
      const sound = await extractAudio(
        [await onePart(fixture(name))],
        output("sound-" + name),
      );

      expect(sound.video).toBeNull();
      expect(sound.audio?.codec).toBe(audio);
      expect(sound.container).toBe(audio === "opus" ? "webm" : "mp4");
      expect(Math.abs(sound.seconds - seconds)).toBeLessThan(0.5);
      expect(sound.bytes).toBeLessThan(
        (await stat(fixture(name))).size + 1_000,
      );
    },
  );

  test("a recording without sound is refused for transcription", async () => {
    const path = output("mute.webm");
    await writeVideo(path, 10, 100);

    await expect(
      extractAudio([await onePart(path)], output("none.webm")),
    ).rejects.toThrow("Part of the recording has no audio.");
  });

  test("the sound of several parts is one file, as long as all of them", async () => {
    const { parts } = await groupIntoParts(
      ["answer-one.webm", "answer-vp8.webm", "one-second.webm"].map(fixture),
      probe,
    );
    const sound = await extractAudio(parts, output("sound-of-parts.webm"));

    expect(parts).toHaveLength(3);
    expect(Math.abs(sound.seconds - 10)).toBeLessThan(0.5);
  });

  test("sound that changes its format cannot be one file", async () => {
    const { parts } = await groupIntoParts(
      ["answer-one.webm", "answer-aac.mp4"].map(fixture),
      probe,
    );
    await expect(extractAudio(parts, output("mixed.webm"))).rejects.toThrow(
      "The audio format changes",
    );
  });
});

test("to rewrite a recording takes less memory than it has bytes", async () => {
  const path = output("large.webm");
  await writeVideo(path, 4_000, 100_000);
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...tsx,
    "tests/programs/remux-memory.ts",
    path,
    output("large-rewritten.webm"),
  ]);

  const { bytes, grown } = JSON.parse(stdout) as Record<
    "bytes" | "grown",
    number
  >;
  expect(bytes).toBeGreaterThan(400_000_000);
  // Whoever held the recording, or what becomes of it, would need all of them; how much is freed late is V8's choice.
  expect(grown).toBeLessThan(0.75 * bytes);
}, 120_000);

/** How many packets and bytes each track of a file has, as its reader finds them that is given all of it. */
async function packetsOf(
  path: string,
): Promise<Record<string, { packets: number; bytes: number }>> {
  using input = new Input({
    source: new FilePathSource(path),
    formats: [WEBM, MP4],
  });
  const found: Record<string, { packets: number; bytes: number }> = {};
  for (const track of await input.getTracks()) {
    const sum = { packets: 0, bytes: 0 };
    for await (const { byteLength } of new EncodedPacketSink(track).packets()) {
      sum.packets++;
      sum.bytes += byteLength;
    }
    found[track.type] = sum;
  }
  return found;
}
