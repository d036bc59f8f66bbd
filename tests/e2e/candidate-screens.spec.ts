import { expect, type Page } from "@playwright/test";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";
import {
  finishButton,
  keepButton,
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
  walkToFirstQuestion,
} from "@/tests/support/candidate";
import { db } from "@/tests/support/db";
import { test } from "@/tests/support/test";

test("M3.24 3, 2, 1 comes before a recording, nothing jumps when it starts, and its time begins with it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const interview = await makeSentInterview({
    thinkSeconds: 600,
    answerSeconds: 60,
  });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  const before = await startButton(page).boundingBox();
  const pressedAt = Date.now();
  const counted = leadIn(page);
  await startButton(page).click();
  expect(await counted).toEqual(["3", "2", "1"]);
  await expect(finishButton(page)).toBeVisible();
  const after = await finishButton(page).boundingBox();
  expect(after?.y).toBe(before?.y);
  await savedUpTo(page, 2);
  const take = await db.take.findFirstOrThrow({
    where: { interviewId: interview.id },
  });
  expect(take.startedAt.getTime() - pressedAt).toBeGreaterThan(2500);
  await finishButton(page).click();
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
});

test("M3.21 a recording behind a dialog is still seen to run, with its clock", async ({
  page,
}) => {
  const interview = await makeSentInterview({ thinkSeconds: 600 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  const pill = page.locator("[data-recording-pill]");
  await startButton(page).click();
  await savedUpTo(page, 1);
  await expect(pill).toBeHidden();
  await page.getByRole("button", { name: en.needChange.title }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(pill).toBeVisible();
  await expect(pill).toHaveText(/^Recording\d:\d\d$/);
  await page.keyboard.press("Escape");
  await expect(pill).toBeHidden();
  await expect(finishButton(page)).toBeVisible();
});

test("M3.24 nothing starts when a dialog is opened while 3, 2, 1 is counted", async ({
  page,
}) => {
  const interview = await makeSentInterview({ thinkSeconds: 600 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await startButton(page).click();
  await expect(page.locator("[data-lead-in]")).toBeVisible();
  await page.getByRole("button", { name: en.needChange.title }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.locator("[data-lead-in]")).toHaveCount(0);
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(0);
  await page.keyboard.press("Escape");
  await expect(startButton(page)).not.toHaveAttribute("aria-busy");
});

test("a recruiter who cancels is heard in mid-answer: the recording ends, and the page says why", async ({
  page,
}) => {
  const interview = await makeSentInterview({ thinkSeconds: 600 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await startButton(page).click();
  await savedUpTo(page, 1);
  const { actor, id: interviewId } = interview;
  await cancelInterview(actor, { interviewId, reason: "" });
  await expect(
    page.getByRole("heading", { name: en.cancelled.title }),
  ).toBeVisible();
  await expect(page.locator("[data-upload]")).toContainText(en.uploads.idle);
  await page.reload();
  await expect(
    page.getByRole("heading", { name: en.cancelled.title }),
  ).toBeVisible();
});

test("M3.23 the way is shown in one line, with a bar for each question", async ({
  page,
}) => {
  const interview = await makeSentInterview({ questions: 3 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  const road = page.getByRole("list", { name: en.road.title });
  const present = road.locator("[aria-current=step]");
  await expect(present).toContainText(en.road.parts.questions);
  await expect(present.locator("[aria-hidden] > *")).toHaveCount(3);
});

test("M3.28 a browser in another language is offered it on top of the link's page", async ({
  browser,
}) => {
  const { link } = await makeSentInterview();
  const open = async (locale: string) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(link);
    return page;
  };
  const spanish = await open("es-MX");
  await spanish.getByRole("link", { name: es.shared.preferThis }).click();
  await expect(spanish.locator("html")).toHaveAttribute("lang", "es");
  await expect(
    spanish.getByRole("link", { name: en.shared.preferThis }),
  ).toHaveCount(0);
  await spanish.context().close();
  for (const locale of ["en-US", "fr-FR"]) {
    const page = await open(locale);
    await expect(
      page.getByRole("button", { name: en.landing.continue }),
    ).toBeVisible();
    await expect(
      page.getByRole("link", { name: es.shared.preferThis }),
    ).toHaveCount(0);
    await page.context().close();
  }
});

/** What the countdown shows until the recording runs; each is there for a second, which a look from outside may miss. */
function leadIn(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const observer = new MutationObserver(() => {
          const shown = document.querySelector<HTMLElement>("[data-lead-in]");
          const seconds = shown?.dataset.leadIn;
          if (seconds && seen.at(-1) !== seconds) seen.push(seconds);
          if (shown || seen.length === 0) return;
          observer.disconnect();
          resolve(seen);
        });
        observer.observe(document, {
          attributes: true,
          childList: true,
          subtree: true,
        });
      }),
  );
}
