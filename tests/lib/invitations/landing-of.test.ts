import { expect, test } from "vitest";
import { landingOf } from "@/lib/invitations/landing";

test.each([
  ["an answer is under way", { revealed: 1, answered: 0 }, "started"],
  ["every answer is there", { revealed: 2, answered: 2 }, "started"],
  ["nothing is under way", { revealed: 1, answered: 1 }, "expired"],
  ["nothing was shown yet", { revealed: 0, answered: 0 }, "expired"],
] as const)(
  "past the deadline the link leads on only while something can be finished: %s",
  (_, progress, landing) => {
    expect(landingOf("started-late", { questions: 2, ...progress })).toBe(
      landing,
    );
  },
);
