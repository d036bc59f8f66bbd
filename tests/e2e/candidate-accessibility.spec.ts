import { expect, type Page } from "@playwright/test";
import { expectAccessible, violationsInBothSchemes } from "@/tests/support/axe";
import { makeSentInterview, openLink } from "@/tests/support/candidate";
import { walkInterview, walkWriting } from "@/tests/support/candidate-walk";
import { test } from "@/tests/support/test";

for (const [name, walk] of [
  ["the whole interview", walkInterview],
  ["an interview in writing", walkWriting],
] as const)
  test(`A1, A2: ${name} works by keyboard alone, and axe finds nothing on any screen, light or dark`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await walk(page, async (title) => {
      await expectFocus(page, title);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, `${String(title)} is wider than the phone`).toBeLessThan(
        1,
      );
      expect(await violationsInBothSchemes(page, String(title))).toEqual([]);
    });
  });

test("A1: saying no needs one choice, the first that is missing has the focus, and axe finds nothing", async ({
  page,
}) => {
  const { link } = await makeSentInterview();
  await openLink(page, link);
  await page.getByRole("button", { name: "Let’s begin" }).click();
  const goOn = page.getByRole("button", { name: "Continue" });
  const choice = (name: string) => page.getByRole("radio", { name });
  await page.setViewportSize({ width: 390, height: 700 });
  await goOn.click();
  await expect(choice("Yes, I agree to be recorded")).toBeFocused();
  await expect(page.getByText("Choose yes or no.").first()).toBeInViewport();
  await choice("Yes, I agree to be recorded").check();
  await goOn.click();
  await expect(choice("Yes, AI may evaluate the transcript")).toBeFocused();
  await page.getByRole("radio", { name: /^No/ }).first().check();
  // No interview follows, so there is nothing for an AI to read.
  await expect(page.getByRole("radio")).toHaveCount(2);
  await goOn.click();
  await expectFocus(page, "You chose not to be recorded");
  await expectAccessible(page, "declined");
});

/** A new screen's heading has the focus, or its field where the clock runs; a dialog has it within. */
async function expectFocus(page: Page, title: string | RegExp): Promise<void> {
  if (await page.getByRole("dialog").isVisible()) return;
  const heading = page.getByRole("heading", { level: 1, name: title });
  await expect(heading).toBeVisible();
  const field = page.getByRole("textbox");
  await expect((await field.isVisible()) ? field : heading).toBeFocused();
}
