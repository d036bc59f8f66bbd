/** MP4 files whose boxes say more than is in them, built byte by byte: no program that writes MP4 would write these. */

/** In which each sample of sound lasts 20 ms. */
const timescale = 48_000;
const sampleTicks = 960;

export const mp4Bombs: Record<string, () => Buffer> = {
  "MP4, a run of 50 million samples in 28 kB": () =>
    fragmented(trun({ count: 50_000_000 }), 28_000),
  "MP4, a run of four billion samples": () =>
    fragmented(trun({ count: 0xffffffff }), 28_000),
  "MP4, a thousand runs of 25,000 samples": () =>
    fragmented(
      Buffer.concat(Array(1_000).fill(trun({ count: 25_000 })) as Buffer[]),
      28_000,
    ),
  "MP4, a run hidden in the description of another track": () => {
    const hidden = box("moof", traf(trun({ count: 50_000_000 })));
    return file(
      movie({ isFragmented: true, others: track(noTables, hidden) }),
      box("mdat", Buffer.alloc(20_000)),
    );
  },
  "MP4, sizes of 100 million samples": () =>
    whole({ stsz: full("stsz", u32(0), u32(100_000_000), u32(200)) }),
  "MP4, four billion samples of one byte": () =>
    whole({ stts: stts([0xffffffff, sampleTicks]), stsz: sizeOfAll(1) }),
  "MP4, 100 million times in two tables": () =>
    whole({
      stts: stts([100_000_000, sampleTicks]),
      stsz: sizeOfAll(1),
      more: full("ctts", u32(1), u32(1), u32(0)),
    }),
  "MP4, a thousand offsets for four billion samples each": () =>
    whole({
      more: full(
        "ctts",
        u32(1_000),
        ...Array.from({ length: 1_000 }, () => u32(0xffffffff, 1)),
      ),
    }),
  "MP4, four billion samples in a chunk": () =>
    whole({ stsc: full("stsc", u32(1), u32(1, 0xffffffff, 1)) }),
  "MP4, a billion chunks": () =>
    whole({ stco: full("stco", u32(1_000_000_000), u32(0)) }),
  "MP4, 20,000 samples of the same 20 kB": () =>
    whole({
      stts: stts([20_000, sampleTicks]),
      stsz: sizeOfAll(20_000),
      stsc: full("stsc", u32(1), u32(1, 1, 1)),
      stco: full("stco", u32(20_000), u32(...Array<number>(20_000).fill(40))),
    }),
  "MP4, boxes 10,000 deep": () => file(box("moov", nested("mdia", 10_000))),
  "MP4, 50,000 tracks": () =>
    file(
      box("moov", ...(Array(50_000).fill(track(sampleTables())) as Buffer[])),
    ),
  "MP4, a box without an end": () =>
    file(endless(movie({ tables: sampleTables() }), 0), Buffer.alloc(20_000)),
  "MP4, a box of 2^63 bytes": () =>
    file(
      Buffer.concat([u32(1), Buffer.from("moov"), u64(2n ** 63n)]),
      Buffer.alloc(20_000),
    ),
  "MP4, a million empty boxes": () =>
    file(Buffer.concat(Array(1_000_000).fill(box("free")) as Buffer[])),
  "MP4, an index of 300,000 times that are all the same": () => {
    const entries = Buffer.concat(Array(300_000).fill(u32(0, 0)) as Buffer[]);
    const numbers = Buffer.alloc(300_000 * 3);
    const tfra = full("tfra", u32(1, 0, 300_000), entries, numbers);
    const mfra = box("mfra", tfra, full("mfro", u32(tfra.length + 24)));
    return Buffer.concat([fragmented(trun({ count: 50 }), 28_000), mfra]);
  },
  "MP4, a format whose name no database takes": () => {
    const bytes = whole({});
    bytes.fill(
      "\0\0\0\u0002",
      bytes.indexOf("Opus"),
      bytes.indexOf("Opus") + 4,
    );
    return bytes;
  },
  "MP4, three years long": () =>
    whole({ stts: stts([25, 0xffffffff], [25, sampleTicks]) }),
};

/** One that says what is in it, to see that it is what the others say that they are refused for. */
export function honestMp4(): Buffer {
  return fragmented(trun({ count: 50 }), 28_000);
}

