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
    ...(await violations(page, `${where}, dark`, colourRules)),
  ];
}

/** What axe finds on the page as it is now, one line each. */
export async function violations(
  page: Page,
  where: string,
  rules?: string[],
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (
    rules ? axe.withRules(rules) : axe.withTags(tags)
  ).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(" ")}`,
  );
}
