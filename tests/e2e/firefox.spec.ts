import { expect } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { db } from "@/tests/support/db";
import { makeSentInterview } from "@/tests/support/candidate";
import { nothingLost, Recorders } from "@/tests/support/recorders";
import { test } from "@/tests/support/test";

/** Playwright's own Firefox is not the one that candidates have; the distribution's is driven by WebDriver BiDi. */

const executablePath = process.env.FIREFOX_PATH ?? "";
test.skip(!executablePath, "Firefox is not installed");

let browser: Browser;

test.beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    defaultViewport: { width: 1280, height: 1000 },
    extraPrefsFirefox: {
      "media.navigator.streams.fake": true,
      "media.navigator.permission.disabled": true,
    },
  });
});

test.afterAll(() => browser?.close());

test("R1, T6: in Firefox an answer that is interrupted by a reload is complete, and the session goes on", async () => {
  const interview = await makeSentInterview({ questions: 1 });
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  page.on("dialog", (dialog) => void dialog.accept());
  const recorders = new Recorders();
  await recorders.listenTo({
    exposeFunction: (name, act) => page.exposeFunction(name, act),
    addInitScript: (script) => page.evaluateOnNewDocument(script),
  });

  await page.goto(interview.link);
  await press(page, "Continue");
  await press(page, "Let’s begin");
  await choose(page, "Yes, I agree to be recorded");
  await choose(page, "Yes, AI may evaluate the transcript");
  await press(page, "Continue");
  await press(page, "Looks good, continue");
  await press(page, "Start and show question 1");
  await press(page, "Start recording");
  await savedUpTo(page, 5);
  await page.reload();
  await press(page, "Continue recording");
  await savedUpTo(page, 10);
  await press(page, "Stop recording");
  await press(page, "Keep this answer");
  await press(page, "Submit my interview");
  await page.locator("text/Thank you! Your interview is submitted").wait();

  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
  const { status } = await db.interview.findUniqueOrThrow({
    where: { id: interview.id },
  });
  expect(status).toBe("COMPLETED");
});

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`xpath/.//button[normalize-space()="${name}"]`).click();
}

async function choose(page: Page, words: string): Promise<void> {
  await page
    .locator(`xpath/.//label[contains(normalize-space(), "${words}")]`)
    .click();
}

/** Waits until the server has acknowledged at least so many seconds of the recording on the screen. */
async function savedUpTo(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const strip = document.querySelector("[data-upload]")?.textContent ?? "";
      const [, minutes, rest] = /up to (\d+):(\d+)/.exec(strip) ?? [];
      return Number(minutes ?? 0) * 60 + Number(rest ?? 0) >= least;
    },
    { polling: 250, timeout: 60_000 },
    seconds,
  );
}