/** A second of sound whose tables are in front, with some of them exchanged. */
function whole(tables: Tables): Buffer {
  return file(
    movie({ tables: sampleTables(tables) }),
    box("mdat", Buffer.alloc(20_000)),
  );
}

function fragmented(runs: Buffer, bytes: number): Buffer {
  return file(
    movie({ isFragmented: true }),
    box("moof", full("mfhd", u32(1)), traf(runs)),
    box("mdat", Buffer.alloc(bytes)),
  );
}

function file(...boxes: Buffer[]): Buffer {
  const ftyp = box(
    "ftyp",
    Buffer.from("isom"),
    u32(0),
    Buffer.from("isomiso5"),
  );
  return Buffer.concat([ftyp, ...boxes]);
}

function movie({
  tables = noTables,
  isFragmented = false,
  others = nothing,
} = {}): Buffer {
  const mvhd = full("mvhd", u32(0, 0, timescale, 0), Buffer.alloc(80));
  const trex = full("trex", u32(1, 1, sampleTicks, 200, 0));
  return box(
    "moov",
    mvhd,
    track(tables),
    ...(isFragmented ? [box("mvex", trex)] : []),
    others,
  );
}

function track(tables: Buffer, description = nothing): Buffer {
  return box(
    "trak",
    full("tkhd", u32(0, 0, 1, 0, 0), Buffer.alloc(60)),
    box(
      "mdia",
      full("mdhd", u32(0, 0, timescale, 0, 0)),
      full("hdlr", u32(0), Buffer.from("soun"), Buffer.alloc(13)),
      box("minf", box("stbl", opus(description), tables)),
    ),
  );
}

function opus(description: Buffer): Buffer {
  const dOps = box(
    "dOps",
    Buffer.from([0, 1, 1, 0x38]),
    u32(timescale),
    u32(0),
  );
  const entry = box(
    "Opus",
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]),
    Buffer.alloc(8),
    Buffer.from([0, 1, 0, 16, 0, 0, 0, 0]),
    u32(timescale * 0x10000),
    dOps,
    description,
  );
  return full("stsd", u32(1), entry);
}

type Tables = Partial<
  Record<"stts" | "stsc" | "stsz" | "stco" | "more", Buffer>
>;

/** A track whose samples are in fragments has none. */
const noTables: Buffer = Buffer.alloc(0);
const nothing: Buffer = Buffer.alloc(0);

function sampleTables(given: Tables = {}): Buffer {
  return Buffer.concat([
    given.stts ?? stts([50, sampleTicks]),
    given.stsc ?? full("stsc", u32(1), u32(1, 50, 1)),
    given.stsz ??
      full("stsz", u32(0), u32(50), u32(...Array<number>(50).fill(200))),
    given.stco ?? full("stco", u32(1), u32(40)),
    given.more ?? nothing,
  ]);
}

function stts(...entries: [count: number, ticks: number][]): Buffer {
  return full("stts", u32(entries.length), ...entries.map((e) => u32(...e)));
}

/** The size that all samples have. */
function sizeOfAll(bytes: number): Buffer {
  return full("stsz", u32(bytes), u32(0xffffffff));
}

function traf(runs: Buffer): Buffer {
  const tfhd = full("tfhd", u32(1));
  // Counted from here.
  tfhd.writeUInt32BE(0x020000, 8);
  return box("traf", tfhd, full("tfdt", u32(0)), runs);
}

/** Samples of the length and size that all have. */
function trun({ count }: { count: number }): Buffer {
  return full("trun", u32(count));
}

function nested(type: string, depth: number): Buffer {
  const heads = Array.from({ length: depth }, (_, i) =>
    box(type).fill(u32((depth - i) * 8), 0, 4),
  );
  return Buffer.concat(heads);
}

/** With a size of its own choice. */
function endless(given: Buffer, size: number): Buffer {
  given.writeUInt32BE(size, 0);
  return given;
}

function full(type: string, ...contents: Buffer[]): Buffer {
  return box(type, u32(0), ...contents);
}

function box(type: string, ...contents: Buffer[]): Buffer {
  const bytes = contents.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([u32(bytes), Buffer.from(type, "latin1"), ...contents]);
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value >>> 0, 4 * i));
  return bytes;
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}
