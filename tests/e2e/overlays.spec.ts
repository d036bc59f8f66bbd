import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import type { Stack } from "@/tests/support/stack";
import { portalTest as test } from "@/tests/support/test";

/** Menus, dialogs and toasts are made of code that comes after the page: what happens when it is asked for before. */

test.beforeEach(async ({ owner }) => {
  await makePublishedTemplate(owner);
  await makeCandidate(owner, { name: "Ada Lovelace" });
});

test("a press before the code is here opens its menu when it comes", async ({
  page,
  stack,
}) => {
  const { release } = await holdWhatComesAfter(page, stack);
  const button = page.getByRole("button", { name: "Actions for Ada Lovelace" });
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("menu")).toBeHidden();
  release();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("without a connection a press is answered, and the next one opens the menu", async ({
  page,
  stack,
}) => {
  const { cut, release } = await holdWhatComesAfter(page, stack);
  const button = page.getByRole("button", { name: "Actions for Ada Lovelace" });
  cut();
  await button.click();
  await expect(
    page.getByRole("alert").filter({ hasText: "server" }),
  ).toContainText("Couldn’t reach the server");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  release();
  await button.click();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
});

test("a dialog in the address takes the focus, and its link gets it back", async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.appUrl}/candidates`);
  const link = page.getByRole("link", { name: "Send Interview to Ada" });
  await link.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("Job", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  await page.goto(`${stack.appUrl}/candidates?add=1`);
  await expect(
    page.getByRole("dialog", { name: "Add candidate" }).getByLabel("Name"),
  ).toBeFocused();
});

test("a dialog that a menu opened gives the focus back to the menu's button, and an added note to the next one's field", async ({
  page,
  stack,
  owner,
}) => {
  const { applicationId } = await makeInterview(owner);
  await page.goto(`${stack.appUrl}${paths.application(applicationId)}`);
  const stage = page.getByRole("button", { name: /^Stage/ });
  await stage.press("Enter");
  await page.getByRole("menuitemradio", { name: "Rejected…" }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(stage).toBeFocused();

  await page.getByRole("link", { name: /^Notes/ }).click();
  const note = page.getByLabel("New note");
  await note.fill("Call on Monday.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("listitem").getByText("Call on")).toBeVisible();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue("");
});

test("on a phone the sections open in a sheet, which gives the focus back", async ({
  page,
  stack,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${stack.appUrl}/candidates`);
  const button = page.getByRole("button", { name: "Menu", exact: true });
  const sheet = page.getByRole("dialog");
  await button.click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await sheet.getByRole("link", { name: "Jobs" }).click();
  await expect(page).toHaveURL(`${stack.appUrl}/jobs`);
  await expect(sheet).toBeHidden();
});

test("without a connection, signing out says that nobody was signed out", async ({
  page,
  stack,
  owner,
}) => {
  await page.goto(`${stack.appUrl}/candidates`);
  const { name } = await db.user.findUniqueOrThrow({
    where: { id: owner.userId },
  });
  await page.getByRole("button", { name }).click();
  const signOut = page.getByRole("menuitem", { name: "Sign out" });
  await expect(signOut).toBeVisible();
  await page.context().setOffline(true);
  await signOut.click();
  await expect(page.getByText("You’re still signed in.")).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(`${stack.appUrl}/candidates`);
});

/** Opens the list and lets no script in after it, until it is said. */
async function holdWhatComesAfter(page: Page, stack: Stack) {
  let isCut = false;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // Nothing is idle, so that nothing is fetched before it is asked for.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(`${stack.appUrl}/candidates`);
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/chunks/**", async (route) => {
    if (isCut) return route.abort();
    await released;
    await route.continue();
  });
  return {
    cut: () => {
      isCut = true;
    },
    release: () => {
      isCut = false;
      release();
    },
  };
}
