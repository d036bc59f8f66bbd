import { test, type Page } from "@playwright/test";
import { violations } from "@/tests/support/axe";
import { listenForErrors, translate } from "@/tests/support/translate";
import { desktop, open, phone, type Screen, type Size } from "./screen";

/** A tab keeps what axe has seen, and becomes slow: after so many screens there is a new one. */
const screensPerTab = 10;

/** What axe finds on screens, light at a desk and dark on a phone, and what does not fit a phone; one line each. */
export async function lookAt(
  first: Page,
  appUrl: string,
  screens: AsyncIterable<Screen>,
): Promise<string[]> {
  const found: string[] = [];
  let page = first;
  let errors = listenForErrors(page);
  let looks = 0;
  for await (const screen of screens) {
    // Twice a look of some seconds, beside other tests and on a slow machine.
    test.setTimeout(test.info().timeout + 20_000);
    if (++looks % screensPerTab === 0) {
      const next = await page.context().newPage();
      await page.close();
      page = next;
      errors = listenForErrors(page);
    }
    const { name, isPhoneOnly, within, settle, throws } = screen;
    try {
      await test.step(name, async () => {
        await page.setViewportSize(isPhoneOnly ? phone : desktop);
        await open(page, appUrl, screen);
        await unroll(page, isPhoneOnly ? phone : desktop);
        found.push(...(await violations(page, `${name}, light`, { within })));
        await page.setViewportSize(phone);
        await page.emulateMedia({ colorScheme: "dark" });
        // From here on as a browser's page translation leaves it (M1.1).
        await translate(page);
        await settle?.(page);
        await unroll(page, phone);
        found.push(
          ...(await violations(page, `${name}, phone, dark`, { within })),
        );
        const broken = errors.splice(0);
        if (!throws)
          found.push(...broken.map((error) => `${name}, translated: ${error}`));
        const overflow = await overflowOf(page);
        if (overflow > 0)
          found.push(
            `${name} is ${overflow} px wider than its place on a phone`,
          );
      });
    } catch (error) {
      // The others are looked at all the same.
      found.push(`${name}: ${String(error)}`);
    }
  }
  return found;
}

/** A window as high as the page: axe takes what lies half under a bar that scrolling would move for too small to press. */
async function unroll(page: Page, { width, height }: Size): Promise<void> {
  const whole = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

/** Pixels beyond the window, or beyond a dialog. A table may scroll sideways in itself; a dialog may not. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const inDialog = document.querySelectorAll(
      "[role$=dialog] :not([role=region], [role=region] *)",
    );
    const scrolling = [...inDialog].filter(
      (one) => getComputedStyle(one).overflowX === "auto",
    );
    const tooWide = [document.documentElement, ...scrolling].map(
      (one) => one.scrollWidth - one.clientWidth,
    );
    return Math.max(...tooWide);
  });
}
