import { expect, test, type Locator, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import * as portal from "@/tests/support/portal";
import { findOwner } from "@/tests/support/make";
import {
  startRehearsedStack,
  type RehearsedStack,
} from "@/tests/support/rehearsed-stack";

/** A template from the first question to its second version, by mouse and by keyboard. */

let stack: RehearsedStack;

// One organization, set up once: each test goes on where the one before it ended.
test.describe.configure({ mode: "serial" });

// High enough for a whole list, so that dragging needs no scrolling.
test.use({ viewport: { width: 1280, height: 1200 } });

test.beforeAll(async () => {
  stack = await startRehearsedStack();
});

test.afterAll(() => stack?.stop());

test("questions are moved by mouse and by keyboard, and both are saved", async ({
  page,
}) => {
  await portal.setUp(page, stack);
  await portal.createJob(page, "Backend Engineer");
  await portal.publishTemplate(page, stack, {
    title: "First interview",
    job: "Backend Engineer",
    questions: ["One?", "Two?", "Three?"],
  });
  await open(page, "First interview");
  await expect(lines(page)).toHaveText([/One/, /Two/, /Three/]);

  await test.step("by mouse, with a line where it will land", async () => {
    const handles = page.locator("[data-handle]");
    const target = await boxOf(lines(page).nth(2));
    await handles.first().hover();
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + 5, { steps: 5 });
    await page.mouse.move(target.x + 40, target.y + target.height, {
      steps: 5,
    });
    await page.mouse.up();
    await expect(lines(page)).toHaveText([/Two/, /Three/, /One/]);
    await expect(page.getByText("Moved to position 3 of 3.")).toBeAttached();
  });

  await test.step("by keyboard alone, and the focus goes along", async () => {
    await lines(page).nth(2).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(lines(page)).toHaveText([/Two/, /One/, /Three/]);
    await expect(lines(page).nth(1)).toBeFocused();
    const down = page.getByRole("button", { name: "Move question 2 down" });
    await down.focus();
    await page.keyboard.press("Enter");
    await expect(lines(page)).toHaveText([/Two/, /Three/, /One/]);
    await expect(
      page.getByRole("button", { name: "Move question 3 up" }),
    ).toBeFocused();
  });

  await portal.expectSaved(page);
  await page.reload();
  await expect(lines(page)).toHaveText([/Two/, /Three/, /One/]);
});

