import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { moveInterview } from "@/lib/interviews/lifecycle-mutations";
import { paths } from "@/lib/paths";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** Back, and dialogs in the address: neither loses what somebody is typing, nor shows what is no longer so. */

test("a dialog stays, with what was typed, when its row leaves the page", async ({
  page,
  stack,
  owner,
}) => {
  const interview = await makeInterviewOf(owner, "Ada Lovelace");
  await page.goto(`${stack.appUrl}${paths.interviews}?status=pending`);
  await chooseInMenu(page, "Ada Lovelace", "Cancel interview…");
  const dialog = page.getByRole("dialog", { name: /^Cancel .* interview/ });
  await dialog.getByLabel("Reason").fill("Position filled");

  await db.$transaction((tx) =>
    moveInterview(tx, owner, interview, "start", { startedAt: new Date() }),
  );
  await expect(page.getByText("No pending interviews")).toBeAttached();
  await expect(dialog.getByLabel("Reason")).toHaveValue("Position filled");

  await dialog.getByRole("button", { name: "Cancel interview" }).click();
  await expect(dialog).toBeHidden();
  expect(
    await db.interview.findUniqueOrThrow({ where: { id: interview.id } }),
  ).toMatchObject({ status: "CANCELLED", cancelReason: "Position filled" });
});

test("Back closes a dialog, its address opens it, and closing leaves no page in the history twice", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makeInterviewOf(owner, "Grace Hopper");
  const list = `${stack.appUrl}${paths.interviews}`;
  const address = `${stack.appUrl}${paths.interview(id)}`;
  await page.goto(list);
  await page.getByRole("link", { name: "Grace Hopper" }).click();
  await expect(page).toHaveURL(address);

  await chooseInMenu(page, "Grace Hopper", "Extend deadline…");
  const dialog = page.getByRole("dialog", { name: "Extend deadline" });
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL(`${address}?extend=${id}`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole("button", { name: /Actions for Grace.*’s interview/ }),
  ).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(list);

  await page.goto(`${address}?replace=${id}`);
  await expect(
    page.getByRole("alertdialog", { name: "Replace the link?" }),
  ).toBeVisible();
  await page.goto(address);
  await chooseInMenu(page, "Grace Hopper", "Extend deadline…");
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);
});

test("a candidate added in a dialog is in the list at once, and Back leads to the page before it", async ({
  page,
  stack,
}) => {
  const candidates = `${stack.appUrl}${paths.candidates}`;
  await page.goto(stack.appUrl);
  await page.getByRole("link", { name: "Candidates", exact: true }).click();
  await page.getByRole("link", { name: "Add candidate" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add candidate" });
  await dialog.getByLabel("Name").fill("Katherine Johnson");
  await dialog.getByLabel("Email").fill("katherine@example.com");
  await dialog.getByRole("button", { name: "Add candidate" }).click();
  await expect(
    page.getByRole("link", { name: "Katherine Johnson", exact: true }),
  ).toBeVisible();
  await expect(page).toHaveURL(candidates);
  await page.goBack();
  await expect(page).toHaveURL(`${stack.appUrl}/`);
});

test("an application's Send opens over it, its job chosen, and Back closes it", async ({
  page,
  stack,
  owner,
}) => {
  await makePublishedTemplate(owner);
  const { applicationId, templateId } = await makeInterviewOf(
    owner,
    "Alan Turing",
  );
  const { title } = await db.template.findUniqueOrThrow({
    where: { id: templateId },
  });
  const address = `${stack.appUrl}${paths.application(applicationId)}`;
  await page.goto(address);
  await page.getByRole("link", { name: "Send Interview" }).click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByRole("radio", { name: title })).toBeChecked();

  // It was sent already, so its questions are shown by themselves.
  const close = dialog.getByRole("button", { name: "Close the preview" });
  await close.click();
  await expect(close).toBeHidden();

  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);
});

