import { readFileSync } from "node:fs";
import { expect, type Frame, type Page } from "@playwright/test";
import type axeCore from "axe-core";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that look at colours; all others say the same in light and in dark. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** axe finds nothing on the page as it is now, light or dark; it stays dark. */
export async function expectAccessible(
  page: Page,
  where: string,
): Promise<void> {
  expect(await violationsInBothSchemes(page, where)).toEqual([]);
}

/** The same in light and then in dark, without loading the page anew. */
export async function violationsInBothSchemes(
  page: Page,
  where: string,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await violations(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  return [
    ...inLight,
    ...(await violations(page, `${where}, dark`, { rules: colourRules })),
  ];
}

/** What axe finds on the page as it is now and in the frames on it, one line each. `within` is a part of the page. */
export async function violations(
  page: Page,
  where: string,
  { rules, within = "html" }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules
      ? { type: "rule", values: rules }
      : { type: "tag", values: tags },
    // Passes are not described, which takes axe most of its time on a long table.
    resultTypes: ["violations"],
    // Each frame is looked at by itself; style sheets are not fetched a second time, which only orientation locks need.
    iframes: false,
    preload: false,
  };
  const found = await run(page.mainFrame(), within, options);
  for (const frame of page.mainFrame().childFrames()) {
    const element = await frame.frameElement();
    // Where no script may run, axe may not either.
    if ((await element.getAttribute("sandbox")) === null)
      found.push(...(await run(frame, "html", options)));
  }
  return found.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(" ")}`,
  );
}

/** axe stays in a document that is looked at again: to bring it there takes longer than to look. */
async function run(
  frame: Frame,
  within: string,
  options: RunOptions,
): Promise<AxeResults["violations"]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  await frame.evaluate(markAlike);
  return frame.evaluate(
    async ([part, asked]) => {
      const { violations } = await window.axe.run(
        { include: [part], exclude: ["[data-alike]"] },
        asked,
      );
      return violations;
    },
    [within, options] as const,
  );
}

/** Marks the rows that are drawn like one before them: axe takes most of its time for the colors of long lists. */
function markAlike(): void {
  const drawing = (element: Element): string => {
    // Names and addresses are there in each, and differ.
    const own = [...element.attributes].map(({ name, value }) =>
      /^(class|style|role|type|aria-(checked|current|hidden|pressed|selected))$/.test(
        name,
      )
        ? `${name}=${value}`
        : name,
    );
    const inside = [...element.childNodes].map((node) =>
      node instanceof Element ? drawing(node) : node.nodeName,
    );
    return `<${element.tagName} ${own.join(" ")}>${inside.join("")}</>`;
  };
  const seen = new Set<string>();
  for (const row of document.querySelectorAll("tbody tr, li")) {
    row.removeAttribute("data-alike");
    const drawn = drawing(row);
    if (seen.has(drawn)) row.setAttribute("data-alike", "");
    seen.add(drawn);
  }
}

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}
