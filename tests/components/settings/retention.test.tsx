import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RetentionForm } from "@/components/settings/retention-form";
import { RetentionQuestion } from "@/components/settings/retention-question";
import type { Retention } from "@/lib/erasure/queries";

const ifShortened: Retention["ifShortened"] = {
  deletesFrom: new Date("2026-12-05T10:00:00Z"),
  counts: [
    { months: 6, count: { value: 10_000, isMore: true } },
    { months: 12, count: { value: 1234, isMore: false } },
    { months: 24, count: { value: 1, isMore: false } },
    { months: 36, count: { value: 0, isMore: false } },
  ],
};

test("the settings offer to keep all until somebody withdraws, or so many months after the end", () => {
  const html = form({ retentionMonths: null, deletesFrom: null, ifShortened });
  expect(optionsOf(html)).toEqual([
    "Until a candidate withdraws, chosen",
    "6 months after an interview ends",
    "12 months after an interview ends",
    "24 months after an interview ends",
    "36 months after an interview ends",
  ]);
  expect(wordsOf(html)).not.toContain("Nothing is deleted before");
});

test("while a choice can be taken back, the settings say until when", () => {
  const { deletesFrom } = ifShortened;
  const html = form({ retentionMonths: 12, deletesFrom, ifShortened });
  expect(optionsOf(html)[2]).toBe("12 months after an interview ends, chosen");
  expect(wordsOf(html)).toMatch(/Nothing is deleted before Dec 5\b/);
});

test.each([
  [6, "10,000+ interviews are affected."],
  [12, "1,234 interviews are affected."],
  [24, "1 interview is affected."],
  [36, "No interviews are affected yet."],
])(
  "who chooses %d months reads how much is erased, and from when on",
  (months, words) => {
    const text = wordsOf(
      renderToStaticMarkup(
        <RetentionQuestion {...ifShortened} months={months} />,
      ),
    );
    expect(text).toContain(`permanently deleted ${months} months after`);
    expect(text).toContain(words);
    expect(text).toMatch(/Nothing is deleted before Dec 5\b/);
  },
);

function form(retention: Retention): string {
  return renderToStaticMarkup(
    <Router>
      <RetentionForm retention={retention} />
    </Router>,
  );
}

/** Nothing is pressed here, so it leads nowhere. */
function Router({ children }: { children: ReactNode }) {
  const nowhere = {} as ComponentProps<typeof AppRouterContext>["value"];
  return <AppRouterContext value={nowhere}>{children}</AppRouterContext>;
}

function optionsOf(html: string): string[] {
  return [...html.matchAll(/<option([^>]*)>([^<]*)/g)].map(
    ([, attributes, words]) =>
      words! + (attributes!.includes("selected") ? ", chosen" : ""),
  );
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}
