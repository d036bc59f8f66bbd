import { expect, type Page } from "@playwright/test";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

test("M3.5 a list shows 15 rows at 1440 × 900, with the notice about AI above it", async ({
  page,
  stack,
  owner,
}) => {
  const template = await makePublishedTemplate(owner);
  for (let n = 0; n < 18; n++) {
    const { id: candidateId } = await makeCandidate(owner);
    await makeInterview(owner, { candidateId, template });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const list of ["candidates", "interviews", "applications"]) {
    await page.goto(`${stack.appUrl}/${list}`);
    await expect(page.getByRole("button", { name: "Dismiss" })).toBeVisible();
    await expect(page.locator("a[data-row]").first()).toBeVisible();
    expect(await wholeRows(page), list).toBeGreaterThanOrEqual(15);
  }
});

function wholeRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll("tbody tr")].filter(
        (row) => row.getBoundingClientRect().bottom <= innerHeight,
      ).length,
  );
}
