import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until something has the focus, and sees that it has. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 250; step++) {
    if (await target.evaluate((node) => node === document.activeElement))
      return expectFocusSeen(target);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** The focused element, or the card or row that it stands for, has an outline. */
async function expectFocusSeen(target: Locator): Promise<void> {
  const isSeen = () =>
    target.evaluate((node) => {
      const styles = [getComputedStyle(node, "::after")];
      for (let at: Element | null = node; at; at = at.parentElement)
        styles.push(getComputedStyle(at));
      // "auto" is the browser's own ring. No function here has a name: it would not exist in the page.
      return styles.some(
        ({ outlineStyle, outlineWidth }) =>
          outlineStyle === "auto" ||
          (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2),
      );
    });
  await expect.poll(isSeen, "the focus can be seen").toBe(true);
}
