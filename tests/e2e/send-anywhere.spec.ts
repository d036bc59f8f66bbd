import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { expectAccessible } from "@/tests/support/axe";
import { db } from "@/tests/support/db";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

test("M3.8: from a job's page an interview goes to two candidates who are searched for by name", async ({
  page,
  stack,
  owner,
}) => {
  const { jobId } = await twoJobs(owner);
  for (const name of ["Ada Lovelace", "Åse Öberg", "Bo Li"])
    await makeCandidate(owner, { name });
  await page.goto(`${stack.appUrl}/jobs/${jobId}`);
  await page.getByRole("link", { name: "Send Interview" }).click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await expectAccessible(page, "choosing candidates");
  await page.keyboard.type("ase");
  await expect(dialog.getByRole("option")).toHaveText([/Åse Öberg/]);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("To 1 candidate")).toBeVisible();
  await page.keyboard.type("ada");
  await expect(dialog.getByRole("option")).toHaveText([/Ada Lovelace/]);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("To 2 candidates")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(
    dialog.getByRole("button", { name: "Send 2 Interview Invitations" }),
  ).toBeVisible();
  await expect(dialog.getByRole("radio")).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(`${stack.appUrl}/jobs/${jobId}`);
});

test("M3.8, M3.9: from a template's page it goes to one; the next one has it chosen already, and who has it is offered a reminder", async ({
  page,
  stack,
  owner,
}) => {
  const template = await twoJobs(owner);
  const other = await makePublishedTemplate(owner, { jobId: template.jobId });
  const ada = await makeCandidate(owner, { name: "Ada Lovelace" });
  const bo = await makeCandidate(owner, { name: "Bo Li" });
  await page.goto(`${stack.appUrl}/templates/${template.id}`);
  await page.getByRole("link", { name: "Send Interview" }).click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await dialog.getByRole("option", { name: "Ada Lovelace" }).click();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(
    dialog.getByRole("radio", { name: template.title }),
  ).toBeChecked();
  await dialog
    .getByRole("button", { name: "Send Interview Invitation" })
    .click();
  await expect(page.getByText("Invitation sent to Ada")).toBeVisible();
  await expect(dialog).toBeHidden();

  await page.goto(`${stack.appUrl}/interviews`);
  await page.getByRole("link", { name: "Send Interview" }).click();
  await dialog.getByRole("option", { name: "Bo Li" }).click();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${stack.appUrl}/interviews?send=${bo.id}`);
  await expect(
    dialog.getByRole("radio", { name: template.title }),
  ).toBeChecked();

  // A minute later, when it may be sent again.
  await db.invitation.updateMany({
    where: { organizationId: owner.organizationId },
    data: { queuedAt: new Date(Date.now() - 60_000) },
  });
  await page.goto(`${stack.appUrl}/candidates/${ada.id}?send=${ada.id}`);
  // Of the same job what she has not got.
  await expect(dialog.getByRole("radio", { name: other.title })).toBeChecked();
  const had = dialog.getByRole("radio", { name: template.title });
  await expect(dialog.getByText("Already sent, pending")).toBeVisible();
  await had.check();
  await dialog.getByRole("button", { name: "Resend Invitation" }).click();
  await expect(page.getByText("Reminder sent to Ada")).toBeVisible();
});

test("M3.9: the job of the candidate's open application is chosen, whatever was sent last", async ({
  page,
  stack,
  owner,
}) => {
  const template = await twoJobs(owner);
  const { candidateId } = await makeInterview(owner, { template });
  await db.interview.updateMany({
    where: { candidateId },
    data: { status: "CANCELLED" },
  });
  await makeInterview(owner);
  await page.goto(`${stack.appUrl}/candidates?send=${candidateId}`);
  await expect(
    page.getByRole("dialog").getByRole("combobox", { name: "Job" }),
  ).toHaveValue(template.job.title);
});

test("M3.1: a toast covers neither the selection bar nor the pages of a list, at a desk, on a tablet and on a phone", async ({
  page,
  stack,
  owner,
}) => {
  for (let n = 0; n < 30; n++) await makeCandidate(owner);
  for (const width of [1440, 900, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${stack.appUrl}/candidates`);
    await page.getByRole("link", { name: "Add candidate" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Toasted");
    await dialog.getByLabel("Email").fill(`toast${width}@example.com`);
    await dialog.getByRole("button", { name: "Add candidate" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator("[data-sonner-toast]")).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => coveredButtons(page), `${width} px`).toEqual([]);
    await page
      .getByRole("checkbox", { name: /^Select/ })
      .nth(1)
      .check();
    await expect(
      page.getByRole("group", { name: "Selected rows" }),
    ).toBeVisible();
    await expect.poll(() => coveredButtons(page), `${width} px`).toEqual([]);
  }
});

test("M3.2: the hint about a mistyped address moves no button, and a press that leaves the field lands", async ({
  page,
  stack,
  owner,
}) => {
  await page.goto(`${stack.appUrl}/candidates?add=1`);
  const dialog = page.getByRole("dialog");
  const add = dialog.getByRole("button", { name: "Add candidate" });
  await dialog.getByLabel("Name").fill("Kim Mistyped");
  await dialog.getByLabel("Email").click();
  await page.keyboard.type("kim@gmial.com");
  const before = await add.boundingBox();
  await page.keyboard.press("Tab");
  await expect(dialog.getByText("Did you mean")).toBeVisible();
  expect(await add.boundingBox()).toEqual(before);

  // Long enough for two lines, which no room is kept for.
  const long = `${"long".repeat(15)}@gmial.com`;
  await dialog.getByLabel("Email").fill("");
  await dialog.getByLabel("Email").click();
  await page.keyboard.type(long);
  const box = (await add.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await add.boundingBox()).toEqual(box);
  await page.mouse.up();
  await expect(dialog).toBeHidden();
  const { organizationId } = owner;
  expect(
    await db.candidate.count({ where: { organizationId, email: long } }),
  ).toBe(1);
});

/** The template of one of two jobs, so that nothing is chosen for want of another. */
async function twoJobs(owner: Actor) {
  await makePublishedTemplate(owner);
  return makePublishedTemplate(owner);
}

/** What is pressed in the page and lies under the toast. */
function coveredButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const toast = document
      .querySelector("[data-sonner-toast][data-front=true]")!
      .getBoundingClientRect();
    const bars = document.querySelectorAll(
      "[data-clear-of-toasts], header a, header button",
    );
    return [...bars]
      .filter((bar) => {
        const { top, bottom, left, right, width } = bar.getBoundingClientRect();
        return (
          width > 0 &&
          left < toast.right &&
          right > toast.left &&
          top < toast.bottom &&
          bottom > toast.top
        );
      })
      .map((bar) => bar.textContent);
  });
}
