import { expect, test } from "@playwright/test";
import { mainScreens } from "@/tests/support/screens/all";
import { lookAt } from "@/tests/support/screens/look";
import { fillSample } from "@/tests/support/screens/sample";
import { startStack, type Stack } from "@/tests/support/stack";

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack({
    settings: {
      AI_PROVIDER: "rehearsal",
      MAILBOX_URL: "http://localhost:1080",
    },
  });
});

test.afterAll(() => stack?.stop());

test("A1: axe finds nothing on templates, candidates, applications and interviews, in any state, light and dark, and nothing is wider than a phone", async ({
  page,
}) => {
  const screens = mainScreens(await fillSample());
  expect(await lookAt(page, stack.appUrl, screens)).toEqual([]);
});
