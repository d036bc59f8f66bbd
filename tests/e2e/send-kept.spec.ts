import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import { makeCandidate, makePublishedTemplate } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

const note = "It was good to talk to you today.";
const words = (page: Page) => ({
  send: page.getByRole("dialog", { name: "Send Interview" }),
  edit: page.getByRole("dialog", { name: "Edit candidate" }),
  question: page.getByRole("alertdialog", { name: "Discard what you typed?" }),
});

test("a mistyped address is put right in the Send Interview modal, where all that is typed stays", async ({
  page,
  stack,
  owner,
}) => {
  await makePublishedTemplate(owner);
  const email = "inplace@gmial.com";
  const { id } = await makeCandidate(owner, { email });
  await page.goto(stack.appUrl + paths.sendInterview(id));
  const { send } = words(page);
  await send.getByLabel("Personal note").fill(note);
  await send.getByRole("button", { name: "Use this address" }).click();
  const address = send.getByText("inplace@gmail.com", { exact: true });
  await expect(address).toBeFocused();
  await expect(send.getByText("Did you mean")).toBeHidden();
  await expect(send.getByLabel("Personal note")).toHaveValue(note);
  await expect
    .poll(() => db.candidate.findUnique({ where: { id } }))
    .toMatchObject({ email: "inplace@gmail.com" });
});

