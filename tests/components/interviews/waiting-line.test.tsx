import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WaitingLine } from "@/components/interviews/waiting-line";
import { formatSoon } from "@/lib/format";

const waiting = {
  invited: 1,
  started: 0,
  nextReminderAt: new Date("2026-12-02T08:00:00Z"),
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-30T16:00:00Z"),
};

test("M3.12 who waits is told whom for, and when the next reminder goes out", () => {
  expect(wordsOf(<WaitingLine waiting={waiting} />)).toBe(
    "Not started yet · next reminder Wed, 9:00 AM",
  );
  const three = { ...waiting, invited: 2, started: 1 };
  expect(wordsOf(<WaitingLine waiting={three} />)).toMatch(
    /^1 in progress, 2 not started yet ·/,
  );
});

test("M3.12 nothing is promised when no reminder will go out, and nothing said when nobody waits", () => {
  const never = { ...waiting, nextReminderAt: null };
  expect(wordsOf(<WaitingLine waiting={never} />)).toBe("Not started yet");
  expect(wordsOf(<WaitingLine waiting={{ ...never, invited: 0 }} />)).toBe("");
});

test("M3.12 a day a week away has its date", () => {
  const at = new Date("2026-12-09T08:00:00Z");
  expect(formatSoon(at, "Europe/Berlin", waiting.now)).toBe(
    "Wed, Dec 9, 9:00 AM",
  );
});

function wordsOf(element: React.ReactNode): string {
  return renderToStaticMarkup(element).replace(/<[^>]+>/g, "");
}
