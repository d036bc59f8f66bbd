import { globSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { everyScreen } from "@/tests/support/screens/all";
import { lookAt } from "@/tests/support/screens/look";
import { startStack } from "@/tests/support/stack";

test("A1: axe finds nothing on any page of the portal, in any state, light and dark, nothing is wider than a phone, and no page is left out", async ({
  page,
}) => {
  const stack = await startStack({
    settings: {
      AI_PROVIDER: "rehearsal",
      MAILBOX_URL: "http://localhost:1080",
    },
  });
  try {
    const unseen = new Set(routes());
    const screens = async function* () {
      for await (const screen of everyScreen()) {
        const { pathname } = new URL(screen.path, stack.appUrl);
        for (const route of unseen)
          if (route.test(pathname)) unseen.delete(route);
        yield screen;
      }
    };
    expect(await lookAt(page, stack.appUrl, screens())).toEqual([]);
    expect([...unseen].map(String)).toEqual([]);
  } finally {
    await stack.stop();
  }
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
