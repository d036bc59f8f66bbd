import { expect, test } from "vitest";
import { statusAfter } from "@/lib/interviews/status";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";

const after = (
  status: InterviewStatus,
  event: Parameters<typeof statusAfter>[1],
  startedAt: Date | null = null,
) => statusAfter({ status, startedAt, retentionEndedAt: null }, event);

test("an interview goes from pending through in progress to completed", () => {
  expect(after("PENDING", "start")).toBe("IN_PROGRESS");
  expect(after("IN_PROGRESS", "submit")).toBe("COMPLETED");
});

test("an interview that was never started cannot be submitted", () => {
  expect(after("PENDING", "submit")).toBeNull();
});

test("nothing happens any more to one that was kept as long as its organization wants", () => {
  const over = { startedAt: null, retentionEndedAt: new Date() };
  expect(statusAfter({ status: "EXPIRED", ...over }, "extend")).toBeNull();
  expect(statusAfter({ status: "COMPLETED", ...over }, "withdraw")).toBeNull();
});

test("extending an expired interview returns it to where it was", () => {
  expect(after("EXPIRED", "extend")).toBe("PENDING");
  expect(after("EXPIRED", "extend", new Date())).toBe("IN_PROGRESS");
});

test("a completed interview stays completed, also when withdrawn", () => {
  expect(after("COMPLETED", "withdraw")).toBe("COMPLETED");
  for (const event of [
    "start",
    "submit",
    "expire",
    "extend",
    "cancel",
  ] as const)
    expect(after("COMPLETED", event)).toBeNull();
});

test("whatever is not submitted is cancelled by a withdrawal", () => {
  for (const status of [
    "PENDING",
    "IN_PROGRESS",
    "EXPIRED",
    "CANCELLED",
  ] as const)
    expect(after(status, "withdraw")).toBe("CANCELLED");
});

test("undoing a withdrawal returns an interview to where it was", () => {
  const at = new Date();
  const undone = (facts: Partial<Parameters<typeof statusAfter>[0]>) =>
    statusAfter(
      {
        ...{ status: "CANCELLED", startedAt: null, retentionEndedAt: null },
        ...facts,
      },
      "undo",
    );
  expect(undone({})).toBe("PENDING");
  expect(undone({ startedAt: at })).toBe("IN_PROGRESS");
  expect(undone({ startedAt: at, expiredAt: at })).toBe("EXPIRED");
  expect(undone({ expiredAt: at, cancelledAt: at })).toBe("CANCELLED");
  expect(undone({ status: "COMPLETED" })).toBe("COMPLETED");
});

test("nothing revives a cancelled interview", () => {
  for (const event of ["start", "submit", "expire", "extend"] as const)
    expect(after("CANCELLED", event)).toBeNull();
});
