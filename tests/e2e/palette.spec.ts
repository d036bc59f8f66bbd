import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/axe";
import { db } from "@/tests/support/db";
import { makeCandidate, makePublishedTemplate } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

test.beforeEach(async ({ owner, page, stack }) => {
  await makePublishedTemplate(owner);
  await makeCandidate(owner, { name: "Zoë Quartz", email: "zoe@example.com" });
  await makeCandidate(owner, { name: "Zora Neale" });
  await page.goto(`${stack.appUrl}/candidates`);
});

test("M3.6: typed with pauses, the palette keeps words whole, finds a person by keys, and Back leads to the list", async ({
  page,
  stack,
}) => {
  const search = await openPalette(page);
  await search.pressSequentially("zo");
  await expect(option(page, "Zora Neale").first()).toBeVisible();
  // The server has answered; typing goes on in the same field, each letter after another answer.
  await page.keyboard.type("e qua", { delay: 1_200 });
  await expect(option(page, "Zora Neale").first()).toBeHidden();
  await expect(search).toHaveValue("zoe qua");
  await expect(option(page, "Zoë Quartz").first()).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Zoë Quartz" }),
  ).toBeVisible();
  await expect(search).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(`${stack.appUrl}/candidates`);
});

test("M3.6: a person who was found is sent an interview without leaving the keyboard", async ({
  page,
}) => {
  await openPalette(page);
  await page.keyboard.type("quartz");
  const send = option(page, "Send Interview to Zoë Quartz");
  await expect(send).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(send).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByText("zoe@example.com")).toBeVisible();
  await expect(dialog.getByRole("radio")).toBeChecked();
});

test("M3.6: Enter before the answer is there opens what it finds first", async ({
  page,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/api/search?*", async (route) => {
    await released;
    await route.continue();
  });
  await openPalette(page);
  await page.keyboard.type("quartz");
  await page.keyboard.press("Enter");
  release();
  await expect(
    page.getByRole("heading", { level: 1, name: "Zoë Quartz" }),
  ).toBeVisible();
});

test("M3.6: Esc gives the focus back, ? shows all keys but writes itself in a field, and neither opens over a dialog", async ({
  page,
  stack,
}) => {
  const button = page.getByRole("button", { name: "Search", exact: true });
  await button.press("Enter");
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await expectAccessible(page, "palette");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Search or go to a page")).toBeVisible();
  await expectAccessible(page, "keys");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  const list = page.getByRole("searchbox");
  await list.focus();
  await page.keyboard.press("?");
  await expect(list).toHaveValue("?");
  await expect(sheet).toBeHidden();
  await expect(page.getByText("No candidate matches")).toBeVisible();
  await page.goto(`${stack.appUrl}/candidates`);

  await page.getByRole("link", { name: "Add candidate" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(palette).toBeHidden();
});

test("M3.6: on a phone the palette opens by its button and fits; a reviewer's makes and sends nothing", async ({
  page,
  owner,
}) => {
  await db.membership.updateMany({
    where: { userId: owner.userId },
    data: { role: "REVIEWER" },
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(option(page, "Candidates")).toBeVisible();
  await expect(option(page, "Add candidate")).toBeHidden();
  await palette.getByRole("combobox").fill("zoe");
  await expect(option(page, "Zoë Quartz")).toBeVisible();
  await expect(palette.getByText("Send Interview")).toBeHidden();
  await expectAccessible(page, "palette on a phone");
  await option(page, "Zoë Quartz").click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Zoë Quartz" }),
  ).toBeVisible();
});

async function openPalette(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const search = page.getByRole("combobox", { name: "Search" });
  // The page hears keys once its script runs.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(search).toBeFocused({ timeout: 1_000 });
  }).toPass();
  return search;
}

function option(page: Page, name: string) {
  return page
    .getByRole("dialog", { name: "Search" })
    .getByRole("option", { name });
}
