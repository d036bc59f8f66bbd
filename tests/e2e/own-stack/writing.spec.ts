import { expect, test, type Page } from "@playwright/test";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { interviewLink } from "@/lib/links";
import { violationsInBothSchemes } from "@/tests/support/axe";
import {
  firstQuestionButton,
  makeSentInterview,
  openLink,
} from "@/tests/support/candidate";
import { db } from "@/tests/support/db";
import { findOwner, makeCandidate, makeInterview } from "@/tests/support/make";
import { setUp } from "@/tests/support/portal";
import { startStack, type Stack } from "@/tests/support/stack";

test.use({ actionTimeout: 30_000 });

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack({ settings: { AI_PROVIDER: "rehearsal" } });
});

test.afterAll(async () => {
  await stack.stop();
});

test("a candidate asks to answer in writing, types through a reload and without a connection, and the recruiter reads and hears no video", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const portal = await (await browser.newContext()).newPage();
  await setUp(portal, stack);
  const actor = await findOwner();
  const candidate = await makeCandidate(actor, {
    name: "Wendy Writer",
    email: "wendy@example.com",
  });
  const interview = await makeInterview(actor, {
    questions: 2,
    candidateId: candidate.id,
  });
  const link = interviewLink(interview);

  const page = await (await browser.newContext()).newPage();
  // Whoever asked for it may have no camera at all.
  await cutSaving(page);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("none", "NotFoundError"));
  });
  await openLink(page, link);
  await page.getByRole("button", { name: "Need help or more time?" }).click();
  const dialog = page.getByRole("dialog", { name: "Need help or more time?" });
  await dialog
    .getByRole("checkbox", { name: "Written answers instead" })
    .check();
  await dialog.getByRole("button", { name: "Send request" }).click();
  await expect(dialog.getByText("Request sent")).toBeVisible();

  await portal.goto(stack.appUrl);
  await expect(portal.getByText(/Written answers/)).toBeVisible();
  await portal.getByRole("link", { name: /Wendy Writer/ }).click();
  await portal.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(portal.getByText("Approved", { exact: true })).toBeVisible();
  const mail = await stack.smtp.mail(({ recipients }) =>
    recipients.includes(candidate.email),
  );
  expect(mail.text).toContain("Written answers instead of recordings");

  await openLink(page, link);
  await expect(page.getByText("You don’t need a camera")).toBeVisible();
  await walkToWriting(page);
  const [consent] = await db.consent.findMany({
    where: { interviewId: interview.id, kind: "RECORDING" },
  });
  expect(consent?.text).toContain("may store the answers I write");

  const first = "First I looked at what had happened.";
  await field(page).fill(first);
  await savedWords(page, 7);
  await page.reload();
  await expect(field(page)).toHaveValue(first);
  await expect(field(page)).toBeFocused();
  await page.context().setOffline(true);
  const second = `${first} Then I asked who was affected.`;
  await field(page).fill(second);
  await expect(strip(page)).toContainText("Your answer is safe");
  expect(await typedText(interview.id, 0)).toBe(first);
  await page.context().setOffline(false);
  await savedWords(page, 13);
  expect(await typedText(interview.id, 0)).toBe(second);
  await page.getByRole("button", { name: "Finish answer" }).click();
  await expect(
    page.getByRole("heading", { name: "Read your answer" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Keep writing" }).click();
  await field(page).press("ControlOrMeta+End");
  await field(page).pressSequentially(" Done.");
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect(
    page.getByText(/^Saved at \d+:\d\d [AP]M · 14 words$/),
  ).toBeVisible();

  // The server hears nothing of the second answer until the page was loaded again.
  await page.getByRole("button", { name: "Show question 2" }).click();
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(field(page)).toBeFocused();
  await turnSaving(page, "off");
  await field(page).fill("Only here.");
  await expect(strip(page)).toContainText("You’re offline");
  page.once("dialog", (leaving) => void leaving.accept());
  await page.reload();
  await expect(field(page)).toHaveValue("Only here.");
  expect(await typedText(interview.id, 1)).toBeNull();
  await turnSaving(page, "on");
  await savedWords(page, 2);
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /Thank you/ })).toBeVisible();
  expect(
    await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.includes("text/")),
    ),
  ).toEqual([]);

  await expect
    .poll(
      async () =>
        (await db.interview.findUniqueOrThrow({ where: { id: interview.id } }))
          .evaluationStatus,
      { timeout: 60_000 },
    )
    .toBe("DONE");
  expect(await db.transcript.count()).toBe(0);
  await portal.goto(`${stack.appUrl}/interviews/${interview.id}`);
  const answer = portal.getByRole("article", { name: "Written answer" });
  await expect(answer).toContainText("Written answer (agreed)");
  await expect(answer).toContainText(`${second} Done.`);
  await expect(portal.locator("video")).toBeHidden();
  const evaluation = portal.getByRole("region", { name: "Evaluation" });
  await expect(
    evaluation.locator("blockquote").filter({ hasText: first }),
  ).toBeVisible();
  await portal.getByRole("button", { name: /Question 2/ }).click();
  await expect(answer).toContainText("Only here.");
});

