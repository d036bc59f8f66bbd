import { expect, test } from "vitest";
import { mailNewsOf, mailStateOf } from "@/lib/mail/news";

const at = new Date();
const queued = {
  kind: "FIRST" as const,
  lastError: null,
  sentAt: null,
  openedAt: null,
  visitedAt: null,
  bouncedAt: null,
  failedAt: null,
};
const sent = { ...queued, sentAt: at };

test("before the first mail there is no state", () => {
  expect(mailStateOf([])).toBeNull();
});

test("a reminder that merely went out does not hide that the link was visited", () => {
  expect(mailStateOf([sent, { ...sent, visitedAt: at }])).toBe("VISITED");
});

test("a mail that waits, or failed, speaks louder than what was before", () => {
  const before = { ...sent, openedAt: at };
  expect(mailStateOf([queued, before])).toBe("QUEUED");
  expect(mailStateOf([{ ...queued, bouncedAt: at }, before])).toBe("BOUNCED");
  expect(mailStateOf([{ ...queued, failedAt: at }, before])).toBe("FAILED");
});

test("an old bounce does not outlive a mail that arrived", () => {
  expect(mailStateOf([sent, { ...queued, bouncedAt: at }])).toBe("SENT");
});

test("a reminder that was not wanted any more does not hide that the link was visited; one that failed does", () => {
  const reminder = { ...queued, kind: "REMINDER" as const, failedAt: at };
  const before = { ...sent, visitedAt: at };
  const unwanted = {
    ...reminder,
    lastError: "Not sent: it was started first.",
  };
  expect(mailStateOf([unwanted, before])).toBe("VISITED");
  const failed = { ...reminder, lastError: "The email server is away." };
  expect(mailStateOf([failed, before])).toBe("FAILED");
});

test("the time of a state is when it was reached, and a reminder is told from the first mail", () => {
  const later = new Date(at.getTime() + 60_000);
  const reminder = { ...sent, kind: "RESEND" as const, sentAt: later };
  expect(mailNewsOf([reminder, sent])).toEqual({
    state: "SENT",
    at: later,
    isReminder: true,
  });
  expect(mailNewsOf([{ ...sent, visitedAt: later }])).toEqual({
    state: "VISITED",
    at: later,
    isReminder: false,
  });
  expect(mailNewsOf([queued, sent])).toMatchObject({
    state: "QUEUED",
    at: null,
  });
});
