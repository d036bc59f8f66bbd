import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { expectAccessible } from "@/tests/support/axe";
import { makeSentInterview, openLink } from "@/tests/support/candidate";
import { makeCandidate } from "@/tests/support/make";
import { makeRecorded, submit } from "@/tests/support/recorded";
import { countSpooled, spoolTake } from "@/tests/support/spool";
import { test } from "@/tests/support/test";

test("after submitting, a candidate saves their data, withdraws by mail, and takes it back by the same link", async ({
  page: portal,
  browser,
  stack,
  owner,
}) => {
  test.setTimeout(240_000);
  const candidate = await makeCandidate(owner, {
    name: "Nora Later",
    email: "nora@example.com",
  });
  const interview = await makeRecorded(owner, [["answer-one.webm"]], {
    candidateId: candidate.id,
  });
  await submit(interview);
  await isJoined(interview.takes[0]!.id);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(interviewLink(interview));
  await press(page, "See what happens next");
  await expect(heading(page, /Thank you/)).toBeVisible();
  const owners = await db.user.findUniqueOrThrow({
    where: { id: owner.userId },
  });
  await expect(page.getByRole("link", { name: owners.email })).toBeVisible();
  await expectAccessible(page, "submitted");

  await page.getByRole("link", { name: "Download my data" }).click();
  await expect(heading(page, "Download your data")).toBeVisible();
  await expectAccessible(page, "data");
  const data = JSON.parse(
    (await save(page, "button", "Download my-interview.json")).toString(),
  ) as { you: { email: string }; answers: unknown[] };
  expect(data.you.email).toBe(candidate.email);
  expect(data.answers).toHaveLength(1);
  const video = await save(page, "link", "Download answer-1-take-1.webm");
  expect(video.subarray(0, 4).toString("hex")).toBe("1a45dfa3");

  await page.getByRole("link", { name: "Back to your interview" }).click();
  await press(page, "Withdraw my interview");
  await press(page, "Send me the email");
  await expect(page.getByText("You asked to withdraw")).toBeVisible();
  expect(await withdrawnAt(interview.id)).toBeNull();

  const mail = await stack.smtp.mail(
    ({ recipients, subject }) =>
      recipients.includes(candidate.email) &&
      subject?.startsWith("Withdraw") === true,
  );
  const [link = ""] = /http\S+\/i\/withdraw\/\S+/.exec(mail.text ?? "") ?? [];
  const fromMail = await context.newPage();
  await fromMail.goto(link);
  await expectAccessible(fromMail, "withdraw");
  // A machine presses the button: without the box nothing happens.
  await press(fromMail, "Withdraw my interview");
  expect(await withdrawnAt(interview.id)).toBeNull();
  await fromMail.getByLabel("Yes, I withdraw my interview").check();
  await press(fromMail, "Withdraw my interview");
  await expect(heading(fromMail, "Your interview is withdrawn")).toBeVisible();
  expect(await withdrawnAt(interview.id)).not.toBeNull();

  await portal.goto(`${stack.appUrl}${paths.interviews}?status=completed`);
  const row = portal.getByRole("row").filter({ hasText: candidate.name });
  await expect(row.getByText("Withdrawn")).toBeVisible();
  await portal.goto(stack.appUrl + paths.interview(interview.id));
  await expect(portal.getByText("The candidate withdrew")).toBeVisible();
  await expect(portal.locator("video")).toHaveCount(0);
  const file = stack.appUrl + paths.recording(interview.takes[0]!.id);
  expect((await portal.request.get(file)).status()).toBe(404);

  await page.bringToFront();
  await page.reload();
  await expect(heading(page, "Your interview is withdrawn")).toBeVisible();
  await expectAccessible(page, "withdrawn");
  await fromMail.getByLabel("Yes, undo the withdrawal").check();
  await press(fromMail, "Undo the withdrawal");
  await expect(
    heading(fromMail, "Your interview is no longer withdrawn"),
  ).toBeVisible();
  await expectAccessible(fromMail, "undone");
  expect((await portal.request.get(file)).status()).toBe(200);
  await portal.reload();
  await expect(portal.getByRole("button", { name: /^Play/ })).toBeVisible();
  await portal.getByText(/^All activity/).click();
  await expect(
    portal.getByText("Candidate undid the withdrawal"),
  ).toBeVisible();
});

