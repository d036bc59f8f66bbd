import { expect, test } from "vitest";
import {
  faultOf,
  mayRedo,
  redoWords,
  type StoredMedia,
} from "@/lib/answers/takes/fault";
import type { Measured, Telemetry } from "@/lib/answers/takes/schema";
import type { TakeFault } from "@/lib/generated/prisma/enums";

const whole: StoredMedia = {
  durationMs: 60_000,
  lostMs: 0,
  picture: 900_000,
  sound: { codec: "opus", bitsPerSecond: 33_000 },
};
const dead = { codec: "opus", bitsPerSecond: 1_100 };
const fine: Measured = {
  silentMs: 10_000,
  heardMs: 50_000,
  blackMs: 0,
  seenMs: 60_000,
  mutedMs: 0,
};
const deaf = { silentMs: 60_000, heardMs: 0 };
const blind = { blackMs: 60_000, seenMs: 0 };

type Case = {
  stored?: Partial<StoredMedia>;
  measured?: Partial<Measured> | null;
  notes?: Telemetry["notes"];
  isAudioOnly?: boolean;
  wallMs?: number;
  answerMs?: number;
};

const rows: [why: string, Case, TakeFault | null][] = [
  ["a whole take has none", {}, null],
  ["without telemetry the files decide", { measured: null }, null],
  [
    "a file of less than a second broke off",
    { stored: { durationMs: 999 } },
    "SHORT",
  ],
  [
    "a file of one second did not",
    { stored: { durationMs: 1000 }, measured: null },
    null,
  ],
  [
    "a take of which more than a moment arrived and cannot be played broke off",
    { stored: { lostMs: 2001 } },
    "SHORT",
  ],
  ["a moment of it is not missed", { stored: { lostMs: 2000 } }, null],
  ["no sound track is a silent take", { stored: { sound: null } }, "SILENT"],
  ["no picture is a black take", { stored: { picture: null } }, "BLACK"],
  [
    "no picture is as it should be where sound was agreed",
    { stored: { picture: null }, isAudioOnly: true },
    null,
  ],
  [
    "nothing heard from start to end, and next to no bytes of sound",
    { stored: { sound: dead }, measured: deaf },
    "SILENT",
  ],
  [
    "a browser that claims silence over bytes of speech is not believed",
    { measured: deaf },
    null,
  ],
  [
    "AAC tells nothing, so there the recorder's ears count",
    {
      stored: { sound: { codec: "aac", bitsPerSecond: 64_000 } },
      measured: deaf,
    },
    "SILENT",
  ],
  [
    "who was heard for a moment has a microphone that works",
    {
      stored: { sound: dead },
      measured: { silentMs: 59_000, heardMs: 1_000 },
    },
    null,
  ],
  [
    "a click of the mouse proves no microphone",
    { stored: { sound: dead }, measured: { silentMs: 59_700, heardMs: 300 } },
    "SILENT",
  ],
  [
    "listening to half of a take proves nothing about it",
    { stored: { sound: dead }, measured: { silentMs: 30_000, heardMs: 0 } },
    null,
  ],
  [
    "black from start to end, and next to no bytes of picture",
    { stored: { picture: 20_000 }, measured: blind },
    "BLACK",
  ],
  [
    "a browser that claims darkness over a megabit is not believed",
    { measured: blind },
    null,
  ],
  [
    "darkness is no fault without a camera",
    { stored: { picture: null }, measured: blind, isAudioOnly: true },
    null,
  ],
  [
    "a device was lost and nothing was recorded after it",
    { notes: [{ kind: "device-lost", atMs: 59_000 }] },
    "DEVICE_LOST",
  ],
  [
    "a device was lost and the answer went on for long",
    { notes: [{ kind: "device-lost", atMs: 20_000 }] },
    null,
  ],
  [
    "a phone call held the microphone back for half of the take",
    { stored: { sound: dead }, measured: { mutedMs: 30_000 } },
    "DEVICE_LOST",
  ],
  [
    "who claims to have been held back while both tracks are full is not believed",
    { measured: { mutedMs: 60_000 } },
    null,
  ],
  [
    "most of what was recorded is not in the file",
    { stored: { durationMs: 20_000 }, wallMs: 70_000 },
    "SHORT",
  ],
  [
    "nobody records longer than the clock on the wall ran",
    { stored: { durationMs: 20_000 }, wallMs: 30_000 },
    null,
  ],
  [
    "a page that was closed is no fault of a device",
    { notes: [{ kind: "interrupted", atMs: 5_000 }] },
    null,
  ],
];