test("the text to tell a candidate beforehand is in the language of the invitation", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makeCandidate(owner, { name: "Carmen Ortiz" });
  const { jobId, job } = await makePublishedTemplate(owner);
  const { id: applicationId } = await db.application.create({
    data: { organizationId: owner.organizationId, candidateId: id, jobId },
  });
  await page.goto(
    `${stack.appUrl}${paths.application(applicationId)}?send=${id}`,
  );
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await dialog.getByText("Give them a heads-up").click();
  await expect(dialog.getByText(/^Hi Carmen Ortiz/)).toContainText(job.title);
  await dialog.getByLabel("Language").selectOption("es");
  await expect(dialog.getByText(/^Hola, Carmen Ortiz/)).toContainText(
    job.title,
  );
});

test("M3.11 Back and links from the editor save what was typed and ask nothing, and Back shows it", async ({
  page,
  stack,
  owner,
}) => {
  const { id, title } = await makePublishedTemplate(owner);
  const address = `${stack.appUrl}${paths.template(id)}`;
  const storedTitle = async () =>
    (await db.template.findUniqueOrThrow({ where: { id } })).title;
  await page.goto(`${stack.appUrl}${paths.templates}`);
  await page.getByRole("link", { name: title, exact: true }).click();
  const field = page.getByLabel("Title", { exact: true });
  await page.getByRole("button", { name: /^Basics/ }).click();
  await field.fill("Second round");
  await goBackOneself(page);
  await expect(page).toHaveURL(`${stack.appUrl}${paths.templates}`);
  await expect(
    page.getByRole("link", { name: "Second round", exact: true }),
  ).toBeVisible();
  expect(await storedTitle()).toBe("Second round");

  await page.goForward();
  await page.getByRole("button", { name: /^Basics/ }).click();
  await expect(field).toHaveValue("Second round");
  await field.fill("Third round");
  await page.getByRole("main").getByRole("link", { name: "Templates" }).click();
  await expect(page).toHaveURL(`${stack.appUrl}${paths.templates}`);
  expect(await storedTitle()).toBe("Third round");
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Third round",
  );
});

test("M3.11 leaving the editor is asked about only while something cannot be saved", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: /^Basics/ }).click();
  const field = page.getByLabel("Title", { exact: true });
  await field.focus();
  await page.keyboard.press("End");
  // The question is fetched with the first change.
  await page.keyboard.type(" typed online");
  await expect(page.locator("[data-save-status=saved]")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.keyboard.type(" and offline");
  const notice = page.getByRole("alert").filter({ hasText: "Not saved" });
  await expect(notice).toContainText("You’re offline.");

  const link = page.getByRole("main").getByRole("link", { name: "Templates" });
  const question = page.getByRole("alertdialog", { name: /without saving/ });
  await link.click();
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(field).toHaveValue(/ typed online and offline$/);

  await page.context().setOffline(false);
  await expect(page.locator("[data-save-status=saved]")).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(
    (await db.template.findUniqueOrThrow({ where: { id } })).title,
  ).toMatch(/ typed online and offline$/);
  await link.click();
  await expect(page).toHaveURL(`${stack.appUrl}${paths.templates}`);
});

test("after Create and Back, the form makes another job", async ({
  page,
  stack,
  owner,
}) => {
  await page.goto(`${stack.appUrl}${paths.newJob}`);
  const create = page.getByRole("button", { name: "Create job" });
  await page.getByLabel("Title").fill("First job");
  await create.dblclick();
  await expect(page.getByRole("heading", { name: "First job" })).toBeVisible();
  await page.goBack();
  await page.getByLabel("Title").fill("Second job");
  await create.click();
  await expect(page.getByRole("heading", { name: "Second job" })).toBeVisible();
  const made = await db.job.findMany({
    where: { organizationId: owner.organizationId },
  });
  expect(made).toHaveLength(2);
});

async function makeInterviewOf(owner: Actor, name: string) {
  const { id: candidateId } = await makeCandidate(owner, { name });
  return makeInterview(owner, { candidateId });
}

async function chooseInMenu(page: Page, name: string, item: string) {
  await page
    .getByRole("button", { name: `Actions for ${name}’s interview` })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** As the page's own script: the browser's button is waited for by `page.goBack`, and this is held up. */
async function goBackOneself(page: Page) {
  await page.evaluate(() => window.history.back());
}
