import { expect, test } from "vitest";
import {
  mailState,
  mailStateLabels,
  resendHint,
  resendState,
} from "@/lib/mail/state";

const at = new Date();
const nothing = {
  sentAt: null,
  openedAt: null,
  visitedAt: null,
  bouncedAt: null,
  failedAt: null,
};

test.each([
  [{}, "QUEUED"],
  [{ sentAt: at }, "SENT"],
  [{ sentAt: at, automaticallyOpenedAt: at }, "OPENED_AUTOMATICALLY"],
  [{ sentAt: at, openedAt: at, automaticallyOpenedAt: at }, "OPENED"],
  [{ sentAt: at, openedAt: at }, "OPENED"],
  [{ sentAt: at, openedAt: at, visitedAt: at }, "VISITED"],
  [{ visitedAt: at }, "VISITED"],
  [{ bouncedAt: at, visitedAt: at }, "BOUNCED"],
  [{ failedAt: at }, "FAILED"],
] as const)("a mail with %o is %s", (times, state) => {
  expect(mailState({ ...nothing, ...times })).toBe(state);
});

test("an opening is only ever called likely", () => {
  expect(mailStateLabels.OPENED).toBe("Opened (likely)");
  expect(mailStateLabels.OPENED_AUTOMATICALLY).toBe("Opened automatically");
});

test.each([
  [[], null],
  [[["FIRST", 18]], "Available in 42 s"],
  [[["FIRST", 90]], null],
  [
    [
      ["RESEND", 60],
      ["RESEND", 3600],
      ["RESEND", 7200],
      ["RESEND", 10800],
      ["RESEND", 14400],
    ],
    "5 of 5 sent today",
  ],
  [[["RESEND", 30 * 3600]], null],
] as const)("F8: what holds a resend back after %j: %j", (mails, words) => {
  const now = new Date();
  const earlier = mails.map(([kind, seconds]) => ({
    kind,
    queuedAt: new Date(now.getTime() - seconds * 1000),
  }));
  expect(resendHint(resendState(earlier, now))).toBe(words);
});
