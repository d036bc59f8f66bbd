import { expect, test } from "vitest";
import type { EventKind } from "@/lib/activity/events";
import { activitySentence } from "@/lib/activity/sentences";

const take = { position: 1, number: 2 };

const lines: [EventKind, Record<string, unknown>, string][] = [
  ["question.shown", { position: 0 }, "Question shown: question 1"],
  ["take.finished", take, "Recording saved: question 2, take 2"],
  [
    "take.finished",
    { ...take, fault: null, isIntact: false },
    "Recording saved: question 2, take 2, not as the device recorded it",
  ],
  [
    "take.ready",
    { ...take, unreadable: 0, isOverrun: false },
    "Recording ready to watch: question 2, take 2",
  ],
  [
    "take.ready",
    { ...take, unreadable: 1, isOverrun: true },
    "Recording ready to watch: question 2, take 2, 1 part cannot be played, longer than the question allows",
  ],
  [
    "take.failed",
    { ...take, failure: "The recording cannot be read." },
    "Recording could not be prepared: question 2, take 2, The recording cannot be read",
  ],
  [
    "take.failed",
    { ...take, fault: "EMPTY" },
    "Recording could not be prepared: question 2, take 2, nothing recorded",
  ],
  [
    "take.redo",
    { ...take, fault: "SILENT" },
    "Take given back, does not count: question 2, take 2, silent microphone",
  ],
  [
    "question.reopened",
    { position: 0 },
    "Question open again after a later one was shown: question 1",
  ],
];

test.each(lines)(
  "a line of the log names the question and what was wrong: %s %o",
  (kind, data, sentence) => {
    expect(activitySentence(kind, data)).toBe(sentence);
  },
);
