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

test("M1.9 the keys go on in a list whose row leaves its tab by what was done to it", async ({
  page,
  stack,
  owner,
}) => {
  const template = await makePublishedTemplate(owner);
  for (const name of ["Ada Lovelace", "Bo Li"]) {
    const { id: candidateId } = await makeCandidate(owner, { name });
    await makeInterview(owner, { candidateId, template });
  }
  await page.goto(`${stack.appUrl}/interviews?status=pending`);
  await page
    .getByRole("button", { name: "Actions for Ada Lovelace’s interview" })
    .click();
  await page.getByRole("menuitem", { name: "Cancel interview…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cancel interview" }).click();
  await expect(dialog).toBeHidden();
  const rows = page.locator("a[data-row]");
  await expect(rows).toHaveCount(1);
  await expect(page.locator("#content")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rows).toBeFocused();
});

test("M3.5 the lists stand at one height, and on a phone the search shows all it says", async ({
  page,
  stack,
  owner,
}) => {
  await makeInterview(owner);
  const lists = ["candidates", "interviews", "applications"];
  const tops = [];
  for (const list of lists) {
    await page.goto(`${stack.appUrl}/${list}`);
    const search = await page.getByRole("searchbox").boundingBox();
    tops.push(search!.y);
  }
  expect(new Set(tops).size, tops.join(", ")).toBe(1);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const list of lists) {
    await page.goto(`${stack.appUrl}/${list}`);
    expect(
      await page
        .getByRole("searchbox")
        .evaluate(
          (input: HTMLInputElement) => input.scrollWidth <= input.clientWidth,
        ),
      list,
    ).toBe(true);
  }
});

test("A1: a page that is not there says so in its title, and a status without candidates keeps its tab while searching", async ({
  page,
  stack,
  owner,
}) => {
  for (const list of [
    "candidates",
    "interviews",
    "applications",
    "jobs",
    "templates",
  ]) {
    await page.goto(`${stack.appUrl}/${list}/${crypto.randomUUID()}`);
    await expect(page, list).toHaveTitle("Not found · Hifinity");
  }
  await makeCandidate(owner);
  for (const query of ["", "?q=nobody"]) {
    await page.goto(`${stack.appUrl}/candidates${query}`);
    await expect(page.getByRole("link", { name: /^Inactive/ })).toBeVisible();
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
