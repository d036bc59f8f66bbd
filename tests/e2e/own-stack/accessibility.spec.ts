import { globSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { aroundScreens, mainScreens } from "@/tests/support/screens/all";
import { lookAt } from "@/tests/support/screens/look";
import { fillSample, type Sample } from "@/tests/support/screens/sample";
import { setUpScreens } from "@/tests/support/screens/signed-out";
import { startStack, type Stack } from "@/tests/support/stack";

let stack: Stack;
let sample: Sample;

test.beforeAll(async () => {
  stack = await startStack({
    settings: {
      AI_PROVIDER: "rehearsal",
      MAILBOX_URL: "http://localhost:1080",
    },
  });
});

test.afterAll(() => stack?.stop());

// The second asks for what the first one has filled.
test.describe.configure({ mode: "serial" });

test("A1: axe finds nothing around the interviews, in any state, light and dark, and nothing is wider than a phone", async ({
  page,
}) => {
  const { appUrl } = stack;
  expect(await lookAt(page, appUrl, setUpScreens())).toEqual([]);
  sample = await fillSample();
  expect(await lookAt(page, appUrl, aroundScreens(sample))).toEqual([]);
});

test("A1: no page is without a screen that is looked at", () => {
  const paths = [
    ...setUpScreens(),
    ...aroundScreens(sample),
    ...mainScreens(sample),
  ].map(({ path }) => new URL(path, stack.appUrl).pathname);
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
