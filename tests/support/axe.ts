import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that look at colours; all others say the same in light and in dark. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** axe finds nothing on the page as it is now. */
export async function expectAccessible(
  page: Page,
  where: string,
): Promise<void> {
  expect(await violations(page, where)).toEqual([]);
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

/** What axe finds on the page as it is now, one line each. */
export async function violations(
  page: Page,
  where: string,
  { rules, within = "html" }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(within)
    .options({
      runOnly: rules
        ? { type: "rule", values: rules }
        : { type: "tag", values: tags },
      // Passes are not described, which takes axe most of its time on a long table.
      resultTypes: ["violations"],
    })
    .analyze();
  return found.violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(" ")}`,
  );
}
