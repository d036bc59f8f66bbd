import { join } from "node:path";
import { chromium, expect, type Browser, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import { interviewLink } from "@/lib/links";
import { browserFlags, smallCamera } from "./browser-flags";
import { makeActor, makeInterview } from "./make";

type Limits = { thinkSeconds?: number; answerSeconds?: number };

/** An interview that was sent, perhaps to be answered in writing; `link` is the one in the email. */
export async function makeSentInterview(
  options: {
    actor?: Actor;
    questions?: number;
    isInWriting?: boolean;
  } & Limits = {},
) {
  const { questions = 2, isInWriting = false, ...rest } = options;
  const { actor = await makeActor(), ...limits } = rest;
  const made = await makeInterview(actor, { questions });
  const snapshot: InterviewSnapshot = {
    ...made.snapshot,
    questions: made.snapshot.questions.map((question) => ({
      ...question,
      ...limits,
    })),
  };
  const interview = await db.interview.update({
    where: { id: made.id },
    data: { snapshot, accommodations: { isInWriting } },
  });
  return { ...interview, snapshot, actor, link: interviewLink(interview) };
}

/** Opens the emailed link as a person does. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: /continue/i }).click();
}

/** A browser of its own, whose microphone hears a WAV file of tests/fixtures. */
export function openBrowser(voice: string): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH
      ? { executablePath: process.env.CHROMIUM_PATH }
      : {}),
    args: [
      ...browserFlags,
      smallCamera,
      `--use-file-for-fake-audio-capture=${join(import.meta.dirname, "../fixtures", voice)}`,
    ],
  });
}

/** From the first screen to the button that shows the first question. */
export async function walkToStart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate the transcript" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Looks good, continue" }).click();
  await expect(firstQuestionButton(page)).toBeVisible();
}

/** From the first screen to the first question. */
export async function walkToFirstQuestion(page: Page): Promise<void> {
  await walkToStart(page);
  await firstQuestionButton(page).click();
  await expect(startButton(page)).toBeVisible();
}

export function firstQuestionButton(page: Page) {
  return page.getByRole("button", { name: "Start and show question 1" });
}

export function startButton(page: Page) {
  return page.getByRole("button", { name: "Start recording" });
}

export function finishButton(page: Page) {
  return page.getByRole("button", { name: "Stop recording" });
}

/** On the screen of an interrupted answer. */
export function goOnButton(page: Page) {
  return page.getByRole("button", { name: "Continue recording" });
}

export function keepButton(page: Page) {
  return page.getByRole("button", { name: "Keep this answer" });
}

/** Records the question on the screen until the server has at least so many seconds, and keeps the take. */
export async function recordAnswer(page: Page, seconds = 4): Promise<void> {
  await startButton(page).click();
  await savedUpTo(page, seconds);
  await finishAnswer(page);
}

/** Ends the recording and keeps it. */
export async function finishAnswer(page: Page): Promise<void> {
  await finishButton(page).click();
  await keepButton(page).click();
}

/** Waits until the server has acknowledged at least so many seconds of the recording on the screen. */
export async function savedUpTo(page: Page, seconds: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const words = await page.locator("[data-upload]").innerText();
        const [, minutes, rest] = /up to (\d+):(\d+)/.exec(words) ?? [];
        return Number(minutes ?? 0) * 60 + Number(rest ?? 0);
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(seconds);
}

/** Waits for the receipt of answer `number` and gives its take as the database has it. */
export async function savedTake(
  page: Page,
  interviewId: string,
  number: number,
) {
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: `Answer ${number}` })
      .getByText(/^Saved at .* complete$/),
  ).toBeVisible({ timeout: 60_000 });
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId, position: number - 1 },
    include: {
      keptTake: { include: { segments: { orderBy: { index: "asc" } } } },
    },
  });
  return answer.keptTake!;
}
