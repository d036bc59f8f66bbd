import { expect, type Page } from "@playwright/test";
import {
  firstQuestionButton,
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
} from "./candidate";
import { tabTo } from "./keyboard";

/**
 * A candidate's whole interview by keyboard alone, from the emailed link to the page after it. `look` is called on each
 * screen with its heading, or with the name of the dialog that is open.
 */
export async function walkInterview(
  page: Page,
  look: (title: string | RegExp) => Promise<void>,
): Promise<void> {
  const interview = await makeSentInterview({
    questions: 1,
    thinkSeconds: 600,
  });
  await openLink(page, interview.link);
  await look(/^Welcome, /);
  await press(page, "Let’s begin");
  await look("Your consent");
  await choose(page, "Yes, I agree to be recorded");
  await choose(page, "Yes, AI may evaluate the transcript");
  await press(page, "Continue");
  await expect(page.getByText("Microphone works")).toBeVisible();
  await look("Check your camera and microphone");
  await press(page, "Looks good, continue");
  await look("You’re ready");
  await press(page, "Practice first");
  await look(/^Tell us about/);
  await press(page, "Record a practice answer");
  await press(page, "Finish practice");
  await press(page, "Done practicing");
  await press(page, "Start and show question 1");
  await expect(startButton(page)).toBeVisible();
  await look(/^Question 1/);
  for (const take of [
    "Watch your answer",
    "Which take would you like to submit?",
  ]) {
    await press(page, "Start recording");
    await savedUpTo(page, 2);
    await look(/^Question 1/);
    await press(page, "Stop recording");
    await look(take);
    if (!take.startsWith("Watch")) continue;
    await press(page, "Try again (1 take left)");
    await expect(startButton(page)).toBeVisible();
    await look(/^Question 1/);
  }
  await choose(page, "Take 1");
  await press(page, "Use take 1");
  await savedTake(page, interview.id, 1);
  await look(/^You’ve answered/);
  await press(page, "Need help or more time?");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await look("Need help or more time?");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await press(page, "Submit my interview");
  await look("Thank you! Your interview is submitted");
}

/** The same of an interview that is answered in writing. */
export async function walkWriting(
  page: Page,
  look: (title: string | RegExp) => Promise<void>,
): Promise<void> {
  const interview = await makeSentInterview({
    questions: 1,
    thinkSeconds: 600,
    answerSeconds: 600,
    isInWriting: true,
  });
  await openLink(page, interview.link);
  await look(/^Welcome, /);
  await press(page, "Let’s begin");
  await expect(page.getByRole("radio").first()).toBeVisible();
  await look("Your consent");
  await choose(page, "Yes, my answers may be stored");
  await choose(page, "Yes, AI may evaluate my answers");
  await press(page, "Continue");
  await expect(firstQuestionButton(page)).toBeVisible();
  await look("You’re ready");
  await press(page, "Start and show question 1");
  await expect(
    page.getByRole("button", { name: "Start writing" }),
  ).toBeVisible();
  await look(/^Question 1/);
  await press(page, "Start writing");
  await expect(page.getByRole("textbox")).toBeFocused();
  await look(/^Question 1/);
  await press(page, "Finish answer");
  await look("Read your answer");
  await press(page, "Keep writing");
  await expect(page.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(
    "First I looked at what had really happened, before I changed anything.\nThen I asked the people who were affected what mattered most to them.",
  );
  await expect(page.locator("[data-upload=saved]")).toContainText("25 words");
  // As on another device, which holds nothing of it.
  await page.addInitScript(() => localStorage.clear());
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "Saved so far" }),
  ).toBeVisible();
  await look(/^Question 1/);
  await press(page, "Keep writing here");
  await expect(page.getByRole("textbox")).toBeFocused();
  await look(/^Question 1/);
  await press(page, "Finish answer");
  await look("Read your answer");
  await press(page, "Keep this answer");
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await look(/^You’ve answered/);
  await press(page, "Submit my interview");
  await look("Thank you! Your interview is submitted");
}

/** Reaches a button by Tab and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled();
  await expect(button).not.toHaveAttribute("aria-busy");
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole("radio", { name, exact: true });
  await radio.focus();
  await page.keyboard.press("Space");
  await expect(radio).toBeChecked();
}
