import { expect } from "@playwright/test";
import { interviewLink, stopLinks, withdrawLink } from "@/lib/links";
import { en } from "@/lib/messages/en";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";
import { test } from "@/tests/support/test";

/** Emailed links as people and programs bring them back, in a browser that runs no scripts. */
test.use({ javaScriptEnabled: false });

const kinds = {
  interview: interviewLink,
  "stop reminders": (interview: Interview) => stopLinks(interview).page,
  withdraw: withdrawLink,
};
type Interview = Parameters<typeof interviewLink>[0];

for (const [kind, linkOf] of Object.entries(kinds))
  test(`M2.1 a ${kind} link works with what was copied along`, async ({
    page,
  }) => {
    const interview = await makeInterview(await makeActor());
    const link = linkOf(interview);
    await page.goto(link);
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    for (const extra of [".", ",", ")", "%3E", "%E2%80%8B", ").%20Thanks"]) {
      const response = await page.goto(link + extra);
      expect(response?.status(), extra).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title!);
    }
    if (kind !== "interview") return;
    await page.getByRole("button").first().click();
    await expect(page).toHaveURL(/\/interview\//);
  });

for (const [kind, linkOf] of Object.entries(kinds))
  test(`M2.2 a wrong ${kind} link says so with status 404 and counts once`, async ({
    page,
    browser,
  }) => {
    const interview = await makeInterview(await makeActor());
    const wrong = `${linkOf(interview).slice(0, -3)}xxx`;
    const response = await page.goto(wrong);
    expect(response?.status()).toBe(404);
    await expect(
      page.getByRole("heading", { name: en.landing.unknown.title }),
    ).toBeVisible();
    expect(await failuresAt(interview.id)).toBe(1);
    // In a browser with scripts the page is not asked for again.
    const context = await browser.newContext({ locale: "es-ES" });
    const scripted = await context.newPage();
    expect((await scripted.goto(wrong))?.status()).toBe(404);
    await scripted.waitForLoadState("networkidle");
    await expect(scripted.locator("html")).toHaveAttribute("lang", "es");
    await scripted.getByRole("link", { name: "English" }).click();
    await expect(scripted.locator("html")).toHaveAttribute("lang", "en");
    expect(await failuresAt(interview.id)).toBe(2);
    await context.close();
  });

async function failuresAt(interviewId: string): Promise<number> {
  const rows = await db.rateLimit.findMany({
    where: { key: `link-to:${interviewId}` },
  });
  return rows.reduce((sum, { count }) => sum + count, 0);
}
