import { globSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { everyScreen, firstScreens } from "@/tests/support/screens/all";
import { lookAt } from "@/tests/support/screens/look";
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

test("A: axe finds nothing around the interviews, in any state, light and dark, and nothing is wider than a phone", async ({
  page,
}) => {
  test.setTimeout(600_000);
  expect(await lookAt(page, stack.appUrl, firstScreens())).toEqual([]);
});

test("A: no page is without a screen that is looked at", async () => {
  const paths: string[] = [];
  for await (const { path } of everyScreen())
    paths.push(new URL(path, stack.appUrl).pathname);
  const unseen = routes().filter(
    (route) => !paths.some((path) => route.test(path)),
  );
  expect(unseen.map(String)).toEqual([]);
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
