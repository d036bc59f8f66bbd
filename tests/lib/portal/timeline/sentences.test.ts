import { expect, test } from "vitest";
import type { EventKind } from "@/lib/activity/events";
import { activitySentence } from "@/lib/portal/timeline/sentences";

const take = { position: 1, number: 2 };

const lines: [EventKind, Record<string, unknown>, string][] = [
  ["question.shown", { position: 0 }, "Question shown: question 1"],
  ["take.finished", take, "Recording saved: question 2, take 2"],
  [
    "take.finished",
    { ...take, fault: null, isIntact: false },
    "Recording saved: question 2, take 2, differs from what the device recorded",
  ],
  [
    "take.ready",
    { ...take, unreadable: 0, isOverrun: false },
    "Recording ready to watch: question 2, take 2",
  ],
  [
    "take.ready",
    { ...take, unreadable: 1, isOverrun: true },
    "Recording ready to watch: question 2, take 2, 1 part can’t be played, longer than the question allows",
  ],
  [
    "take.failed",
    { ...take, failure: "The recording can’t be read." },
    "Recording couldn’t be prepared: question 2, take 2, The recording can’t be read",
  ],
  [
    "take.failed",
    { ...take, fault: "EMPTY" },
    "Recording couldn’t be prepared: question 2, take 2, nothing recorded",
  ],
  [
    "take.redo",
    { ...take, fault: "SILENT" },
    "Extra take given: question 2, take 2, silent microphone",
  ],
  [
    "question.reopened",
    { position: 0 },
    "Question reopened after a later one was shown: question 1",
  ],
];

test.each(lines)(
  "a line of the log names the question and what was wrong: %s %o",
  (kind, data, sentence) => {
    expect(activitySentence(kind, data)).toBe(sentence);
  },
);