/** Claims of a doctored recorder, and beside them an honest one's. */
const claims: typeof rows = [
  [
    "a device cannot be lost later than its take's clock ran",
    {
      stored: { durationMs: 90_000 },
      notes: [{ kind: "device-lost", atMs: 600_000 }],
      wallMs: 92_000,
    },
    null,
  ],
  [
    "nor, however late the take is finished, after the end of its answer's time",
    {
      stored: { durationMs: 90_000 },
      notes: [{ kind: "recorder-error", atMs: 600_000 }],
      wallMs: 3_600_000,
    },
    null,
  ],
  [
    "nor long after the end of what can be played, of which nothing is missing",
    {
      stored: { durationMs: 60_000 },
      notes: [{ kind: "device-lost", atMs: 100_000 }],
      wallMs: 105_000,
    },
    null,
  ],
  [
    "a recorder that was given up after some silent seconds was lost where its file ends",
    {
      notes: [{ kind: "recorder-error", atMs: 68_000 }],
      wallMs: 75_000,
    },
    "DEVICE_LOST",
  ],
  [
    "a take that plays to the end of its time has lost nothing",
    {
      stored: { durationMs: 118_000 },
      notes: [{ kind: "device-lost", atMs: 118_000 }],
      wallMs: 121_000,
    },
    null,
  ],
  [
    "a little earlier it has, since it could have gone on",
    {
      stored: { durationMs: 116_000 },
      notes: [{ kind: "device-lost", atMs: 116_000 }],
      wallMs: 121_000,
    },
    "DEVICE_LOST",
  ],
  [
    "nobody listens longer than the take's clock ran, in silence or not",
    {
      stored: { sound: { codec: "aac", bitsPerSecond: 64_000 } },
      measured: { silentMs: 80_000, heardMs: 0 },
    },
    null,
  ],
  [
    "nor looks",
    {
      stored: { picture: 20_000 },
      measured: { blackMs: 80_000, seenMs: 0 },
    },
    null,
  ],
  [
    "nor is held back",
    { stored: { sound: dead }, measured: { mutedMs: 80_000 } },
    null,
  ],
  [
    "nor longer than an answer may take, so what is missing in its file is not the rest of a day",
    {
      measured: { silentMs: 0, heardMs: 400_000 },
      wallMs: 500_000,
    },
    null,
  ],
];

test.each(rows)("R6: %s", judge);

test.each(claims)("W5: %s", judge);

function judge(_why: string, given: Case, expected: TakeFault | null): void {
  const { measured, notes = [], isAudioOnly = false } = given;
  const { wallMs = 70_000, answerMs = 120_000 } = given;
  expect(
    faultOf(
      { ...whole, ...given.stored },
      {
        notes,
        ...(measured === null ? {} : { measured: { ...fine, ...measured } }),
      },
      { isAudioOnly, wallMs, answerMs },
    ),
  ).toBe(expected);
}

test("R6: two takes of a question are given back, the third counts; those that cannot be played are not among them", () => {
  const silent = { status: "READY", fault: "SILENT" } as const;
  const empty = { status: "FAILED", fault: "EMPTY" } as const;
  const good = { status: "READY", fault: null } as const;
  expect(mayRedo([])).toBe(true);
  expect(mayRedo([silent, good, empty, empty])).toBe(true);
  expect(mayRedo([silent, silent])).toBe(false);
});

test("R6: the recruiter reads how many takes were given back and why", () => {
  const takes = [
    { id: "1", fault: "SILENT" as const },
    { id: "2", fault: "SILENT" as const },
    { id: "3", fault: null },
  ];
  expect(redoWords(takes, "3")).toBe(
    "2 technical faults (extra take given): silent microphone",
  );
  expect(redoWords(takes, "2")).toBe(
    "1 technical fault (extra take given): silent microphone",
  );
  expect(redoWords(takes.slice(2), "3")).toBeNull();
});
