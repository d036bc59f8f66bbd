import { globSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { violations, violationsInBothSchemes } from "@/tests/support/axe";
import { everyScreen } from "@/tests/support/screens/all";
import { desktop, open, phone } from "@/tests/support/screens/screen";
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
  const visited: string[] = [];
  for await (const screen of everyScreen()) {
    const { name, isPhoneOnly } = screen;
    try {
      await test.step(name, async () => {
        await page.setViewportSize(isPhoneOnly ? phone : desktop);
        await open(page, stack.appUrl, screen);
        found.push(...(await violationsInBothSchemes(page, name)));
        await page.setViewportSize(phone);
        found.push(...(await violations(page, `${name}, phone, dark`)));
        const overflow = await page.evaluate(() => {
          // A table may scroll sideways in itself; a dialog may not.
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
        if (overflow > 0)
          found.push(
            `${name} is ${overflow} px wider than its place on a phone`,
          );
        visited.push(new URL(page.url()).pathname);
      });
    } catch (error) {
      // The others are looked at all the same.
      found.push(`${name}: ${String(error)}`);
    }
  }
  expect(found).toEqual([]);
  const unseen = routes().filter(
    (route) => !visited.some((path) => route.test(path)),
  );
  expect(unseen.map(String), "pages without a screen").toEqual([]);
});

/** Every page of the product but the interview, which candidate-accessibility walks through. */
function routes(): RegExp[] {
  return globSync("app/**/page.tsx")
    .filter((file) => !file.startsWith("app/interview/"))
    .map((file) => {
      const path = file
        .replace(/^app/, "")
        .replace(/\/page\.tsx$/, "")
        .replaceAll(/\/\([^)]+\)/g, "")
        .replaceAll(/\[[^\]]+\]/g, "[^/]+");
      return new RegExp(`^${path || "/"}$`);
    });
}
