import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";
import { languageOf as languageIn, locales } from "@/lib/messages/locales";
import { makeSentInterview, openBrowser } from "@/tests/support/candidate";
import { aiLater } from "@/tests/support/candidate-steps";
import { saidBy } from "@/tests/support/messages";
import { test } from "@/tests/support/test";

test("a candidate goes from the link to the submission in Spanish, and reads no English", async () => {
  test.setTimeout(240_000);
  const interview = await makeSentInterview({ questions: 1 });
  await db.interview.update({
    where: { id: interview.id },
    data: { locale: "es" },
  });
  const browser = await openBrowser("voice-one.wav");
  // A browser in another language would be offered that one, in its own words.
  const page = await browser.newPage({ locale: "es-ES" });
  const press = async (name: string | RegExp) => {
    await expectSpanish(page);
    await page.getByRole("button", { name }).click();
  };
  await page.goto(interview.link);
  await press(es.landing.continue);
  await press(es.welcome.begin);
  await press(es.consents.continue);
  await expect(page.getByText(es.consents.missing).first()).toBeVisible();
  await page.getByRole("radio", { name: es.consents.recording.yes }).check();
  await page
    .getByRole("radio", { name: es.consents.evaluation.forms.spoken.yes })
    .check();
  await press(es.consents.continue);
  await press(es.check.continue);
  await press(es.ready.practise);
  await press(es.practice.skip);
  await press(es.ready.start);
  await press(es.think.start);
  await expect(page.locator("[data-upload]")).toContainText(
    es.uploads.recording(2),
    { timeout: 30_000 },
  );
  await press(es.recording.finish);
  await press(es.watch.keepOne);
  await expect(page.getByText(/Guardada a las .* completa/)).toBeVisible();
  await press(es.checklist.submit);
  await expect(
    page.getByRole("heading", { name: es.submitted.title }),
  ).toBeVisible();
  await expectSpanish(page);
  const names = readSnapshot(interview.snapshot);
  const consents = await db.consent.findMany({
    where: { interviewId: interview.id },
    orderBy: { kind: "asc" },
  });
  expect(consents).toMatchObject([
    { text: es.consents.texts.RECORDING.video(names), locale: "es" },
    { text: aiLater(es, "video", names), locale: "es" },
  ]);
  await browser.close();
});

test("without JavaScript the language is changed by a link, and the welcome leads on", async ({
  browser,
}) => {
  const interview = await makeSentInterview();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // Playwright takes noscript for invisible, whether scripts run or not.
  const needed = page.locator("noscript");
  await page.goto(interview.link);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const languages = page.getByRole("navigation", { name: "Language" });
  await expect(
    languages.getByRole("link", { name: "English" }),
  ).toHaveAttribute("aria-current", "true");
  await languages.getByRole("link", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expectSpanish(page);
  // Looking at the page stored nothing.
  expect(await languageOf(interview.id)).toBe("en");
  await page.getByRole("button", { name: es.landing.continue }).click();
  await expect(
    page.getByRole("heading", { name: /^Te damos la bienvenida/ }),
  ).toBeVisible();
  expect(await needed.innerHTML()).toContain(es.interview.needsScript);
  await page.getByRole("button", { name: es.welcome.begin }).click();
  await expect(
    page.getByRole("heading", { name: es.consents.title }),
  ).toBeVisible();
  expect(await needed.innerHTML()).toContain(es.interview.needsScript);
  await context.close();
});

test("a deadline is read in the reader's own time and language", async ({
  browser,
}) => {
  const interview = await makeSentInterview();
  await db.interview.update({
    where: { id: interview.id },
    data: { deadlineAt: new Date("2036-11-22T14:05:00Z") },
  });
  const read = async (timezoneId: string, words: string) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.goto(`${interview.link}?lang=es`);
    await expect(page.locator("time")).toHaveText(words);
    await context.close();
  };
  await read(
    "America/New_York",
    "sábado 22 de noviembre de 2036, 09:05 (hora del este de Norteamérica)",
  );
  // Where clocks show the same, it stays as the mail says it.
  await read("Africa/Accra", "sábado 22 de noviembre de 2036, 14:05 (UTC)");
});

test("the language is changed in place on the interview's page, and kept", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await page.goto(interview.link);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: en.welcome.begin }).click();
  await page.getByRole("radio", { name: en.consents.recording.yes }).check();
  await page.getByRole("link", { name: "Español" }).click();
  await expect(
    page.getByRole("heading", { name: es.consents.title }),
  ).toBeVisible();
  await expect(page).toHaveTitle(es.interview.pageTitle);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  // Nothing that was chosen is lost.
  await expect(
    page.getByRole("radio", { name: es.consents.recording.yes }),
  ).toBeChecked();
  await expect.poll(() => languageOf(interview.id)).toBe("es");
  await page.reload();
  await expect(
    page.getByRole("button", { name: es.welcome.begin }),
  ).toBeVisible();
});

test("a choice made on the landing page is kept once the candidate has entered", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await page.goto(interview.link);
  await page.getByRole("link", { name: "Español" }).click();
  await page.getByRole("button", { name: es.landing.continue }).click();
  await expect(
    page.getByRole("button", { name: es.welcome.begin }),
  ).toBeVisible();
  await expect.poll(() => languageOf(interview.id)).toBe("es");
  await expect(page).toHaveURL(/\/interview\/\w+$/);
});

test("a page that fails says so in every language, and brings the interview back once it can", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  const { snapshot } = interview;
  await page.goto(interview.link);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(
    page.getByRole("button", { name: en.welcome.begin }),
  ).toBeVisible();
  const scope = { where: { id: interview.id } };
  await db.interview.update({ ...scope, data: { snapshot: {} } });
  for (const path of [page.url(), interview.link]) {
    await page.goto(path);
    for (const { title } of locales.map((one) => languageIn(one).failure))
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
  }
  await db.interview.update({ ...scope, data: { snapshot: snapshot } });
  await page
    .getByRole("button", { name: languageIn("es").failure.retry })
    .click();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
});

/** English of a few words or more, that Spanish does not have as well. */
const spanish = new Set(saidBy(es).map(([, text]) => text));
const english = saidBy(en)
  .map(([, text]) => text)
  .filter((text) => text.length > 8 && !/\d|Acme|Welder/.test(text))
  .filter((text) => !spanish.has(text));

async function expectSpanish(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  const seen = await page.evaluate(() => {
    const labels = Array.from(
      document.querySelectorAll("[aria-label]"),
      (one) => one.getAttribute("aria-label") ?? "",
    );
    return [document.title, document.body.innerText, ...labels].join("\n");
  });
  expect(english.filter((text) => seen.includes(text))).toEqual([]);
}

async function languageOf(id: string): Promise<string> {
  const { locale } = await db.interview.findUniqueOrThrow({
    where: { id },
    select: { locale: true },
  });
  return locale;
}
