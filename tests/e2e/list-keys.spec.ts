import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** As a person types who thinks: longer than a search waits, and than its answer takes. */
const thinking = 1_200;

for (const [list, searched] of [
  ["candidates", true],
  ["interviews", true],
  ["applications", true],
  ["jobs", false],
  ["templates", false],
] as const)
  test(`M1.9 ${list}: what is typed with pauses stays whole, arrows and Enter open a row, and Back returns to it`, async ({
    page,
    stack,
    owner,
  }) => {
    await fill(owner);
    await page.goto(`${stack.appUrl}/${list}`);
    if (searched) {
      const search = page.getByRole("searchbox");
      await pressUntil(page, "/", search);
      for (const part of ["lo", "ve", "la", "ce"]) {
        await page.keyboard.type(part, { delay: 40 });
        await page.waitForTimeout(thinking);
        await expect(search).toBeFocused();
      }
      await expect(search).toHaveValue("lovelace");
      await expect(page).toHaveURL(/q=lovelace/);
      await expect(rows(page)).toHaveCount(2);
      // The caret is where it was, too.
      await page.keyboard.press("ArrowLeft");
      await page.waitForTimeout(thinking);
      await page.keyboard.type("x");
      await expect(search).toHaveValue("lovelacxe");
      await page.keyboard.press("Backspace");
      await expect(rows(page)).toHaveCount(2);
    }
    await pressUntil(page, "ArrowDown", rows(page).nth(0));
    await page.keyboard.press("ArrowDown");
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    const opened = await rows(page).nth(1).getAttribute("href");
    const here = page.url();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${opened}$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(here);
    await expect(page.locator(`a[data-row][href="${opened}"]`)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(rows(page).nth(0)).toBeFocused();
  });

test("M3.6 Shift with an arrow selects the row that has the focus and the next, and goes on", async ({
  page,
  stack,
  owner,
}) => {
  for (let n = 0; n < 4; n++) await makeCandidate(owner);
  await page.goto(`${stack.appUrl}/candidates`);
  await pressUntil(page, "ArrowDown", rows(page).nth(0));
  await page.keyboard.press("Shift+ArrowDown");
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(rows(page).nth(2)).toBeFocused();
  await expect(page.getByText("3 selected")).toBeVisible();
});

test("M1.9 Esc and the cross clear a search, and the focus stays in it", async ({
  page,
  stack,
  owner,
}) => {
  await fill(owner);
  await page.goto(`${stack.appUrl}/candidates`);
  const search = page.getByRole("searchbox");
  for (const clear of [
    () => page.keyboard.press("Escape"),
    () => page.getByRole("button", { name: "Clear search" }).click(),
  ]) {
    await search.click();
    await page.keyboard.type("nobody");
    await expect(page.getByText(/matches “nobody”/)).toBeVisible();
    await clear();
    await expect(search).toHaveValue("");
    await expect(search).toBeFocused();
    await expect(rows(page)).toHaveCount(3);
    expect(new URL(page.url()).search).toBe("");
  }
});

test("M1.9 ticks survive searching, filtering and paging, and act on all that were ticked", async ({
  page,
  stack,
  owner,
}) => {
  await fill(owner);
  for (let i = 0; i < 30; i++) await makeCandidate(owner);
  await page.goto(`${stack.appUrl}/candidates`);
  const tick = (name: string) =>
    page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  const search = page.getByRole("searchbox");
  await search.fill("turing");
  await tick("Alan Turing").click();
  await search.fill("ada");
  await tick("Ada Lovelace").click();
  await expect(page.getByText("2 selected")).toBeVisible();
  await search.fill("");
  await page.getByRole("link", { name: /^Invited/ }).click();
  await expect(page).toHaveURL(/status=invited/);
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("link", { name: /^All/ }).click();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/page=/);
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("link", { name: "Send Interview…" }).click();
  await expect(
    page.getByRole("dialog").getByText("To 2 candidates"),
  ).toBeVisible();
});

/** The first key of a page: its script may not listen yet. */
async function pressUntil(page: Page, key: string, focused: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(focused).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

function rows(page: Page) {
  return page.locator("main table a[data-row]");
}

/** Two people of one name and one of another, each with an interview of a job of their own. */
async function fill(owner: Actor) {
  for (const name of ["Ada Lovelace", "Ben Lovelace", "Alan Turing"]) {
    const { id: candidateId } = await makeCandidate(owner, {
      name,
      email: `${name.toLowerCase().replace(" ", ".")}@example.com`,
    });
    const template = await makePublishedTemplate(owner);
    await makeInterview(owner, { candidateId, template });
  }
}
