import { expect, test } from "@playwright/test";
import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { otherScreens } from "@/tests/support/screens/all";
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

test("A: axe finds nothing on templates, candidates, applications and interviews, in any state, light and dark, and nothing is wider than a phone", async ({
  page,
}) => {
  test.setTimeout(600_000);
  expect(await lookAt(page, stack.appUrl, otherScreens())).toEqual([]);
});
