import { open, readFile, writeFile } from "node:fs/promises";
import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import { describe, expect, test, vi } from "vitest";
import { probe } from "@/lib/media/probe";
import { groupIntoParts } from "@/lib/media/group";
import { remux } from "@/lib/media/remux";
import { honestWebm } from "@/tests/support/bombs/webm";
import {
  durationInHeader,
  fixture,
  onePart,
  output,
  writeVideo,
} from "@/tests/support/media";

describe("R7: segments of one take", () => {
  test("of equal configuration become one file, in order, without a gap", async () => {
    const paths = ["answer-one.webm", "answer-two.webm", "one-second.webm"].map(
      fixture,
    );
    const { parts, rejected } = await groupIntoParts(paths, probe);
    expect(rejected).toEqual([]);
    expect(parts.map((part) => part.paths)).toEqual([paths]);

    const joined = await remux(parts[0]!, output("joined.webm"));
    const lengths = await Promise.all(paths.map((path) => probe(path)));

    expect(joined.seconds).toBeCloseTo(
      lengths.reduce((sum, file) => sum + file.seconds, 0),
      0,
    );
    expect(joined.bytes).toBeGreaterThan(
      lengths.reduce((sum, file) => sum + file.bytes, 0) * 0.95,
    );
    expect(await durationInHeader(output("joined.webm"))).toBeCloseTo(
      joined.seconds,
      1,
    );
  });

  test("of MP4 are joined too", async () => {
    const { parts } = await groupIntoParts(
      ["answer-h264.mp4", "answer-h264.mp4"].map(fixture),
      probe,
    );
    const joined = await remux(parts[0]!, output("joined.mp4"));

    expect(parts).toHaveLength(1);
    expect(joined.seconds).toBeCloseTo(10, 0);
  });

  test("of Safari's engine are joined whole though a fragment's sound begins before the end of the last one", async () => {
    const path = fixture("answer-webkit.mp4");
    const { parts } = await groupIntoParts([path, path], probe);
    await remux(parts[0]!, output("joined-webkit.mp4"));

    expect(parts).toHaveLength(1);
    const [recorded, joined] = await Promise.all(
      [path, output("joined-webkit.mp4")].map(packetTimes),
    );
    for (const kind of ["video", "audio"] as const)
      expect(joined![kind]).toHaveLength(2 * recorded![kind].length);
    const sound = joined!.audio;
    expect(sound).toEqual(sound.toSorted((a, b) => a - b));
    // Moved behind one another, not heaped on one moment.
    expect(new Set(sound).size).toBe(sound.length);
  });

  test("of unequal codec or container stay separate parts in their order", async () => {
    const paths = [
      "answer-one.webm",
      "answer-vp8.webm",
      "answer-vp9.mp4",
      "answer-one.webm",
      "answer-two.webm",
    ].map(fixture);
    const { parts } = await groupIntoParts(paths, probe);

    expect(parts.map((part) => part.paths)).toEqual([
      [paths[0]],
      [paths[1]],
      [paths[2]],
      [paths[3], paths[4]],
    ]);
  });

  test("with nothing in them are named and do not spoil the others", async () => {
    await writeFile(output("empty.webm"), "");
    const { parts, rejected } = await groupIntoParts(
      [output("empty.webm"), fixture("answer-one.webm")],
      probe,
    );

    expect(parts).toHaveLength(1);
    expect(rejected).toEqual([
      {
        path: output("empty.webm"),
        reason: "The file is neither a WebM nor an MP4 recording.",
      },
    ]);
  });

  test.each([1, 3])(
    "that the disk fails to give after %i reads are no rejection: the error is thrown on",
    async (reads) => {
      const path = output("failing.webm");
      await writeVideo(path, 100, 100_000);
      await whileDiskFailsAfter(reads, () =>
        expect(groupIntoParts([path], probe)).rejects.toThrow("EIO"),
      );
    },
  );

  test.each(["answer-one.webm", "answer-vp9.mp4"])(
    "cut off in the middle (%s) keep what was recorded until then",
    async (name) => {
      const bytes = await readFile(fixture(name));
      const cut = output("cut-" + name);
      await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length * 0.6)));

      const whole = await probe(fixture(name));
      const file = await remux(await onePart(cut), output("kept-" + name));

      expect(file.seconds).toBeGreaterThan(whole.seconds * 0.4);
      expect(file.seconds).toBeLessThan(whole.seconds);
    },
  );

  test.each(
    ["answer-one.webm", "answer-vp8.webm", "audio-only.webm"].flatMap((name) =>
      Object.keys(strange).map((what) => [name, what] as const),
    ),
  )("in %s with %s behind them are whole", async (name, what) => {
    const path = output("followed-" + name);
    await writeFile(
      path,
      Buffer.concat([await readFile(fixture(name)), strange[what]!]),
    );
    const file = await remux(await onePart(path), output("kept-" + name));
    expect(file.seconds).toBeCloseTo((await probe(fixture(name))).seconds, 1);
  });

  test.each(["answer-one.webm", "answer-vp8.webm", "audio-only.webm"])(
    "with a hole in the middle of them (%s) keep what comes before and after",
    async (name) => {
      const bytes = await readFile(fixture(name));
      const middle = Math.floor(bytes.length / 2);
      const whole = await probe(fixture(name));
      for (const hole of [Buffer.alloc(3000), Buffer.alloc(0), noise(3000)]) {
        const path = output("hole-" + name);
        await writeFile(
          path,
          Buffer.concat([
            bytes.subarray(0, middle),
            hole,
            bytes.subarray(middle + 3000),
          ]),
        );
        const file = await remux(await onePart(path), output("kept-" + name));
        expect(file.seconds).toBeCloseTo(whole.seconds, 0);
        expect(file.bytes).toBeGreaterThan(whole.bytes / 2);
      }
    },
  );

  test.each(["zeros", "noise"])(
    "with %s in the middle of their last cluster, which says how long it is, keep what comes before",
    async (what) => {
      const path = output("sized.webm");
      const bytes = honestWebm();
      strange[what]!.copy(bytes, bytes.length / 2, 0, 300);
      await writeFile(path, bytes);

      const file = await remux(await onePart(path), output("kept-sized.webm"));
      expect(file.seconds).toBeCloseTo(0.5, 1);
    },
  );

  test("in WebM that are cut at any byte of a cluster's head keep the clusters before it", async () => {
    const bytes = await readFile(fixture("answer-one.webm"));
    const last = bytes.lastIndexOf(Buffer.from("1f43b675", "hex"));
    for (let end = last - 2; end < last + 30; end++) {
      const cut = output("cut-head.webm");
      await writeFile(cut, bytes.subarray(0, end));
      const { seconds } = await probe(cut);
      expect([end, seconds]).toEqual([end, expect.closeTo(5, 0)]);
    }
  });

  test("in WebM that are cut anywhere lose no more than a moment before", async () => {
    const bytes = await readFile(fixture("answer-one.webm"));
    const cut = output("cut-anywhere.webm");
    let longest = 0;
    for (let end = 5_000; end <= bytes.length; end += 499) {
      await writeFile(cut, bytes.subarray(0, end));
      const { seconds } = await probe(cut);
      expect([end, seconds - longest]).toEqual([end, expect.closeTo(0.1, 0)]);
      expect(seconds).toBeGreaterThanOrEqual(longest);
      longest = seconds;
    }
    expect(longest).toBeGreaterThan(5.5);
  });

  test("in MP4 that are cut within a fragment's head keep the fragments before it", async () => {
    const path = output("fragments.mp4");
    await writeFragments(path);
    const bytes = await readFile(path);
    const whole = await probe(path);
    const { at, length } = boxesOf(bytes).findLast(
      ({ type }) => type === "moof",
    )!;
    const cut = output("cut-fragments.mp4");
    let kept = 0;
    // Every byte of the box's own head and around its end, where it is taken for whole; every seventh between.
    const isEdge = (end: number) =>
      end < at + 20 || Math.abs(end - at - length) < 20;
    for (let end = at; end <= at + length + 20; end += isEdge(end) ? 1 : 7) {
      await writeFile(cut, bytes.subarray(0, end));
      const { parts, rejected } = await groupIntoParts([cut], probe);
      expect([end, rejected]).toEqual([end, []]);
      // Writing each anew takes long, and is the same for all.
      if (kept++ % 20 > 0) continue;
      const made = await remux(parts[0]!, output("kept-fragments.mp4"));
      expect(made.seconds).toBeGreaterThan(whole.seconds * 0.7);
    }
  });

  test("in MP4 that are cut anywhere after the first sound and picture keep something", async () => {
    const bytes = await readFile(fixture("answer-h264.mp4"));
    const cut = output("cut-anywhere.mp4");
    const { at, length } = boxesOf(bytes).find(({ type }) => type === "mdat")!;
    let longest = 0;
    for (let end = at + length / 2; end <= bytes.length; end += 997) {
      await writeFile(cut, bytes.subarray(0, end));
      const { seconds } = await remux(await onePart(cut), output("kept.mp4"));
      expect(seconds).toBeGreaterThanOrEqual(longest);
      longest = seconds;
    }
    expect(longest).toBeGreaterThan(4.5);
  });
});

async function whileDiskFailsAfter(
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

/** What a browser that records MP4 in fragments writes, of the packets of a fixture. */
async function writeFragments(path: string): Promise<void> {
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

function boxesOf(mp4: Buffer): { type: string; at: number; length: number }[] {
  const boxes = [];
  for (let at = 0; at < mp4.length;) {
    const length = mp4.readUInt32BE(at);
    boxes.push({ type: mp4.toString("latin1", at + 4, at + 8), at, length });
    at += length;
  }
  return boxes;
}

/** What may stand in a file behind a recording. */
const strange: Record<string, Buffer> = {
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
function noise(bytes: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length: bytes }, (_, at) => (at * at * 31) >> 3),
  );
}

/** When each packet of a recording begins, in the order in which they stand in the file. */
async function packetTimes(path: string) {
  const input = new Input({ formats: [MP4], source: new FilePathSource(path) });
  const times = { video: [] as number[], audio: [] as number[] };
  for (const track of await input.getTracks()) {
    const of = track.isVideoTrack() ? times.video : times.audio;
    const packets = new EncodedPacketSink(track).packets();
    for await (const { timestamp } of packets) of.push(timestamp);
  }
  input.dispose();
  return times;
}
