import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { paths } from "@/lib/paths";
import { walkInterview, walkWriting } from "@/tests/support/candidate-walk";
import { db } from "@/tests/support/db";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { makeRecorded, submit } from "@/tests/support/recorded";
import type { Stack } from "@/tests/support/stack";
import { portalTest, test } from "@/tests/support/test";
import {
  listenForErrors,
  translate,
  translateAlways,
} from "@/tests/support/translate";

/** M1.1: what a browser's page translation does to the texts breaks nothing, and what changes is still seen. */

let errors: string[];

test.beforeEach(({ page }) => {
  errors = listenForErrors(page);
});

test.afterEach(() => expect(errors).toEqual([]));

test("B1, M1.1 a whole interview works while the browser translates it from the start", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await translateAlways(page);
  await walkInterview(page, async () => {
    await expect(page.locator("h1 font").first()).toBeAttached();
  });
});

for (const [name, walk, screens] of [
  ["the whole interview", walkInterview, [3, 7]],
  ["an interview in writing", walkWriting, [3, 5]],
] as const)
  test(`B1, M1.1 ${name} works when translation is switched on half-way`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    let screen = 0;
    await walk(page, async () => {
      screen += 1;
      // Once before the questions and once, on a page that was loaded anew, within one.
      if (screen === screens[0]) await translate(page);
      if (screen === screens[1]) await translateOnce(page);
    });
  });

for (const when of ["from the start", "half-way"] as const)
  portalTest(
    `B1, M1.1 candidates are added, sent an interview and followed while the browser translates the portal ${when}`,
    async ({ page, stack, owner }) => {
      portalTest.setTimeout(240_000);
      if (when === "from the start") await translateAlways(page);
      const turnOn = async () => {
        if (when === "half-way") await translateOnce(page);
      };
      await makePublishedTemplate(owner);
      await addTwo(page, stack, turnOn);
      await sendOne(page, turnOn);
      await selectAndSearch(page, stack, owner, turnOn);
      await review(page, stack, owner, turnOn);
    },
  );

async function addTwo(page: Page, stack: Stack, turnOn: () => Promise<void>) {
  await page.goto(stack.appUrl + paths.candidates);
  for (const name of ["Ada Lovelace", "Alan Turing"]) {
    await page
      .getByRole("link", { name: /^Add candidate/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Add candidate" });
    await expect(dialog).toBeVisible();
    await turnOn();
    const submit = dialog.getByRole("button", { name: "Add candidate" });
    // Refused first: errors come and go.
    await submit.click();
    await expect(dialog.getByRole("alert").first()).toBeVisible();
    await dialog.getByLabel("Name").fill(name);
    await dialog
      .getByLabel("Email")
      .fill(`${name.split(" ")[0]!.toLowerCase()}@example.com`);
    await submit.click();
    await expect(dialog).toBeHidden();
    await expect(row(page, name)).toBeVisible();
  }
}

async function sendOne(page: Page, turnOn: () => Promise<void>) {
  await row(page, "Ada Lovelace")
    .getByRole("link", { name: /Send Interview/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog).toBeVisible();
  await turnOn();
  await dialog
    .getByRole("button", { name: "Send Interview Invitation" })
    .click();
  await expect(dialog).toBeHidden();
  await expect(row(page, "Ada Lovelace")).toContainText("Invited");
}

/** What changes on a translated page is still seen: counts, the rows found, a tab without any. */
async function selectAndSearch(
  page: Page,
  stack: Stack,
  owner: Actor,
  turnOn: () => Promise<void>,
) {
  const { id: candidateId } = await makeCandidate(owner, { name: "Kim Third" });
  await makeInterview(owner, { candidateId });
  await page.goto(stack.appUrl + paths.candidates);
  const boxes = page.getByRole("checkbox", { name: /^Select (Ada|Alan|Kim)/ });
  await boxes.nth(0).click();
  await expect(page.getByText("1 selected")).toBeVisible();
  await turnOn();
  await boxes.nth(1).click();
  await expect(page.getByText("2 selected")).toBeVisible();
  await boxes.nth(0).click();
  await expect(page.getByText("1 selected")).toBeVisible();
  await boxes.nth(1).click();
  await page.getByRole("searchbox").fill("nobody of this name");
  await expect(page.getByText(/matches “nobody of this name”/)).toBeVisible();
  await page.getByRole("searchbox").fill("turing");
  await expect(row(page, "Alan Turing")).toBeVisible();
  await expect(row(page, "Ada Lovelace")).toBeHidden();
}

async function review(
  page: Page,
  stack: Stack,
  owner: Actor,
  turnOn: () => Promise<void>,
) {
  const interview = await makeRecorded(owner);
  await submit(interview);
  await expect
    .poll(() =>
      db.take.count({
        where: { interviewId: interview.id, status: "READY" },
      }),
    )
    .toBe(2);
  await page.goto(stack.appUrl + paths.interview(interview.id));
  const clock = page.getByText(/^0:\d\d \/ 0:\d\d$/);
  await expect(clock).toContainText("0:00 /");
  await turnOn();
  await page.getByRole("button", { name: /^Play/ }).click();
  await expect(clock).not.toContainText("0:00 /");
  await page.getByRole("button", { name: /Pause/ }).click();
  await page.getByRole("button", { name: /Question 2/ }).click();
  await page.getByRole("button", { name: /’s account$/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
}

function row(page: Page, text: string) {
  return page.getByRole("row").filter({ hasText: text });
}

/** Unless the page is translated already. */
async function translateOnce(page: Page) {
  if (!(await page.locator("h1 font").first().isVisible()))
    await translate(page);
}
