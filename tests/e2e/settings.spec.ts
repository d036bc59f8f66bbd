import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { mintSystemAccess } from "@/lib/auth/mint";
import { audit, recordEvent } from "@/lib/activity/mutations";
import { markSent } from "@/lib/invitations/delivery-mutations";
import { renderEmail } from "@/lib/invitations/render";
import { queueInvitation } from "@/lib/invitations/mutations";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import { paths } from "@/lib/paths";
import { expectAccessible } from "@/tests/support/axe";
import { db } from "@/tests/support/db";
import { change } from "@/tests/support/rows";
import { makeCandidate, makeInterview } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** Settings by their sections, and what a recruiter reads after the first send. */

test("M3.20 links to the former single page lead to its sections, one unsaved change is asked about, and an unknown section is a 404", async ({
  page,
  stack,
  owner,
}) => {
  const { appUrl } = stack;
  await page.goto(appUrl + paths.settings);
  await expect(page).toHaveURL(appUrl + "/settings/organization");
  await page.goto(appUrl + "/settings#ai-requests");
  await expect(page).toHaveURL(appUrl + "/settings/ai");
  await expect(page.getByLabel("Monthly request limit")).toBeVisible();
  const nav = page.getByRole("navigation", { name: "Settings" });
  await expect(nav.locator("[aria-current=page]")).toHaveText("AI");

  // What somebody else changes meanwhile stays: only what was changed here is saved.
  await change.organization(owner.organizationId, { hasAiEvaluation: false });
  await page.getByLabel("Monthly request limit").fill("9");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  expect(
    await db.organization.findUnique({ where: { id: owner.organizationId } }),
  ).toMatchObject({ hasAiEvaluation: false, aiRequestCap: 9 });

  await page.getByLabel("Monthly request limit").fill("7");
  await nav.getByRole("link", { name: "People" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Unsaved changes will be lost.");
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(appUrl + "/settings/people");
  await expectAccessible(page, "settings, people");

  const response = await page.request.get(appUrl + "/settings/nothing");
  expect(response.status()).toBe(404);
});

test("W12 owners read who did what, filter it and export what they see; nobody else has the page", async ({
  page,
  stack,
  owner,
}) => {
  const { id: candidateId } = await makeCandidate(owner, {
    name: "Marcus Bell",
  });
  const { id } = await makeInterview(owner, { candidateId });
  await db.$transaction(async (tx) => {
    await audit(tx, owner, "job.created", id);
    await audit(tx, owner, "interview.extend", id);
  });
  const address = stack.appUrl + paths.settingsSection("audit");
  await page.goto(address);
  const rows = page
    .getByRole("table", { name: "Audit log" })
    .locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await page.getByLabel("Kind").selectOption("Interviews");
  await expect(page).toHaveURL(/kind=interviews/);
  await expect(rows).toHaveText([
    /extended the deadline of Marcus Bell’s interview/,
  ]);
  await page.getByLabel("From").fill("2099-01-01");
  await expect(page.getByText("No matching events")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByLabel("Kind").selectOption("Interviews");
  await expect(rows).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^audit-log-\d{4}-\d\d-\d\d\.csv$/,
  );
  expect(
    (await readFile(await download.path(), "utf8")).trim().split("\n"),
  ).toHaveLength(2);
  await rows.getByRole("link", { name: "Marcus Bell’s interview" }).click();
  await expect(page).toHaveURL(stack.appUrl + paths.interview(id));

  await db.membership.updateMany({
    where: { userId: owner.userId },
    data: { role: "ADMIN" },
  });
  expect((await page.request.get(address)).status()).toBe(404);
});

test("M3.12 to M3.14 after the first send Home says who is awaited, and the interview its milestones and the email", async ({
  page,
  stack,
  owner,
}) => {
  const { id: candidateId } = await makeCandidate(owner, {
    name: "Ada Lovelace",
  });
  const interview = await makeInterview(owner, { candidateId });
  const { id } = await db.$transaction(async (tx) => {
    await recordEvent(tx, owner, {
      kind: "interview.sent",
      organizationId: owner.organizationId,
      interviewId: interview.id,
    });
    return queueInvitation(tx, owner, interview, "FIRST");
  });
  const system = mintSystemAccess();
  const waiting = await findWaitingInvitation(system, id);
  const { subject } = await renderEmail(waiting!.mail);
  await markSent(system, id);

  await page.goto(stack.appUrl + paths.home);
  await expect(page.getByText("You’re all caught up")).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText(
    /Waiting: 1 invited, 0 started · next reminder \w{3}, \d+:\d\d [AP]M/,
  );
  await page.getByRole("link", { name: /^Waiting:/ }).click();
  await page.getByRole("link", { name: "Ada Lovelace" }).click();
  const activity = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({
      has: page.getByRole("heading", { name: "Activity" }),
    });
  await expect(activity).toContainText("Invited");
  await expect(page.getByText("Email queued")).toBeHidden();
  await page.getByText(/^All activity/).click();
  await expect(page.getByText("Email queued")).toBeVisible();

  await page.getByRole("button", { name: "View email: Invitation" }).click();
  const dialog = page.getByRole("dialog", { name: subject });
  await expect(
    dialog.frameLocator("iframe").getByText("Hi Ada Lovelace,"),
  ).toBeVisible();
  await expectAccessible(page, "an email that was sent");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.goto(stack.appUrl + paths.candidate(candidateId));
  await expect(page.getByRole("main")).toContainText("Not started yet");
});
