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

test("A1: axe finds nothing where a candidate has said no to being recorded", async ({
  page,
}) => {
  const { link } = await makeSentInterview();
  await openLink(page, link);
  await page.getByRole("button", { name: "Let’s begin" }).click();
  const no = page.getByRole("radio", { name: /^No/ });
  for (const each of [no.first(), no.last()]) await each.check();
  await page.getByRole("button", { name: "Continue" }).click();
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
