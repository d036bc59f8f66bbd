import { expect, test } from "vitest";
import { mailState, mailStateLabels } from "@/lib/invitations/status";

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
});
