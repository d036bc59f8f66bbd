import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { paths } from "@/lib/paths";
import { makePublishedTemplate } from "@/tests/support/make";
import { expectSaved } from "@/tests/support/portal";
import { portalTest as test } from "@/tests/support/test";

/** The template editor by hand and keyboard: drafts save themselves, and publishing leads on. */

test("M3.11 words typed with pauses, a duplicate and an undone removal are there after a reload, and publishing leads on", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  const lines = page.locator("[data-summary]");
  const before = await lines.count();

  await test.step("basics are folded, and typing in them does not fold them", async () => {
    const title = page.getByLabel("Title", { exact: true });
    await expect(title).toBeHidden();
    await page.getByRole("button", { name: /^Basics/ }).click();
    await title.click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.type("Round two", { delay: 20 });
    await expect(title).toHaveValue("Round two");
    await expectSaved(page);
  });

  const text = page.getByLabel("Question 1", { exact: true });
  await test.step("typed with pauses, the words stay whole and the focus stays", async () => {
    await lines.first().click();
    await text.click();
    await page.keyboard.press("ControlOrMeta+A");
    for (const word of ["Tell us ", "about a time ", "you were wrong."]) {
      await page.keyboard.type(word, { delay: 15 });
      await expectSaved(page);
    }
    await expect(text).toBeFocused();
    await expect(text).toHaveValue("Tell us about a time you were wrong.");
  });

  await test.step("Ctrl+D puts a copy behind it, with its rubric", async () => {
    await page.keyboard.press("ControlOrMeta+d");
    const copy = page.getByLabel("Question 2", { exact: true });
    await expect(copy).toBeFocused();
    await expect(copy).toHaveValue("Tell us about a time you were wrong.");
    await page.keyboard.type(" And what then?");
    await page.getByRole("button", { name: "More for question 2" }).click();
    await page.getByRole("menuitem", { name: "Duplicate question" }).click();
    await expect(page.getByLabel("Question 3", { exact: true })).toBeFocused();
    await expectSaved(page);
  });

  await test.step("a removal is undone at its place", async () => {
    await page.getByRole("button", { name: "More for question 2" }).click();
    await page.getByRole("menuitem", { name: "Remove question" }).click();
    await expect(lines).toHaveCount(before + 1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(lines).toHaveCount(before + 2);
    await expect(page.getByLabel("Question 2", { exact: true })).toHaveValue(
      /And what then\?$/,
    );
    await expectSaved(page);
  });

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Round two",
  );
  await expect(lines.nth(0)).toContainText("you were wrong.");
  await expect(lines.nth(1)).toContainText("And what then?");
  await expect(lines.nth(2)).toContainText("And what then?");
  const [first, second] = await db.question.findMany({
    where: { templateId: id },
    orderBy: { position: "asc" },
    select: { criteria: { select: { name: true, weakAnchor: true } } },
  });
  expect(second?.criteria).toEqual(first?.criteria);

  await test.step("M3.7 publishing leads to sending and to trying", async () => {
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(page.getByText("Version 2 is live.")).toBeVisible();
    await page.getByRole("button", { name: "Try it as a candidate" }).click();
    await expect(page.getByRole("dialog", { name: "Preview" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("link", { name: "Send to candidates" }).click();
    await expect(page).toHaveURL(
      `${stack.appUrl}${paths.sendFromTemplate(id)}`,
    );
    await expect(
      page.getByRole("dialog", { name: "Send Interview" }),
    ).toBeVisible();
  });
});

test("M3.11 two tabs of one person: the second is told, and nothing typed is lost or overwritten", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  const address = `${stack.appUrl}${paths.template(id)}`;
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  await retitle(page, "From the first tab");
  await expectSaved(page);

  await other.bringToFront();
  await expect(other.getByText("in another tab")).toBeVisible({
    timeout: 20_000,
  });
  await expect(other.getByRole("heading", { level: 1 })).toContainText(
    "From the first tab",
  );

  // The first does not learn of it before it has something to save.
  const reads = `**${paths.templateDraft(id)}`;
  await page.route(reads, (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  await retitle(other, "From the second tab");
  await expectSaved(other);
  await retitle(page, "First again");
  await expect(
    page.getByRole("alert").filter({ hasText: "Not saved" }),
  ).toBeVisible();
  await page.unroute(reads);

  const conflict = page.getByRole("alert").filter({ hasText: "another tab" });
  await expect(conflict).toContainText("aren’t saved");
  const { title } = await db.template.findUniqueOrThrow({ where: { id } });
  expect(title).toBe("From the second tab");
  const field = page.getByLabel("Title", { exact: true });
  await expect(field).toHaveValue("First again");

  await conflict.getByRole("button", { name: "Discard my changes" }).click();
  await expect(field).toHaveValue("From the second tab");
  await expectSaved(page);
});

async function retitle(page: Page, title: string): Promise<void> {
  const field = page.getByLabel("Title", { exact: true });
  const basics = page.getByRole("button", { name: /^Basics/ });
  if (await field.isHidden()) await basics.click();
  await field.fill(title);
}