test("R12: before submitting, withdrawing ends the interview and empties the browser, and undoing it goes on where it was", async ({
  page,
  stack,
}) => {
  const interview = await makeSentInterview({ questions: 1 });
  await openLink(page, interview.link);
  await press(page, "Let’s begin");
  await expect(page.getByText("Your consent")).toBeVisible();
  await keepOnDevice(page, interview.publicId);
  expect(await keptOnDevice(page)).toBe(2);
  await page.getByRole("button", { name: "Need help or more time?" }).click();
  await press(page, "Withdraw my interview");
  await press(page, "Send me the email");
  await expect(page.getByText("You asked to withdraw")).toBeVisible();
  const mail = await stack.smtp.mail(
    ({ text }) => text?.includes(interview.publicId) === true,
  );
  const [link = ""] = /http\S+\/i\/withdraw\/\S+/.exec(mail.text ?? "") ?? [];
  const fromMail = await page.context().newPage();
  await fromMail.goto(link);
  await fromMail.getByLabel("Yes, I withdraw my interview").check();
  await press(fromMail, "Withdraw my interview");
  await expect(heading(fromMail, "Your interview is withdrawn")).toBeVisible();
  expect(
    await db.interview.findUniqueOrThrow({ where: { id: interview.id } }),
  ).toMatchObject({ status: "CANCELLED", withdrawnAt: expect.any(Date) });
  await expect.poll(() => keptOnDevice(fromMail)).toBe(0);

  await page.goto(interview.link);
  await press(page, "See what’s stored, or undo");
  await press(page, "Undo the withdrawal");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Undo the withdrawal" })
    .click();
  await expect(heading(page, /^Welcome, /)).toBeVisible();
  expect(
    await db.interview.findUniqueOrThrow({ where: { id: interview.id } }),
  ).toMatchObject({ status: "PENDING", withdrawnAt: null });
  // The link in that email, opened once more.
  await fromMail.goto(link);
  await expect(heading(fromMail, "Your interview is open again")).toBeVisible();
  await fromMail.getByRole("link", { name: "Continue my interview" }).click();
  await expect(heading(fromMail, /^Welcome, /)).toBeVisible();
});

function heading(page: Page, name: string | RegExp) {
  return page.getByRole("heading", { level: 1, name });
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** What a link of the data page saves. */
async function save(
  page: Page,
  role: "link" | "button",
  name: string,
): Promise<Buffer> {
  const saving = page.waitForEvent("download");
  await page.getByRole(role, { name }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(name.replace("Download ", ""));
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream())
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function isJoined(takeId: string): Promise<void> {
  const read = () => db.take.findUniqueOrThrow({ where: { id: takeId } });
  await expect
    .poll(async () => (await read()).status, { timeout: 30_000 })
    .toBe("READY");
}

async function withdrawnAt(id: string): Promise<Date | null> {
  return (await db.interview.findUniqueOrThrow({ where: { id } })).withdrawnAt;
}

/** A take and a text that have not reached the server. */
async function keepOnDevice(page: Page, publicId: string): Promise<void> {
  await spoolTake(page, publicId);
  await page.evaluate(
    (of) =>
      localStorage.setItem(`hifinity-text/${of}/${crypto.randomUUID()}`, ""),
    publicId,
  );
}

async function keptOnDevice(page: Page): Promise<number> {
  const texts = await page.evaluate(
    () =>
      Object.keys(localStorage).filter((key) =>
        key.startsWith("hifinity-text/"),
      ).length,
  );
  return texts + (await countSpooled(page, "takes"));
}
