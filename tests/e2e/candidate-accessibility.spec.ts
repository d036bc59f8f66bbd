import { expect, test } from "@playwright/test";
import { violationsInBothSchemes } from "../support/axe";
import { walkInterview } from "../support/candidate-walk";
import { startStack, type Stack } from "../support/stack";

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(() => stack?.stop());

test("A: the whole interview works by keyboard alone, and axe finds nothing on any screen, light or dark", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await walkInterview(page, async (title) => {
    await expectHeading(title);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${String(title)} is wider than the phone`).toBeLessThan(
      1,
    );
    expect(await violationsInBothSchemes(page, String(title))).toEqual([]);
  });

  /** A new screen's heading has the focus; a dialog has it within. */
  async function expectHeading(title: string | RegExp): Promise<void> {
    const dialog = page.getByRole("dialog");
    if (await dialog.isVisible()) return;
    const heading = page.getByRole("heading", { level: 1, name: title });
    await expect(heading).toBeFocused();
  }
});
