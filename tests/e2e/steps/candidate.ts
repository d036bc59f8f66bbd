import { chromium, expect, type Browser, type Page } from "@playwright/test";
import { resolve } from "node:path";

/** What a candidate does, as a person would. */

/** A browser of its own, whose microphone hears the given WAV file. */
export function openBrowser(voice = "voice-one.wav"): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH
      ? { executablePath: process.env.CHROMIUM_PATH }
      : {}),
    args: [
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-audio-capture=${resolve("tests/fixtures", voice)}`,
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-quic",
    ],
  });
}

/** From the emailed link to the candidate's page. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/interview\/[A-Za-z0-9]{22}$/);
}

/** Everything before the first question, up to the button that shows it. */
export async function prepare(
  page: Page,
  { allowsAi = true }: { allowsAi?: boolean } = {},
): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page.getByText("Yes, I agree to be recorded").click();
  await page
    .getByText(allowsAi ? "Yes, an AI may read my words" : "No, people only")
    .click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page
    .getByRole("button", { name: "It works, continue" })
    .click({ timeout: 30_000 });
  await expect(
    page.getByRole("button", { name: "Start and show question 1" }),
  ).toBeVisible();
}

export async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start and show question 1" }).click();
}

/** Records the question on the screen for at least so many seconds, by the clock on the screen. */
export async function record(page: Page, seconds: number): Promise<void> {
  await beginRecording(page);
  await recordFor(page, seconds);
  await finishRecording(page);
}

export async function beginRecording(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start recording" }).click();
  await expect(
    page.getByRole("button", { name: "Finish answer" }),
  ).toBeVisible();
}

/** Waits until the countdown on the screen has gone down by so many seconds. */
export async function recordFor(page: Page, seconds: number): Promise<void> {
  const before = await secondsLeft(page);
  await expect
    .poll(() => secondsLeft(page), { timeout: (seconds + 20) * 1000 })
    .toBeLessThanOrEqual(before - seconds);
}

export async function finishRecording(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Finish answer" }).click();
}

export async function keepAnswer(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Keep/ }).click();
}

export async function submit(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: "Submit my interview" })
    .click({ timeout: 30_000 });
  await expect(
    page.getByRole("heading", { name: /your interview is handed in/ }),
  ).toBeVisible();
}

/** The clock on the screen, such as "1:54 left", in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const text = await page.getByText(/^\d+:\d\d left$/).innerText();
  const [minutes = 0, seconds = 0] = text.split(/[: ]/).map(Number);
  return minutes * 60 + seconds;
}