test("R9: a text goes on on another device, the first one is told, and words that never left it are not lost", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { link, id } = await makeSentInterview({
    questions: 1,
    isInWriting: true,
  });
  const phone = await (await browser.newContext()).newPage();
  await cutSaving(phone);
  await openLink(phone, link);
  await walkToWriting(phone);
  // What is pasted brings a NUL along (M1.7).
  await field(phone).fill("From the\0 phone.");
  await savedWords(phone, 3);
  await turnSaving(phone, "off");
  await field(phone).fill("From the phone. Never sent.");
  await expect(strip(phone)).toContainText("You’re offline");

  const laptop = await (await browser.newContext()).newPage();
  await openLink(laptop, link);
  await expect(laptop.getByText("From the phone.")).toBeVisible();
  await laptop.getByRole("button", { name: "Keep writing here" }).click();
  await expect(field(laptop)).toHaveValue("From the phone.");
  await field(laptop).fill("From the phone. Then from the laptop.");
  await savedWords(laptop, 7);

  await turnSaving(phone, "on");
  await expect(
    phone.getByRole("heading", { name: "open in another window" }),
  ).toBeVisible({ timeout: 60_000 });
  await phone.getByRole("button", { name: "Continue here" }).click();
  await expect(phone.getByText("You also wrote this")).toBeVisible();
  await phone.getByRole("button", { name: "Add this at the end" }).click();
  await expect(field(phone)).toHaveValue(/laptop[^]*Never sent/);
  await savedWords(phone, 12);
  await expect(
    laptop.getByRole("heading", { name: "open in another window" }),
  ).toBeVisible({ timeout: 30_000 });
  expect(await typedText(id, 0)).toMatch(/laptop[^]*Never sent/);
});

test("at the end of its time a text is closed, kept and told, and its question may be recorded instead", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { link, id } = await makeSentInterview({
    questions: 1,
    answerSeconds: 6,
    isInWriting: true,
  });
  const page = await (await browser.newContext()).newPage();
  await openLink(page, link);
  await walkTo(page, "Start writing");
  await page
    .getByRole("button", { name: "Record this answer instead" })
    .click();
  await expect(
    page.getByRole("button", { name: "Start recording" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Answer in writing instead" }).click();
  await page.getByRole("button", { name: "Start writing" }).click();
  await field(page).fill("In time.");
  await expect(page.getByText("Time’s up. Everything you wrote")).toBeVisible();
  await expect(field(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Keep writing" })).toBeHidden();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  expect(await typedText(id, 0)).toBe("In time.");
});

test("words that had not arrived when the interview was called off are shown where the link leads, and copied", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { link, id, actor } = await makeSentInterview({
    questions: 1,
    isInWriting: true,
  });
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await cutSaving(page);
  await openLink(page, link);
  await walkToWriting(page);
  await field(page).fill("In time.");
  await savedWords(page, 2);
  await turnSaving(page, "off");
  const typed = "In time.\nToo late.";
  await field(page).fill(typed);
  await expect(strip(page)).toContainText("You’re offline");
  await cancelInterview(actor, { interviewId: id, reason: "" });
  await turnSaving(page, "on");
  await expect(
    page.getByRole("heading", { name: "This interview has been canceled" }),
  ).toBeVisible({ timeout: 30_000 });
  // Where it was typed, then on the page of the link, then on the interview's own.
  for (const isAt of ["field", "link", "interview"]) {
    if (isAt === "link") await page.goto(link);
    if (isAt === "interview")
      await page.getByRole("button", { name: "Your data" }).click();
    await expect(
      page.getByRole("heading", { name: "This interview has been canceled" }),
    ).toBeVisible();
    const told = page.getByRole("alert").filter({ hasText: "didn’t reach us" });
    await expect(told).toContainText("it isn’t part of your answer");
    await expect(told.locator("blockquote")).toHaveText(typed);
    await told.getByRole("button", { name: "Copy this text" }).click();
    await expect(told.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      typed,
    );
    expect(
      await violationsInBothSchemes(
        page,
        isAt === "link" ? "link to a canceled interview" : "canceled",
      ),
    ).toEqual([]);
  }
  expect(await typedText(id, 0)).toBe("In time.");
});

async function walkToWriting(page: Page): Promise<void> {
  await walkTo(page, "Start writing");
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(field(page)).toBeFocused();
}

/** From the welcome to the first question. */
async function walkTo(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, my answers may be stored" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate my answers" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
  await firstQuestionButton(page).click();
  await expect(page.getByRole("button", { name: button })).toBeVisible();
}

/** Lets saving be cut, also over a reload and for what a page sends while it goes. */
async function cutSaving(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = window.fetch.bind(window);
    window.fetch = (to, init) =>
      typeof to === "string" &&
      to.endsWith("/text") &&
      localStorage.getItem("saving") === "off"
        ? Promise.reject(new TypeError("cut"))
        : send(to, init);
  });
}

function turnSaving(page: Page, to: "on" | "off"): Promise<void> {
  return page.evaluate((way) => localStorage.setItem("saving", way), to);
}

function field(page: Page) {
  return page.getByRole("textbox", { name: "Your answer" });
}

function strip(page: Page) {
  return page.locator("[data-upload]");
}

/** Waits until the server has so many words and no other text is waiting. */
async function savedWords(page: Page, words: number): Promise<void> {
  await expect(page.locator("[data-upload=saved]")).toContainText(
    new RegExp(`· ${words} words`),
    { timeout: 30_000 },
  );
}

async function typedText(interviewId: string, position: number) {
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId, position },
  });
  return answer.typedText;
}
