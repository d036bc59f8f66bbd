import { expect, test } from "@playwright/test";
import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { violationsInBothSchemes } from "@/tests/support/axe";
import { fillSample } from "@/tests/support/sample";
import { desktop, open, phone, screensOf } from "@/tests/support/screens";
import { startStack, type Stack } from "@/tests/support/stack";

let ai: RehearsalServer;
let stack: Stack;

test.beforeAll(async () => {
  ai = await startRehearsal();
  stack = await startStack({
    settings: { AI_BASE_URL: ai.baseUrl, AI_API_KEY: "rehearsal" },
  });
});

test.afterAll(async () => {
  await stack?.stop();
  await ai?.stop();
});

test("A: axe finds nothing on any page in any state, light and dark, and none is wider than a phone", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const found: string[] = [];
  for (const screen of screensOf(await fillSample())) {
    const { name } = screen;
    await page.setViewportSize(screen.isPhoneOnly ? phone : desktop);
    await test.step(name, async () => {
      await open(page, stack.appUrl, screen);
      found.push(...(await violationsInBothSchemes(page, name)));
      await page.setViewportSize(phone);
      found.push(...(await violationsInBothSchemes(page, `${name}, phone`)));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (overflow > 0)
        found.push(`${name} is ${overflow} px wider than a phone`);
    });
  }
  expect(found).toEqual([]);
});
