/** WebM files whose elements say more than is in them, built byte by byte. */

const ids = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codec: 0x86,
  audio: 0xe1,
  frequency: 0xb5,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  cues: 0x1c53bb6b,
  cue: 0xbb,
  cueTime: 0xb3,
  cuePositions: 0xb7,
  cueTrack: 0xf7,
  cueCluster: 0xf1,
  tags: 0x1254c367,
  tag: 0x7373,
  filling: 0xec,
};

type Id = keyof typeof ids;

export const webmBombs: Record<string, () => Buffer> = {
  "WebM, a cluster of 2^56 bytes": () =>
    recording(
      Buffer.concat([id("cluster"), Buffer.from("01fffffffffffffe", "hex")]),
      Buffer.alloc(20_000),
    ),
  "WebM, sizes that nobody knows, one in the other": () =>
    recording(many(2_000, Buffer.concat([id("blockGroup"), unknown]))),
  "WebM, groups 10,000 deep": () =>
    recording(element("cluster", time(0), nested("blockGroup", 10_000))),
  "WebM, 50,000 blocks of 256 frames": () =>
    recording(element("cluster", time(0), many(50_000, laced(255)))),
  "WebM, 50,000 blocks of 256 frames in groups": () => {
    const group = element("blockGroup", laced(255, "block"));
    return recording(element("cluster", time(0), many(50_000, group)));
  },
  "WebM, two million blocks without a byte in a cluster": () =>
    recording(element("cluster", time(0), many(2_000_000, block(0)))),
  "WebM, two million blocks hidden in a tag": () => {
    const tag = element("tag", many(2_000_000, block(0)));
    return recording(element("cluster", time(0), tag));
  },
  "WebM, a million clusters without a byte": () =>
    recording(many(1_000_000, element("cluster"))),
  "WebM, a million elements of filling": () =>
    recording(many(1_000_000, element("filling"))),
  "WebM, 100,000 tracks": () =>
    Buffer.concat([head(), id("segment"), unknown, info(), tracks(100_000)]),
  "WebM, 100,000 segments": () =>
    Buffer.concat([
      head(),
      many(100_000, element("segment", info(), tracks(1))),
    ]),
  "WebM, 200,000 cues of the same time": () => {
    const cue = element(
      "cue",
      number("cueTime", 0),
      element("cuePositions", number("cueTrack", 1), number("cueCluster", 0)),
    );
    return preceded(element("cues", many(200_000, cue)), answer());
  },
  "WebM, indexes that name each other": () =>
    preceded(many(2_000, seekHead(40)), answer()),
  "WebM, 30,000 years long": () =>
    recording(
      element("cluster", time(0), many(50, block(200))),
      element("cluster", time(1e15), many(50, block(200))),
    ),
};

/** One that says what is in it. */
export function honestWebm(): Buffer {
  return recording(answer());
}

/** A second of sound. */
function answer(): Buffer {
  const blocks = Array.from({ length: 50 }, (_, i) => block(200, i * 20));
  return element("cluster", time(0), ...blocks);
}

function recording(...clusters: Buffer[]): Buffer {
  return preceded(Buffer.alloc(0), ...clusters);
}

function preceded(front: Buffer, ...clusters: Buffer[]): Buffer {
  const segment = Buffer.concat([id("segment"), unknown]);
  return Buffer.concat([
    head(),
    segment,
    front,
    info(),
    tracks(1),
    ...clusters,
  ]);
}

const unknown = Buffer.from("01ffffffffffffff", "hex");

function head(): Buffer {
  return element("head", element("docType", Buffer.from("webm")));
}

function info(): Buffer {
  return element("info", number("timestampScale", 1_000_000));
}

function tracks(count: number): Buffer {
  const frequency = Buffer.alloc(4);
  frequency.writeFloatBE(48_000);
  const track = element(
    "track",
    number("trackNumber", 1),
    number("trackType", 2),
    element("codec", Buffer.from("A_OPUS")),
    element("audio", element("frequency", frequency)),
  );
  return element("tracks", many(count, track));
}

function time(ms: number): Buffer {
  return number("timestamp", ms);
}

function block(bytes: number, ms = 0, flags = 0x80, type: Id = "simpleBlock") {
  const front = Buffer.from([0x81, ms >> 8, ms & 0xff, flags]);
  return element(type, front, Buffer.alloc(bytes));
}

/** A block of `frames` + 1 frames of no size. */
function laced(frames: number, type: Id = "simpleBlock"): Buffer {
  const whole = block(1, 0, 0x84, type);
  whole[whole.length - 1] = frames;
  return whole;
}

/** One that names every third byte of its own neighbourhood as another. */
function seekHead(entries: number): Buffer {
  const seeks = Array.from({ length: entries }, (_, i) =>
    element(
      "seek",
      element("seekId", id("seekHead")),
      number("seekPosition", i * 18 + 5),
    ),
  );
  return element("seekHead", ...seeks);
}

function nested(type: Id, depth: number): Buffer {
  let inner = Buffer.alloc(0);
  const heads: Buffer[] = [];
  let bytes = 0;
  for (let i = 0; i < depth; i++) {
    const head = Buffer.concat([id(type), sizeOf(bytes)]);
    heads.push(head);
    bytes += head.length;
  }
  inner = Buffer.concat(heads.reverse());
  return inner;
}

function many(count: number, each: Buffer): Buffer {
  return Buffer.alloc(count * each.length, each);
}

function number(type: Id, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return element(type, bytes);
}

function element(type: Id, ...contents: Buffer[]): Buffer {
  const bytes = contents.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([id(type), sizeOf(bytes), ...contents]);
}

function id(type: Id): Buffer {
  const hex = ids[type].toString(16);
  return Buffer.from(hex, "hex");
}

/** In one byte where it fits, else in eight. */
function sizeOf(bytes: number): Buffer {
  if (bytes < 127) return Buffer.from([0x80 | bytes]);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(bytes) | (1n << 56n));
  return size;
}
