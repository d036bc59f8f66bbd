import { expect, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { addNote } from "@/lib/applications/notes/mutations";
import { paths } from "@/lib/paths";
import { makeInterview, makePublishedTemplate } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** Dialogs that a flag in the address opens, over pages that are read anew meanwhile. */

const openers: [dialog: string, flag: string, open: (page: Page) => unknown][] =
  [
    ["Preview", "preview", (page) => press(page, "Preview")],
    ["Add from bank", "bank", (page) => press(page, "Add from bank")],
    [
      "Duplicate “",
      "duplicate",
      async (page) => {
        await page.getByRole("button", { name: /^More actions for/ }).click();
        await page.getByRole("menuitem", { name: "Duplicate…" }).click();
      },
    ],
  ];

for (const [name, flag, open] of openers) {
  test(`#${flag} opens again after the template was saved under it`, async ({
    page,
    stack,
    owner,
  }) => {
    const { id } = await makePublishedTemplate(owner);
    const address = `${stack.appUrl}${paths.template(id)}`;
    await page.goto(address);
    await page.getByRole("button", { name: /^Basics/ }).click();
    const readAnew = nextReading(page);
    await page.getByLabel("Instructions").fill("Be on time.");
    const dialog = page.getByRole("dialog", { name });
    await open(page);
    await expect(dialog).toBeVisible();
    await readAnew;
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(address);

    await open(page);
    await expect(dialog).toBeVisible();
    await expect(page).toHaveURL(`${address}#${flag}`);
    await page.goBack();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(address);

    await page.goto(`${address}#${flag}`);
    await page.reload();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(address);
  });
}

test("#reject opens again after something happened under it", async ({
  page,
  stack,
  owner,
}) => {
  const { applicationId } = await makeInterview(owner);
  const address = stack.appUrl + paths.application(applicationId);
  await page.goto(address);
  const dialog = page.getByRole("dialog", { name: /^Reject / });
  const open = async () => {
    await page.getByRole("button", { name: /^Stage:/ }).click();
    await page.getByRole("menuitemradio", { name: /^Rejected/ }).click();
    await expect(dialog).toBeVisible();
  };
  await open();
  await dialog.getByLabel("Reason").selectOption("Other…");
  await dialog.getByLabel("Your reason").fill("Moved away");
  const readAnew = nextReading(page);
  await addNote(owner, {
    noteId: randomUUID(),
    applicationId,
    text: "Called them.",
  });
  await readAnew;
  await expect(dialog.getByLabel("Your reason")).toHaveValue("Moved away");
  await page.keyboard.press("Escape");
  await page
    .getByRole("alertdialog", { name: "Discard what you typed?" })
    .getByRole("button", { name: "Discard" })
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Stage:/ })).toBeFocused();
  await open();
  await expect(page).toHaveURL(`${address}#reject`);
});

/** Waits until the router has fetched the page at its address once more, and has nothing else to do. */
async function nextReading(page: Page): Promise<void> {
  await page.waitForResponse(
    (each) => each.url().includes("_rsc=") && each.request().method() === "GET",
  );
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

function press(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true }).click();
}
