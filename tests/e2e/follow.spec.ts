import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { interviewLink, stopLinks } from "@/lib/links";
import { paths } from "@/lib/paths";
import { expectAccessible } from "@/tests/support/axe";
import { openLink } from "@/tests/support/candidate";
import { makeCandidate, makeInterview } from "@/tests/support/make";
import { chooseFile } from "@/tests/support/portal";
import { portalTest as test } from "@/tests/support/test";

/** What happens after sending: stages, notes, reminders, what the home page suggests, and how candidates see the company. */

test("a recruiter rejects with a reason and takes it back, by keyboard alone", async ({
  page,
  stack,
  owner,
}) => {
  const { applicationId } = await sent(owner, "Ada Lovelace");
  await page.goto(stack.appUrl + paths.application(applicationId));
  const stage = page.getByRole("button", { name: /^Stage:/ });
  await expect(stage).toHaveAccessibleName("Stage: Applied");
  await stage.focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("menuitemradio", { name: "Applied" }),
  ).toBeChecked();
  await page.keyboard.press("R");
  // The menu moves there a moment after the key.
  await expect(
    page.getByRole("menuitemradio", { name: /^Rejected/ }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Reject Ada Lovelace?" });
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL(/#reject$/);
  await dialog.getByRole("button", { name: "Reject" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Choose a reason");
  await dialog.getByLabel("Reason").selectOption("Other…");
  await dialog.getByLabel("Your reason").fill("Wants to work elsewhere");
  await expectAccessible(page, "rejecting");
  await dialog.getByRole("button", { name: "Reject" }).press("Enter");
  await expect(stage).toHaveAccessibleName("Stage: Rejected");
  await expect(page.getByText("Wants to work elsewhere")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(stage).toHaveAccessibleName("Stage: Applied");
  await expect(page.getByText("Wants to work elsewhere")).toBeHidden();
  await page.getByRole("link", { name: "Activity" }).click();
  await expect(
    page.getByText("Application moved: Rejected → Applied"),
  ).toBeVisible();
  expect(
    await db.invitation.count({ where: { interview: { applicationId } } }),
  ).toBe(0);
});

test("whoever is second to move an application is told where it is", async ({
  page,
  stack,
  owner,
}) => {
  const { applicationId } = await sent(owner, "Grace Hopper");
  await page.goto(stack.appUrl + paths.application(applicationId));
  await page.getByRole("button", { name: "Stage: Applied" }).click();
  await db.application.update({
    where: { id: applicationId },
    data: { stage: "HIRED" },
  });
  await page.getByRole("menuitemradio", { name: "Shortlisted" }).click();
  await expect(
    page.getByText("Someone else just moved this application to Hired"),
  ).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Stage: Hired" }),
  ).toBeVisible();
});

test("a note is written, seen on the candidate's page, edited and deleted", async ({
  page,
  stack,
  owner,
}) => {
  const { applicationId, candidateId } = await sent(owner, "Ada Byron");
  const notes = `${paths.application(applicationId)}?tab=notes`;
  await page.goto(stack.appUrl + notes);
  await expect(page.getByText("No notes yet")).toBeVisible();
  await page.getByLabel("New note").fill("Strong on SQL.\nAsk about scale.");
  await page.keyboard.press("Control+Enter");
  const note = page.getByRole("listitem").filter({ hasText: "Strong on SQL." });
  await expect(note).toContainText("Ask about scale.");
  await expect(page.getByLabel("New note")).toHaveValue("");
  await expectAccessible(page, "notes");

  await page.goto(stack.appUrl + paths.candidate(candidateId));
  await expect(page.getByText("Strong on SQL.")).toBeVisible();

  await page.goto(stack.appUrl + notes);
  await note.getByRole("button", { name: "Edit note" }).click();
  await page.getByLabel("Your note").fill("Strong on SQL and on graphs.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("and on graphs.")).toBeVisible();
  await expect(page.getByText(/edited/)).toBeVisible();
  await page.getByRole("button", { name: "Delete note" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Delete note" })
    .click();
  await expect(page.getByText("No notes yet")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("E11: the page behind Stop reminders changes nothing until its button is pressed", async ({
    page,
    owner,
  }) => {
    const interview = await sent(owner, "Emmy Noether");
    await page.goto(stopLinks(interview).page);
    await expect(
      page.getByRole("heading", { name: "Stop reminders?" }),
    ).toBeVisible();
    expect(await stoppedAt(interview.id)).toBeNull();
    await page.getByRole("button", { name: "Stop reminders" }).click();
    await expect(
      page.getByRole("heading", { name: "You won’t get any more reminders" }),
    ).toBeVisible();
    expect(await stoppedAt(interview.id)).not.toBeNull();
    const wrong = await page.goto(
      `${stopLinks(interview).page.slice(0, -3)}xxx`,
    );
    expect(wrong?.status()).toBe(404);
  });
});

test("E11: the recruiter sees that the candidate stopped the reminders", async ({
  page,
  stack,
  owner,
}) => {
  const interview = await sent(owner, "Sofia Kovalevskaya");
  await page.goto(stack.appUrl + paths.interview(interview.id));
  const fact = page.getByText("Stopped by the candidate", { exact: true });
  await expect(page.getByText("Email", { exact: true }).first()).toBeVisible();
  await expect(fact).toBeHidden();
  const response = await fetch(stopLinks(interview).post, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(response.status).toBe(200);
  await expect(fact).toBeVisible();
  await page.goto(
    stack.appUrl +
      paths.application(interview.applicationId) +
      "?tab=interviews",
  );
  await expect(
    page.getByText("Reminders stopped by the candidate"),
  ).toBeVisible();
});

test("F10: who has not started for days is on the home page, and is written to again from there", async ({
  page,
  stack,
  owner,
}) => {
  const interview = await sent(owner, "Silent Candidate", {
    createdAt: new Date(Date.now() - 4 * 24 * 3600 * 1000),
  });
  await db.invitation.create({
    data: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: "Silent",
      toEmail: "silent@example.com",
      messageId: `<${interview.id}@example.com>`,
      queuedAt: interview.createdAt,
      sentAt: interview.createdAt,
    },
  });
  await page.goto(stack.appUrl + paths.home);
  await expect(
    page.getByRole("heading", { name: /Not started for 3 days/ }),
  ).toBeVisible();
  await expect(
    page.getByRole("table", { name: /Last 30 days: interview progress/ }),
  ).toBeVisible();
  await expectAccessible(page, "home");
  const resend = page.getByRole("button", {
    name: "Resend to Silent Candidate",
  });
  await resend.click();
  await expect(
    page.getByText(/Reminder sent to Silent Candidate/),
  ).toBeVisible();
  await expect(resend).toBeHidden();
});

test("colour and logo of the settings reach the candidate's page", async ({
  page,
  stack,
  owner,
}) => {
  await page.goto(stack.appUrl + paths.settingsSection("organization"));
  await chooseFile(page, "Choose an image", {
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  });
  await expect(page.getByText("Logo saved.")).toBeVisible();
  const colour = page.getByLabel("Color", { exact: false }).last();
  await colour.fill("#ffcc00");
  await expect(
    page.getByText(
      /White text is hard to read on #ffcc00, so buttons use dark/,
    ),
  ).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("Organization saved.", {
      exact: true,
    }),
  ).toBeVisible();

  await page
    .getByRole("navigation", { name: "Settings" })
    .getByRole("link", { name: "Sending" })
    .click();
  await page.getByLabel("Deadline", { exact: true }).selectOption("14 days");
  await page.getByLabel(/Remind candidates automatically/).uncheck();
  await page
    .locator("form")
    .filter({ has: page.getByLabel("Deadline", { exact: true }) })
    .getByRole("button", { name: "Save", exact: true })
    .click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Deadline", { exact: true })).toHaveValue("14");
  await expectAccessible(page, "settings");

  const interview = await sent(owner, "Branded Candidate");
  await page.goto(interviewLink(interview));
  await expect(page.getByRole("img")).toHaveJSProperty("naturalWidth", 1);
  await expectAccessible(page, "link in the company's colour");
  const button = page.getByRole("button", { name: "Continue" });
  const background = await button.evaluate(
    (element) => getComputedStyle(element).backgroundColor,
  );
  // M3.16: the colour itself.
  expect(background).toBe("rgb(255, 204, 0)");
});

test("how long answers are kept is asked about before it deletes, told to candidates, and taken back without a question", async ({
  page,
  browser,
  stack,
  owner,
}) => {
  await page.goto(stack.appUrl + paths.settingsSection("privacy"));
  const kept = page.getByLabel("Keep recordings and answers");
  const save = page.getByRole("button", { name: "Save" });
  const question = page.getByRole("alertdialog");
  const saved = page.getByText("Saved.", { exact: true });
  await expect(save).toBeDisabled();
  await kept.selectOption("12 months after an interview ends");
  await save.click();
  await expect(question).toContainText("No interviews are affected yet.");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  expect((await findOrganization(owner)).retentionMonths).toBeNull();
  await save.click();
  await question
    .getByRole("button", { name: "Delete after 12 months" })
    .click();
  await expect(saved).toBeVisible();
  await expect(page.getByText(/Nothing is deleted before/)).toBeVisible();

  const candidate = await (await browser.newContext()).newPage();
  await openLink(candidate, interviewLink(await sent(owner, "Kept Candidate")));
  await candidate.getByRole("button", { name: "Let’s begin" }).click();
  await expect(
    candidate.getByText(/deletes your answers 12 months after/),
  ).toBeVisible();
  await expectAccessible(candidate, "consents with a retention time");

  await page.reload();
  await expect(kept).toHaveValue("12");
  await kept.selectOption("Until a candidate withdraws");
  await save.click();
  await expect(saved).toBeVisible();
  await expect(question).toBeHidden();
  await expect(page.getByText(/Nothing is deleted before/)).toBeHidden();
  expect((await findOrganization(owner)).retentionMonths).toBeNull();
});

test("L8: where there is no AI, nobody is told that it may be asked no more", async ({
  page,
  stack,
  owner,
}) => {
  const setCap = (aiRequestCap: number | null) =>
    db.organization.update({
      where: { id: owner.organizationId },
      data: { aiRequestCap },
    });
  await setCap(0);
  await page.goto(stack.appUrl + paths.home);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Who allows AI no request has chosen that.
  const notice = page.getByText("AI evaluation is off");
  await expect(notice).toHaveCount(0);
  await expect(page.getByText("AI requests are turned off")).toHaveCount(0);
  await setCap(null);
  await page.reload();
  await expect(notice).toBeVisible();
  // M3.15: one line, which stays away once it was put away.
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("who may not change it reads how long answers are kept", async ({
  page,
  stack,
  owner,
}) => {
  const { userId, organizationId } = owner;
  await db.organization.update({
    where: { id: organizationId },
    data: { retentionMonths: 24, retentionSince: new Date() },
  });
  await db.membership.updateMany({
    where: { userId },
    data: { role: "RECRUITER" },
  });
  await page.goto(stack.appUrl + paths.settingsSection("privacy"));
  await expect(
    page.getByText("24 months after an interview ends"),
  ).toBeVisible();
  await expect(page.getByLabel("Keep recordings and answers")).toHaveCount(0);
});

function findOrganization({ organizationId }: Actor) {
  return db.organization.findUniqueOrThrow({ where: { id: organizationId } });
}

async function sent(
  owner: Actor,
  name: string,
  data: { createdAt?: Date } = {},
) {
  const candidate = await makeCandidate(owner, { name });
  return makeInterview(owner, { candidateId: candidate.id, data });
}

async function stoppedAt(id: string): Promise<Date | null> {
  const interview = await db.interview.findUniqueOrThrow({ where: { id } });
  return interview.remindersStoppedAt;
}
