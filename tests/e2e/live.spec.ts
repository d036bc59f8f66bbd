import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { isQuestion, nextAnswer, questionUrl } from "@/tests/support/live";
import { portalTest } from "@/tests/support/test";

portalTest(
  "a hidden page does not ask, asks at once when it is looked at, and asks less often while nobody answers",
  async ({ page, stack }) => {
    await page.clock.install();
    await page.goto(stack.appUrl + paths.interviews);
    let asked = 0;
    page.on("request", (request) => {
      if (isQuestion(request.url())) asked++;
    });
    await nextAnswer(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    const last = nextAnswer(page);
    await page.clock.runFor(2_000);
    await last;
    await settled(page);

    await setHidden(page, true);
    asked = 0;
    await page.clock.runFor(120_000);
    expect(asked).toBe(0);

    const answer = nextAnswer(page);
    await setHidden(page, false);
    await page.clock.runFor(1);
    await answer;
    await settled(page);

    await page.route(questionUrl, (route) => route.abort());
    asked = 0;
    for (let second = 0; second < 60; second++) {
      await page.clock.runFor(1_000);
      await settled(page);
    }
    // After 2, 4, 8, 16 and 32 seconds, not thirty times.
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(6);
  },
);

portalTest(
  "a page whose session has ended says so, asks no more, and goes on after signing in elsewhere",
  async ({ page, context, stack }) => {
    await page.goto(stack.appUrl + paths.interviews);
    const cookies = await context.cookies();
    await context.clearCookies();
    const words = page.getByText("You’ve been signed out.");
    await expect(words).toBeVisible();
    await expect(
      page.getByRole("link", { name: "Sign in again" }),
    ).toHaveAttribute("href", paths.signInFrom(paths.interviews));

    await context.addCookies(cookies);
    await setHidden(page, true);
    await setHidden(page, false);
    await expect(words).toBeHidden();
  },
);

/** Lets the page's own reaction to an answer happen. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.resolve());
}

/** As a browser does when its window is covered or another tab is chosen; headless ones show every tab. */
function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", {
      configurable: true,
      get: () => isHidden,
    });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}
