import { expect, test } from "vitest";
import {
  closedWith,
  confirmed,
  isUnsent,
  reconciled,
  typed,
  withOther,
  type TypedText,
} from "@/components/recorder/typed-text";

const empty = reconciled(null, { text: "", version: 0 });

/** Typed here on top of what the server has as version 5. */
const unsent = (text: string, change: Partial<TypedText> = {}): TypedText => ({
  text,
  version: 7,
  writtenAt: 1000,
  savedVersion: 5,
  sent: null,
  other: null,
  ...change,
});

test("every change counts one up, and is unsent until the server has it", () => {
  const first = typed(empty, "I", 1000);
  const second = typed(first, "I did", 1200);
  expect(second).toMatchObject({ text: "I did", version: 2, writtenAt: 1200 });
  expect(isUnsent(confirmed(second, 1))).toBe(true);
  expect(isUnsent(confirmed(second, 2))).toBe(false);
});

test("on another device the text is the server's", () => {
  expect(reconciled(null, { text: "Saved", version: 5 })).toMatchObject({
    text: "Saved",
    version: 5,
    savedVersion: 5,
  });
});

test("what was all sent gives way to what was written elsewhere since", () => {
  const here = confirmed(unsent("Old"), 7);
  expect(reconciled(here, { text: "New", version: 9 })).toMatchObject({
    text: "New",
    version: 9,
    other: null,
  });
});

test("what was typed without a connection goes on from the server's text", () => {
  const here = unsent("Saved, and more");
  expect(reconciled(here, { text: "Saved", version: 5 })).toEqual(here);
});

test("a save whose answer was lost is recognized as our own", () => {
  const here = unsent("Saved, and more", {
    version: 8,
    sent: { version: 7, text: "Saved, and" },
  });
  expect(reconciled(here, { text: "Saved, and", version: 7 })).toMatchObject({
    text: "Saved, and more",
    savedVersion: 7,
    other: null,
  });
});

test("M1.7 a text that an earlier version sent as it was typed is recognized as our own", () => {
  const here = unsent("Jose\u0301, and more", {
    version: 8,
    sent: { version: 7, text: "Jose\u0301\0" },
  });
  expect(reconciled(here, { text: "José", version: 7 })).toMatchObject({
    savedVersion: 7,
    other: null,
  });
  expect(closedWith(here, { text: "José, and more", version: 7 }).other).toBe(
    null,
  );
});

test.each([
  ["newer here", 6, "Here", "There"],
  ["newer there", 9, "There", "Here"],
  ["as new on both", 7, "There", "Here"],
])(
  "R9: after writing on two devices the newest counts, and the other text is kept (%s)",
  (_, version, text, other) => {
    const met = reconciled(unsent("Here"), { text: "There", version });
    expect(met).toMatchObject({ text, other, savedVersion: version });
    expect(typed(met, "On", 1).version).toBeGreaterThan(version);
  },
);

test("a text that the newest one has in it is not kept twice", () => {
  const met = reconciled(unsent("I did"), { text: "I did it all", version: 9 });
  expect(met.other).toBeNull();
});

test("the other text can be added, and then is part of the answer", () => {
  const met = reconciled(unsent("Here"), { text: "There", version: 9 });
  expect(withOther(met, 2000)).toMatchObject({
    text: "There\n\nHere",
    version: 10,
    other: null,
  });
});

test("where no more is taken the server's text stands, and words that came too late are shown beside it", () => {
  expect(
    closedWith(unsent("Saved, and more"), { text: "Saved", version: 5 }),
  ).toMatchObject({ text: "Saved", version: 5, other: "Saved, and more" });
});

test.each([
  ["all of it was confirmed", confirmed(unsent("Newest"), 7)],
  ["more was typed since", unsent("Newest, and more", { savedVersion: 6 })],
])(
  "what the server was asked before it confirmed more does not roll the text back (%s)",
  (_, here) => {
    const stale = { text: "Saved", version: 5 };
    expect(reconciled(here, stale)).toEqual(here);
    expect(closedWith(here, stale)).toEqual(here);
  },
);