test("Fix address leads back to the Send Interview modal with everything as it was, saved or canceled, on every page it opens over", async ({
  page,
  stack,
  owner,
}) => {
  const template = await makePublishedTemplate(owner);
  const { id } = await makeCandidate(owner, { email: "there@gmial.com" });
  const { send, edit } = words(page);
  for (const path of [
    paths.candidates,
    paths.candidate(id),
    paths.template(template.id),
    paths.job(template.jobId),
    paths.interviews,
  ]) {
    await page.goto(`${stack.appUrl}${path}?send=${id}`);
    await send.getByLabel("Personal note").fill(note);
    await send.getByLabel("Deadline: date").fill(await inTwentyDays(page));
    await send.getByRole("link", { name: "Fix address" }).click();
    await edit.getByRole("button", { name: "Cancel" }).click();
    await expect(send.getByLabel("Personal note"), path).toHaveValue(note);
    await expect(send.getByLabel("Deadline: date")).toHaveValue(
      await inTwentyDays(page),
    );
  }
  await send.getByRole("link", { name: "Fix address" }).click();
  await edit.getByRole("button", { name: "Use this address" }).click();
  await expect(edit.getByLabel("Email")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(send.getByText("there@gmail.com")).toBeVisible();
  await expect(send.getByLabel("Personal note")).toHaveValue(note);
  // Esc leads to the page below, and nowhere else.
  await page.keyboard.press("Escape");
  await expect(send).toBeHidden();
  await expect(page).toHaveURL(stack.appUrl + paths.interviews);
});

test("an email drawn anew for each change keeps neither the modal in the address nor itself in the way of Back", async ({
  page,
  stack,
  owner,
}) => {
  await makePublishedTemplate(owner);
  const { name } = await makeCandidate(owner);
  await page.goto(stack.appUrl + paths.candidates);
  const { send } = words(page);
  const email = send.frameLocator("iframe");
  const fill = async () => {
    await page.getByRole("link", { name: `Send Interview to ${name}` }).click();
    for (const typed of ["First words", "Second words"]) {
      await send.getByLabel("Personal note").fill(typed);
      await expect(email.getByText(typed)).toBeVisible();
    }
  };
  await fill();
  await page.goBack();
  await expect(send).toBeHidden();
  await fill();
  await send.getByRole("button", { name: "Send Interview" }).click();
  await expect(send).toBeHidden();
  await expect(page).toHaveURL(stack.appUrl + paths.candidates);
});

test("of many, one is corrected in the middle of sending, and who was taken out stays out", async ({
  page,
  stack,
  owner,
}) => {
  await makePublishedTemplate(owner);
  const people = [];
  for (const email of ["many1@gmial.com", "many2@x.example", "many3@x.example"])
    people.push(await makeCandidate(owner, { email }));
  const ids = people.map(({ id }) => id).join(",");
  await page.goto(`${stack.appUrl}${paths.candidates}?send=${ids}`);
  const { send, edit } = words(page);
  await send.getByRole("button", { name: `Remove ${people[2]!.name}` }).click();
  await send.getByLabel("Personal note").fill(note);
  await send.getByRole("link", { name: "Fix address" }).click();
  await edit.getByRole("button", { name: "Use this address" }).click();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(send.getByLabel("Personal note")).toHaveValue(note);
  await expect(send.getByText("many1@gmail.com")).toBeVisible();
  await expect(
    send.getByRole("button", { name: "Send 2 Interview Invitations" }),
  ).toBeVisible();
});

test("a personal note outlives Esc, and is gone once it was sent", async ({
  page,
  stack,
  owner,
}) => {
  const template = await makePublishedTemplate(owner);
  const other = await makePublishedTemplate(owner, { jobId: template.jobId });
  const ada = await makeCandidate(owner, { name: "Ada Lovelace" });
  await page.goto(stack.appUrl + paths.candidates);
  const { send } = words(page);
  const link = page.getByRole("link", { name: "Send Interview to Ada" });
  await link.click();
  await send.getByRole("radio", { name: template.title }).check();
  await send.getByLabel("Personal note").fill(note);
  await page.keyboard.press("Escape");
  await expect(send).toBeHidden();
  await link.click();
  await expect(send.getByLabel("Personal note")).toHaveValue(note);
  await expect(send.getByRole("radio", { name: template.title })).toBeChecked();
  await send.getByRole("button", { name: "Send Interview Invitation" }).click();
  await expect(page.getByText("Invitation sent to Ada")).toBeVisible();
  await expect(send).toBeHidden();
  await link.click();
  await send.getByRole("radio", { name: other.title }).check();
  await expect(send.getByLabel("Personal note")).toHaveValue("");
  expect(
    await db.interview.findMany({
      where: { candidateId: ada.id },
      select: { note: true },
    }),
  ).toEqual([{ note }]);
});

test("looking at the questions of a template moves nothing in the modal", async ({
  page,
  stack,
  owner,
}) => {
  const template = await makePublishedTemplate(owner);
  const { id } = await makeCandidate(owner);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(stack.appUrl + paths.sendInterview(id));
  const { send } = words(page);
  await expect(send.getByTitle("Email", { exact: true })).toBeVisible();
  const before = await send.boundingBox();
  await send.getByRole("button", { name: /^Preview the questions/ }).click();
  await expect(
    send.getByRole("region", { name: `Questions of ${template.title}` }),
  ).toBeVisible();
  expect(await send.boundingBox()).toEqual(before);
});

test("who is searched for in vain is added in the same modal, with the words that were typed, and sending goes on", async ({
  page,
  stack,
  owner,
}) => {
  await makePublishedTemplate(owner);
  const template = await makePublishedTemplate(owner);
  await page.goto(stack.appUrl + paths.template(template.id));
  await page.getByRole("link", { name: "Send Interview" }).click();
  const { send } = words(page);
  await expect(send.getByText("No candidates yet.")).toBeVisible();
  await page.keyboard.type("Marcus Bell");
  await expect(send.getByText("No matching candidates.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(send.getByLabel("Name")).toHaveValue("Marcus Bell");
  await expect(send.getByLabel("Email")).toBeFocused();
  await page.keyboard.type("marcus@gmial.com");
  await page.keyboard.press("Enter");
  await send.getByRole("button", { name: "Use this address" }).click();
  await page.keyboard.press("Enter");
  await expect(send.getByText("To 1 candidate")).toBeVisible();
  await expect(send.getByRole("button", { name: "Continue" })).toBeFocused();

  // Somebody who is here already is found instead.
  await send.getByRole("button", { name: "Add candidate" }).click();
  await send.getByLabel("Name").fill("Marcus B.");
  await send.getByLabel("Email").fill("marcus@gmail.com");
  await send.getByRole("button", { name: "Add candidate" }).click();
  await send.getByRole("button", { name: "Select that candidate" }).click();
  await expect(send.getByRole("option")).toHaveText([/Marcus Bell/]);

  await send.getByRole("button", { name: "Continue" }).click();
  await send.getByRole("button", { name: "Back" }).click();
  await expect(send.getByText("To 1 candidate")).toBeVisible();
  await send.getByRole("button", { name: "Continue" }).click();
  await expect(send.getByRole("radio", { name: template.title })).toBeChecked();
  await send.getByRole("button", { name: "Send Interview Invitation" }).click();
  await expect(page.getByText("Invitation sent to Marcus")).toBeVisible();
  await expect(page).toHaveURL(stack.appUrl + paths.template(template.id));
});

test("what was typed into a dialog is dropped only when that is meant", async ({
  page,
  stack,
  owner,
}) => {
  await makeCandidate(owner);
  await page.goto(stack.appUrl + paths.candidates);
  const link = page.getByRole("link", { name: "Add candidate" });
  const dialog = page.getByRole("dialog", { name: "Add candidate" });
  const { question } = words(page);
  await link.click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  for (const [way, leave] of [
    ["Esc", () => page.keyboard.press("Escape")],
    ["×", () => dialog.getByRole("button", { name: "Close" }).click()],
    ["beside it", () => page.mouse.click(8, 8)],
  ] as const) {
    await link.click();
    await dialog.getByLabel("Name").fill("Grace Hopper");
    await leave();
    // It hears keys from the moment that it has the focus.
    await expect(
      question.getByRole("button", { name: "Keep editing" }),
    ).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(dialog.getByLabel("Name")).toHaveValue("Grace Hopper");
    await leave();
    await question.getByRole("button", { name: "Discard" }).click();
    await expect(dialog).toBeHidden();
    await expect(link, way).toBeFocused();
    await expect(page).toHaveURL(stack.appUrl + paths.candidates);
  }
  await link.click();
  await dialog.getByLabel("Name").fill("Grace Hopper");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
});

test("a likely mistake in an address is shown before the candidate is saved, and saving again means it", async ({
  page,
  stack,
  owner,
}) => {
  const { organizationId } = owner;
  const saved = () => db.candidate.count({ where: { organizationId } });
  const dialog = page.getByRole("dialog", { name: "Add candidate" });
  const add = dialog.getByRole("button", { name: "Add candidate" });
  await page.goto(`${stack.appUrl}${paths.addCandidate}`);
  await dialog.getByLabel("Name").fill("Marcus Bell");
  await dialog.getByLabel("Email").fill("marcus.bell@gmial.com");
  await add.click();
  await expect(
    dialog.getByText("Did you mean marcus.bell@gmail.com?"),
  ).toBeVisible();
  expect(await saved()).toBe(0);
  await add.click();
  await expect(dialog).toBeHidden();
  expect(await saved()).toBe(1);
});

/** As a date field holds it. */
function inTwentyDays(page: Page): Promise<string> {
  return page.evaluate(() =>
    new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
  );
}
