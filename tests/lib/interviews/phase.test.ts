import { expect, test } from "vitest";
import { phaseOf } from "@/lib/interviews/phase";

const deadlineAt = new Date("2026-11-30T23:00:00Z");
/** Minutes after the deadline. */
const at = (minutes: number) =>
  new Date(deadlineAt.getTime() + minutes * 60_000);

const inTime = at(-60);
const onTime = at(0);
const justLate = at(1);
const tooLate = at(31);
/** While the clock stands it is as early as then, however late it is. */
const paused = { pausedAt: at(-5) };
const declined = { declinedAt: at(-90) };
const withdrawn = { withdrawnAt: at(-10) };
const retained = { retentionEndedAt: at(600) };

test.each([
  ["PENDING", {}, inTime, "waiting"],
  ["PENDING", {}, onTime, "waiting"],
  ["PENDING", {}, justLate, "waiting-overdue"],
  ["PENDING", declined, inTime, "declined"],
  ["PENDING", declined, justLate, "waiting-overdue"],
  ["PENDING", paused, inTime, "waiting-paused"],
  ["PENDING", paused, tooLate, "waiting-paused"],
  ["PENDING", { ...paused, ...declined }, inTime, "waiting-paused"],
  ["PENDING", { ...paused, ...declined }, tooLate, "waiting-paused"],
  ["IN_PROGRESS", {}, inTime, "started"],
  ["IN_PROGRESS", {}, onTime, "started"],
  ["IN_PROGRESS", {}, justLate, "started-late"],
  ["IN_PROGRESS", {}, at(30), "started-late"],
  ["IN_PROGRESS", {}, tooLate, "started-overdue"],
  ["IN_PROGRESS", paused, inTime, "started-paused"],
  ["IN_PROGRESS", paused, tooLate, "started-paused"],
  ["COMPLETED", {}, inTime, "submitted"],
  ["COMPLETED", {}, tooLate, "submitted"],
  ["COMPLETED", withdrawn, inTime, "withdrawn"],
  ["COMPLETED", withdrawn, tooLate, "withdrawn"],
  ["COMPLETED", retained, tooLate, "erased"],
  ["EXPIRED", {}, tooLate, "expired"],
  ["EXPIRED", declined, tooLate, "expired"],
  ["EXPIRED", retained, tooLate, "erased"],
  ["CANCELLED", {}, inTime, "cancelled"],
  ["CANCELLED", {}, tooLate, "cancelled"],
  ["CANCELLED", declined, inTime, "cancelled"],
  ["CANCELLED", paused, inTime, "cancelled"],
  ["CANCELLED", withdrawn, inTime, "withdrawn"],
  ["CANCELLED", { ...withdrawn, ...declined }, inTime, "withdrawn"],
  ["CANCELLED", { ...withdrawn, ...paused }, tooLate, "withdrawn"],
  ["CANCELLED", retained, tooLate, "erased"],
] as const)("%s with %j at %s is %s", (status, stored, now, phase) => {
  const nothing = {
    pausedAt: null,
    declinedAt: null,
    withdrawnAt: null,
    retentionEndedAt: null,
  };
  expect(phaseOf({ status, deadlineAt, ...nothing, ...stored }, now)).toBe(
    phase,
  );
});
