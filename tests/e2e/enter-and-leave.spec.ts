import { expect } from "@playwright/test";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import { makeInterview } from "@/tests/support/make";
import {
  portalTest as test,
  test as signedOutTest,
} from "@/tests/support/test";

/** Enter pressed once more, links pressed over a form, a dialog opened by its address, and pages that nobody made. */

test("Enter does nothing more while what it saved is still being shown", async ({
  page,
  stack,
  owner,
}) => {
  await makeInterview(owner);
  await page.goto(`${stack.appUrl}${paths.interviews}?status=pending`);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Save view…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save view" });
  const name = dialog.getByLabel("Name");
  await name.fill("Mine");
  // The server has answered, and the list is being read anew: the dialog is still there.
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/_rsc=/, async (route) => {
    await released;
    await route.continue();
  });
  const saves: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") saves.push(request.url());
  });
  const saved = page.waitForResponse(
    (one) => one.request().method() === "POST",
  );
  await name.press("Enter");
  await saved;
  await expect(page.getByText("View saved.")).toBeVisible();
  await name.press("Enter");
  await name.press("Enter");
  release();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("View saved.")).toHaveCount(1);
  expect(saves).toHaveLength(1);
  expect(await db.savedView.count({ where: { userId: owner.userId } })).toBe(1);
});

test("leaving by the palette is asked about over the form, which Stay returns to", async ({
  page,
  stack,
}) => {
  await page.goto(stack.appUrl + paths.newJob);
  const title = page.getByLabel("Title");
  await title.pressSequentially("Welder");
  const question = page.getByRole("alertdialog", {
    name: "Leave without saving?",
  });
  const palette = page.getByRole("dialog", { name: "Search" });
  await page.keyboard.press("ControlOrMeta+k");
  await palette.getByRole("combobox").pressSequentially("candidates");
  await expect(
    palette.getByRole("option", { name: "Candidates", exact: true }),
  ).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(question).toBeVisible();
  await expect(palette).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("Welder");

  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "Menu" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("link", { name: "Jobs" }).click();
  await expect(question).toBeVisible();
  await expect(sheet).toBeHidden();
  await question
    .getByRole("button", { name: "Leave and discard changes" })
    .click();
  await expect(page).toHaveURL(stack.appUrl + paths.jobs);
});

test("Enter tries again when the server could not be reached", async ({
  page,
  stack,
  context,
  owner,
}) => {
  await page.goto(stack.appUrl + paths.addCandidate);
  const dialog = page.getByRole("dialog", { name: "Add candidate" });
  await dialog.getByLabel("Name", { exact: true }).fill("Ada Lovelace");
  const email = dialog.getByLabel("Email");
  await email.fill("ada@example.com");
  await context.setOffline(true);
  await email.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Try again");
  await expect(email).toBeFocused();
  await context.setOffline(false);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const { organizationId } = owner;
  expect(await db.candidate.count({ where: { organizationId } })).toBe(1);
});

test("a dialog opened by its address closes without loading another page, and what was done is said", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makeInterview(owner);
  // Two documents, the first at the address that closing leads to.
  await page.goto(stack.appUrl + paths.interviews);
  await page.goto(`${stack.appUrl}${paths.interviews}?cancel=${id}`);
  const cancel = page.getByRole("button", { name: "Cancel interview" });
  await expect(cancel).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await cancel.click();
  await expect(page.getByText("Interview canceled.")).toBeVisible();
  await expect(page).toHaveURL(stack.appUrl + paths.interviews);
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

for (const page of [
  "signin",
  "signout",
  "verify-request",
  "error",
  "callback/credentials",
])
  signedOutTest(
    `next-auth's own page ${page} leads to ours`,
    async ({ stack, request }) => {
      const answer = await request.get(`${stack.appUrl}/api/auth/${page}`);
      expect(answer.status()).toBe(200);
      expect(new URL(answer.url()).pathname).toBe(paths.signIn);
    },
  );
