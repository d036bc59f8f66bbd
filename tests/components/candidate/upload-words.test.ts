import { expect, test } from "vitest";
import { draftWords, uploadWords } from "@/components/candidate/upload-words";
import type { DraftState } from "@/components/recorder/draft";
import type { Trouble } from "@/components/recorder/patience";
import type { Screen } from "@/components/recorder/screen";
import { en } from "@/lib/messages/en";
import type { UploadState } from "@/components/recorder/upload-state";

const said = (...state: Tail<Parameters<typeof uploadWords>>) =>
  uploadWords(en.uploads, ...state);
type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : [];

const recording: Screen = { name: "recording", takeId: "take-1", endsAt: 0 };
const half = {
  takeId: "take-1",
  totalBytes: 1000,
  savedBytes: 500,
  savedMs: 42_000,
  isHeld: false,
  isEnded: true,
  isRefused: false,
};

const state = (change: Partial<UploadState> = {}): UploadState => ({
  trouble: null,
  isSignedOut: false,
  isDurable: true,
  takes: [],
  ...change,
});

test("while recording it says up to where the server has it", () => {
  expect(said(recording, state({ takes: [half] }), null).text).toBe(
    "Saved up to 0:42",
  );
});

test("afterwards it says how much of it has arrived", () => {
  const words = said({ name: "watch" }, state({ takes: [half] }), null);
  expect(words).toEqual({
    kind: "saving",
    text: "Saving… 50%",
    spoken: "Saving",
  });
});

test("it never rounds up to all of it", () => {
  const nearly = { ...half, savedBytes: 999 };
  expect(said({ name: "watch" }, state({ takes: [nearly] }), null).text).toBe(
    "Saving… 99%",
  );
});

test("everything is saved only when nothing waits on the device", () => {
  expect(said({ name: "between" }, state(), null).text).toBe(
    "Everything is saved",
  );
});

test("an interrupted recording that has arrived is saved, though not finished", () => {
  const arrived = { ...half, savedBytes: 1000, isEnded: false };
  const screen: Screen = {
    name: "interrupted",
    takeId: "take-1",
    endsAt: 0,
    stoppedAt: null,
    cause: "reload",
  };
  expect(said(screen, state({ takes: [arrived] }), null).kind).toBe("saved");
});

test("nothing is saved while a recorder still holds its last slice", () => {
  const held = { ...half, savedBytes: 1000, isEnded: false, isHeld: true };
  expect(said({ name: "opening" }, state({ takes: [held] }), null).kind).toBe(
    "saving",
  );
});

test("what the server takes no more is said to be on this device, not to be on its way", () => {
  const takes = [{ ...half, isRefused: true }];
  expect(said({ name: "between" }, state({ takes }), null)).toMatchObject({
    kind: "lost",
    text: "Part of an answer arrived too late to be added. It’s still saved on this device.",
  });
  expect(
    said({ name: "between" }, state({ takes: [...takes, half] }), null).text,
  ).toBe("Saving… 50%");
});

test("offline it says that the answer is safe, also while recording", () => {
  const offline = state({ trouble: "offline", takes: [half] });
  for (const screen of [recording, { name: "watch" }] satisfies Screen[])
    expect(said(screen, offline, null).text).toBe(
      "You’re offline. Your answer is safe on this device. Keep this tab open.",
    );
});

test("offline it does not call an answer safe that this browser refused to store", () => {
  const takes = [half];
  const offline = state({ trouble: "offline", isDurable: false, takes });
  for (const screen of [recording, { name: "watch" }] satisfies Screen[])
    expect(said(screen, offline, null).text).toBe(en.uploads.offlineInMemory);
});

test.each(["away", "full", "refused"] as const)(
  "M1.4 nobody is called offline while somebody answers (%s), and the answer is said to be safe here",
  (trouble) => {
    const { away, full, blocked: refused } = en.uploads;
    const cause = { away, full, refused }[trouble];
    const saying = (change: Partial<UploadState>) =>
      said(recording, state({ trouble, ...change }), null);
    expect(saying({ takes: [half] })).toMatchObject({
      kind: "blocked",
      text: `${cause} ${en.uploads.safeHere}`,
    });
    expect(saying({ takes: [half], isDurable: false }).text).toBe(
      `${cause} ${en.uploads.onlyHere}`,
    );
    expect(saying({}).text).toBe(`${cause} ${en.uploads.tryingAgain}`);
    expect(said({ name: "ready" }, state(), trouble).kind).toBe("blocked");
    expect(written({ trouble }).text).toContain(cause);
    expect(written({}, trouble).kind).toBe("blocked");
  },
);

test("before the start it says that nothing is being recorded", () => {
  for (const name of ["welcome", "check", "ready"] as const)
    expect(said({ name }, state(), null).text).toBe(
      "Nothing is being recorded",
    );
});

test("M3.22 a practice is said to stay on this device, not that nothing is recorded", () => {
  expect(said({ name: "practice" }, state(), null)).toEqual({
    kind: "idle",
    text: "Practice: stays on this device",
    spoken: "",
  });
});

test("without the cookie it says how to come back", () => {
  expect(said(recording, state({ isSignedOut: true }), null)).toMatchObject({
    kind: "lost",
  });
});

const draft = (change: Partial<DraftState> = {}): DraftState => ({
  text: "I did",
  other: null,
  receipt: { savedAt: "2026-11-22T09:41:00Z", words: 214 },
  isSaved: true,
  trouble: null,
  isSignedOut: false,
  isDurable: true,
  ...change,
});
const written = (
  change?: Partial<DraftState>,
  otherTrouble: Trouble | null = null,
) =>
  draftWords(en.uploads, draft(change), otherTrouble, (at) =>
    at.toISOString().slice(11, 16),
  );

test("a text says when the server had it last, and is announced once however often it is saved", () => {
  const saved = written();
  const saving = written({ isSaved: false });
  expect(saved).toMatchObject({
    kind: "saved",
    text: "Saved as you type · 09:41 · 214 words",
  });
  expect(saving).toMatchObject({ kind: "saving", text: saved.text });
  expect(saving.spoken).toBe(saved.spoken);
  expect(written({ receipt: null }).text).toBe("Saved as you type");
});

test("a text without a connection is safe on this device, or is said not to be", () => {
  const offline = "Your answer is safe on this device";
  expect(written({ trouble: "offline" }).text).toContain(offline);
  expect(written({}, "offline").text).toContain(offline);
  expect(written({ trouble: "offline", isDurable: false }).text).toContain(
    "Don’t close or reload",
  );
  expect(written({ isSignedOut: true }).kind).toBe("lost");
});
