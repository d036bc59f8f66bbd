import { expect, it } from "vitest";
import { check } from "@/tests/check/tree";

/** What stands in an element → whether a page translation could break it. */
const shapes: Record<string, [jsx: string, isBare: boolean]> = {
  "a text alone": [`<p>{title}</p>`, false],
  "a text put together": ["<p>{`${count} interviews`}</p>", false],
  "a sentence that never changes": [`<p>Open <b>now</b> for all.</p>`, false],
  "a text or an element": [`<p>{isOpen ? title : <b>Closed</b>}</p>`, false],
  "elements that come and go": [
    `<p>{isOpen && <b>Open</b>}<i>{title}</i></p>`,
    false,
  ],
  "a number beside a text": [`<p>{count} interviews</p>`, true],
  "a text beside an icon that comes and goes": [
    `<p>{isOpen && <b />}Open</p>`,
    true,
  ],
  "a text that comes and goes beside an element": [
    `<p><b />{isOpen && "Open"}</p>`,
    true,
  ],
  "children beside an element": [`<p><b />{children}</p>`, true],
  "texts in a list": [`<p><b />{[title]}</p>`, true],
  "a text in a fragment": [`<>{title}</>`, true],
};

it("M1.1 finds each text that a page translation would take from React, and no other", async () => {
  const names = Object.keys(shapes);
  const { output } = await check("page-text", {
    "components/jobs/shapes.tsx": names.map(component).join("\n"),
  });
  const found = names.filter((_, i) => output.includes(`shapes.tsx:${i + 1}:`));
  expect(found).toEqual(names.filter((name) => shapes[name]![1]));
});

it("M1.1 passes on a clean tree", async () => {
  expect(await check("page-text")).toMatchObject({ passed: true, output: "" });
});

/** On one line, so that the line tells which. */
function component(name: string, index: number): string {
  return `export function Shape${index}({ title, count, isOpen, children }: { title: string; count: number; isOpen: boolean; children: import("react").ReactNode }) { void [title, count, isOpen, children]; return ${shapes[name]![0]}; }`;
}
