import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/auth/proof";
import { archiveTemplate, createTemplate } from "@/lib/templates/mutations";
import { makePublishedTemplate } from "@/tests/support/make";
import { expectSaved } from "@/tests/support/portal";
import { portalTest as test } from "@/tests/support/test";

/** The template editor says what is so, also while something is still on its way. */

test("a reload right after typing keeps the words, and names no other tab", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: /^Basics/ }).click();
  const field = page.getByLabel("Instructions");
  await field.pressSequentially("Be on time.");
  // The save that leaves with the page arrives after the next one was read.
  const { promise: read, resolve: arrive } = Promise.withResolvers<void>();
  let saves = 0;
  await page.route(`**${paths.templateDraft(id)}`, async (route) => {
    if (route.request().method() === "PUT" && ++saves === 1) await read;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("button", { name: /^Basics/ }).click();
  await expect(field).toHaveValue("Be on time.");
  arrive();
  await expectSaved(page);
  const look = page.waitForResponse(
    (response) =>
      response.url().endsWith(paths.templateDraft(id)) &&
      response.request().method() === "GET",
  );
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await look;
  await expect(page.getByText("in another tab")).toHaveCount(0);
  const { instructions } = await db.template.findUniqueOrThrow({
    where: { id },
  });
  expect(instructions).toBe("Be on time.");
});

test("another tab is named only while it is there", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  const address = `${stack.appUrl}${paths.template(id)}`;
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByRole("button", { name: /^Basics/ }).click();
  await other.getByLabel("Instructions").fill("Be on time.");
  await expectSaved(other);
  await page.bringToFront();
  const notice = page.getByText("in another tab");
  await expect(notice).toBeVisible();
  await other.goto(`${stack.appUrl}${paths.templates}`);
  await expect(notice).toHaveCount(0);
});

test("M3.7 once it is published, all parts of the page say so at once", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await db.template.update({
    where: { id },
    data: {
      ...{ status: "DRAFT", version: 0, publishedAt: null, isChanged: true },
      versions: { deleteMany: {} },
    },
  });
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
  // The page is never read anew.
  await page.route("**/*_rsc=*", () => undefined);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Version 1 is live.")).toBeVisible();
  await expect(page.getByText("Published", { exact: true })).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Publish changes" }),
  ).toBeDisabled();
  await expect(page.getByRole("heading", { name: "Up to date" })).toBeVisible();
  for (const name of ["Send to candidates", "Send Interview"])
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
});

test("a publication whose answer was lost is live, and nothing says to try again", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await db.template.update({ where: { id }, data: { isChanged: true } });
  await db.templateVersion.deleteMany({ where: { templateId: id } });
  const address = `${stack.appUrl}${paths.template(id)}`;
  await page.goto(address);
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("Version 2 is live.")).toBeVisible();
  await expect(page.getByText("Couldn’t reach the server")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Up to date" })).toBeVisible();
});

test("publishing what was archived in another tab says so, and leaves it archived", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: /^Basics/ }).click();
  await page.waitForLoadState("networkidle");
  await archiveTemplate(owner, { id });
  await page.getByLabel("Instructions").fill("Be on time.");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("This template was archived.")).toBeVisible();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  const { status } = await db.template.findUniqueOrThrow({ where: { id } });
  expect(status).toBe("ARCHIVED");
});

test("a draft that was never published can be deleted, with words not saved yet, after a question", async ({
  page,
  stack,
  owner,
}) => {
  const id = await makeDraft(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: "Add question" }).click();
  await page.getByPlaceholder("Tell us about a time").pressSequentially("Why");
  await page.getByRole("button", { name: /^More actions/ }).click();
  await page.getByRole("menuitem", { name: "Delete draft…" }).click();
  await page.getByRole("button", { name: "Delete draft" }).click();
  await expect(page.getByText("Draft deleted.")).toBeVisible();
  await expect(page).toHaveURL(`${stack.appUrl}${paths.templates}`);
  await expect(page.getByText("Not needed")).toHaveCount(0);
  expect(await db.template.count({ where: { id } })).toBe(0);
});

test("a draft whose words cannot be saved can be deleted", async ({
  page,
  stack,
  owner,
}) => {
  const id = await makeDraft(owner);
  await page.route(`**${paths.templateDraft(id)}`, (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await db.template.update({ where: { id }, data: { title: "Elsewhere" } });
  await page.getByRole("button", { name: "Add question" }).click();
  await expect(page.getByText("Not saved:")).toBeVisible();
  await page.getByRole("button", { name: /^More actions/ }).click();
  await page.getByRole("menuitem", { name: "Delete draft…" }).click();
  await page.getByRole("button", { name: "Delete draft" }).click();
  await expect(page).toHaveURL(`${stack.appUrl}${paths.templates}`);
  expect(await db.template.count({ where: { id } })).toBe(0);
});

test("a published template has no way to be deleted", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: /^More actions/ }).click();
  await expect(page.getByRole("menuitem", { name: "Archive…" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /Delete/ })).toHaveCount(0);
});

test("the preview has something quiet in its phone until its screens are here", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.waitForLoadState("networkidle");
  const { release } = await holdScripts(page);
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Preview" });
  await expect(dialog.getByText("Loading…")).toBeAttached();
  release();
  await expect(
    dialog.frameLocator("iframe").getByRole("heading", { level: 1 }),
  ).toBeVisible();
  await expect(dialog.getByText("Loading…")).toHaveCount(0);
});

test("a dialog whose code cannot be fetched is refused in words, and the editor stays", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makePublishedTemplate(owner);
  await page.goto(`${stack.appUrl}${paths.template(id)}`);
  await page.getByRole("button", { name: /^Basics/ }).click();
  await page.waitForLoadState("networkidle");
  const { cut, release } = await holdScripts(page);
  cut();
  const field = page.getByLabel("Instructions");
  await field.fill("Be on time.");
  const bank = page.getByRole("button", { name: "Add from bank" });
  await bank.click();
  await expect(page.getByText("Couldn’t reach the server")).toBeVisible();
  await expect(field).toHaveValue("Be on time.");
  await expect(page).toHaveURL(`${stack.appUrl}${paths.template(id)}`);
  release();
  await bank.click();
  await expect(
    page.getByRole("dialog", { name: "Add from bank" }),
  ).toBeVisible();
});

/** Holds the code that is fetched from now on until it is released, or cuts it off. */
async function holdScripts(page: Page) {
  let isCut = false;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
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

/** A template "Not needed" that was never published. */
async function makeDraft(owner: Actor): Promise<string> {
  const { jobId } = await makePublishedTemplate(owner);
  const id = randomUUID();
  await createTemplate(owner, {
    id,
    jobId,
    title: "Not needed",
    difficulty: "MEDIUM",
    focusArea: "",
  });
  return id;
}