test("a question goes into the bank, comes out as a copy elsewhere, and its removal can be undone", async ({
  page,
}) => {
  await portal.signInAs(page.context(), stack.appUrl, await findOwner());
  await open(page, "First interview");
  await page.getByRole("button", { name: "More for question 1" }).click();
  await page.getByRole("menuitem", { name: "Save to question bank" }).click();
  await expect(page.getByText("Saved to the question bank")).toBeVisible();

  await newTemplate(page, "Second interview");
  await page.getByRole("button", { name: "Add from bank" }).click();
  const dialog = page.getByRole("dialog", { name: "Add from bank" });
  await expect(dialog.getByRole("checkbox")).toHaveCount(1);

  await test.step("its rubric can be looked at", async () => {
    await dialog.getByText("Scoring criteria").click();
    await expect(dialog.getByText("Criterion of question 2")).toBeVisible();
  });

  await test.step("a search that finds nothing leads back", async () => {
    await dialog.getByRole("searchbox").fill("nothing has these words");
    await dialog.getByRole("button", { name: "Show all" }).click();
    await expect(dialog.getByRole("checkbox")).toHaveCount(1);
  });

  await test.step("removing is undone", async () => {
    await dialog.getByRole("button", { name: "Remove from the bank" }).click();
    await expect(dialog.getByText("The question bank is empty")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(dialog.getByRole("checkbox")).toHaveCount(1);
  });

  await test.step("one of the bank and one of another template are inserted", async () => {
    await dialog.getByRole("checkbox").check();
    await dialog.getByLabel("Source").selectOption("Other templates");
    await dialog.getByRole("checkbox", { name: /Three/ }).check();
    await dialog.getByRole("button", { name: "Insert 2 questions" }).click();
    await expect(lines(page)).toHaveText([/Two/, /Three/]);
    await expect(lines(page).first()).toBeFocused();
  });
  await portal.expectSaved(page);

  const texts = await db.question.findMany({
    where: { text: "Two?" },
    select: { id: true, criteria: { select: { name: true } } },
  });
  expect(texts).toHaveLength(2);
  expect(texts[0]!.criteria).toEqual(texts[1]!.criteria);
});

test("a double click on Duplicate makes one copy", async ({ page }) => {
  await portal.signInAs(page.context(), stack.appUrl, await findOwner());
  await open(page, "First interview");
  await page
    .getByRole("button", { name: "More actions for First interview" })
    .click();
  await page.getByRole("menuitem", { name: "Duplicate…" }).click();
  await page.getByRole("button", { name: "Duplicate" }).dblclick();
  await expect(
    page.getByRole("heading", { name: /Copy of First interview/ }),
  ).toBeVisible();
  await expect(lines(page)).toHaveText([/Two/, /Three/, /One/]);
  expect(
    await db.template.count({ where: { title: { startsWith: "Copy of" } } }),
  ).toBe(1);
});

test("drafts of the AI wait beside the editor until they are accepted", async ({
  page,
}) => {
  await portal.signInAs(page.context(), stack.appUrl, await findOwner());
  await newTemplate(page, "Drafted interview");

  await test.step("a job without a description leads to where it is written", async () => {
    await page.getByRole("button", { name: /Draft from the job/ }).click();
    await expect(drafts(page).getByRole("alert")).toContainText(
      "has no description",
    );
    await drafts(page).getByRole("button", { name: "Discard" }).click();
    await db.job.updateMany({ data: { description: "Look after our API." } });
  });

  await test.step("one is edited and accepted, one discarded, and nothing else is in the template", async () => {
    await page.getByRole("button", { name: /Draft from the job/ }).click();
    const proposed = drafts(page).getByLabel("Proposed question");
    await expect(proposed.first()).toHaveValue(/\[Sample\]/);
    const count = await proposed.count();
    await expect(lines(page)).toHaveCount(0);
    expect(
      await db.question.count({ where: { text: { contains: "[Sample]" } } }),
    ).toBe(0);
    await proposed.first().fill("How old are you?");
    await expect(drafts(page).getByText(/seems to touch on age/)).toBeVisible();
    // Each run of the AI costs a request: what it proposed, and was edited, is not lost with the page.
    await page.reload();
    await expect(proposed.first()).toHaveValue("How old are you?");
    await expect(proposed).toHaveCount(count);
    await drafts(page)
      .getByRole("button", { name: "Accept", exact: true })
      .first()
      .click();
    await expect(lines(page)).toHaveText([/How old are you/]);
    await drafts(page).getByRole("button", { name: "Discard" }).first().click();
    await expect(proposed).toHaveCount(count - 2);
    await drafts(page)
      .getByRole("button", { name: /Accept all/ })
      .click();
    await expect(lines(page)).toHaveCount(count - 1);
    await expect(drafts(page)).toHaveCount(0);
    await portal.expectSaved(page);
    expect(
      await db.question.count({ where: { text: { contains: "[Sample]" } } }),
    ).toBe(count - 2);
  });

  await test.step("a rubric is drafted for one question", async () => {
    await page.getByRole("button", { name: "Add question" }).click();
    const number = await lines(page).count();
    await page
      .getByLabel(`Question ${number}`, { exact: true })
      .fill("Why this job?");
    const card = page.locator("[data-question]").last();
    await card.getByRole("button", { name: "Draft a rubric" }).click();
    await drafts(page)
      .getByRole("button", { name: /Accept all/ })
      .click();
    await expect(
      card.getByRole("textbox", { name: "Criterion 1" }),
    ).toHaveValue("Concrete example");
  });

  await test.step("the check list warns of the one about age, and leads to it", async () => {
    const publishing = page.getByRole("complementary", { name: "Publishing" });
    await expect(publishing).toContainText("seems to touch on age");
    await publishing.getByRole("button", { name: "Question 1" }).click();
    const text = page.getByLabel("Question 1", { exact: true });
    await expect(text).toBeFocused();
    await text.fill("What would you do first?");
    await expect(publishing).not.toContainText("seems to touch on age");
  });
  await portal.expectSaved(page);

  const seen = stack.ai.requests.filter((request) => request.kind === "draft");
  expect(seen.length).toBe(2);
});

test("L8: with the month's AI requests used up a draft says where more are allowed, and then goes through", async ({
  page,
}) => {
  await portal.signInAs(page.context(), stack.appUrl, await findOwner());
  await db.job.updateMany({ data: { description: "Look after our API." } });
  await page.goto(stack.appUrl + "/settings#ai-requests");
  const limit = page.getByLabel("Monthly request limit");
  const saveLimit = async (value: string) => {
    await limit.fill(value);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.").last()).toBeVisible();
    await expect(limit).toHaveValue(value);
  };
  await saveLimit("0");
  await expect(page.getByText("Used up", { exact: true })).toBeVisible();
  await expect(page.getByText("AI requests are turned off")).toBeVisible();

  await newTemplate(page, "Beyond the limit");
  await page.getByRole("button", { name: /Draft from the job/ }).click();
  const alert = drafts(page).getByRole("alert");
  await expect(alert).toContainText("The monthly AI limit is reached");
  await alert.getByRole("link", { name: "Open settings" }).click();
  await saveLimit("");
  await expect(page.getByText("Used up", { exact: true })).toHaveCount(0);

  await page.goBack();
  await page.getByRole("button", { name: /Draft from the job/ }).click();
  await expect(
    drafts(page).getByLabel("Proposed question").first(),
  ).toBeVisible();
});

test("what is missing is led to, the preview is the candidate's, and publishing makes versions that can be restored", async ({
  page,
}) => {
  await portal.signInAs(page.context(), stack.appUrl, await findOwner());
  await open(page, "Drafted interview");
  const publishing = page.getByRole("complementary", { name: "Publishing" });
  const publish = page.getByRole("button", { name: /^Publish/ });

  await test.step("an unwritten question is led to, out of the closed card", async () => {
    const first = lines(page).first();
    await first.click();
    const text = page.getByLabel("Question 1", { exact: true });
    const written = await text.inputValue();
    await text.fill("");
    await first.click();
    await expect(publish).toBeDisabled();
    await publishing
      .getByRole("button", { name: "Add text to question 1." })
      .click();
    await expect(text).toBeFocused();
    await text.fill(written);
  });

  await test.step("the preview shows the candidate's own screens", async () => {
    await page.getByRole("button", { name: "Preview" }).click();
    const phone = page.frameLocator("iframe");
    await expect(
      phone.getByRole("heading", {
        name: "Welcome, Sam",
      }),
    ).toBeVisible();
    await phone.getByRole("button", { name: "Let’s begin" }).click();
    await expect(phone.getByText(/^Question 1 of/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await publish.click();
  await expect(page.getByText("Version 1 is live.")).toBeVisible();
  await page.getByLabel("Question 1", { exact: true }).fill("Another one?");
  await publish.click();
  await expect(page.getByText("Version 2 is live.")).toBeVisible();

  await test.step("the first version is looked at and restored as the draft", async () => {
    await page.getByRole("link", { name: "All published versions" }).click();
    await expect(page.getByRole("row")).toHaveCount(3);
    await page.getByRole("link", { name: "Version 1" }).click();
    await expect(page.getByText("What would you do first?")).toBeVisible();
    await page.getByRole("button", { name: "Restore as draft" }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Restore as draft" })
      .click();
    await expect(
      page.getByText("Unpublished changes", { exact: true }),
    ).toBeVisible();
    await expect(lines(page).first()).toContainText("What would you do first?");
  });
});

/** The questions' own lines, in order. */
function lines(page: Page): Locator {
  return page.locator("[data-summary]");
}

function drafts(page: Page): Locator {
  return page.getByRole("region", { name: "Drafts" });
}

async function open(page: Page, title: string): Promise<void> {
  await page.goto(`${stack.appUrl}/templates`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
}

async function newTemplate(page: Page, title: string): Promise<void> {
  await page.goto(`${stack.appUrl}/templates/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(
    page.getByRole("heading", { name: "Which questions will you ask?" }),
  ).toBeVisible();
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not on the page.");
  return box;
}
