import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import {
  sectionOfFragment,
  settingsSections,
} from "@/components/settings/sections";
import { paths } from "@/lib/paths";

test.each([
  ["#ai-requests", "/settings/ai"],
  ["#ai", "/settings/ai"],
  ["#brand", "/settings/organization"],
  ["#retention", "/settings/privacy"],
  ["#email", "/settings/email"],
  ["#people", "/settings/people"],
  ["#content", null],
  ["", null],
])(
  "M3.20 a link to %s of the one long page leads to its section",
  (fragment, path) => {
    expect(sectionOfFragment(fragment)).toBe(path);
  },
);

test("M3.20 every section has a page of its own, so that an unknown one is a real 404", () => {
  for (const { name } of settingsSections)
    expect(
      existsSync(`app/(portal)${paths.settingsSection(name)}/page.tsx`),
    ).toBe(true);
  expect(existsSync("app/(portal)/settings/[section]")).toBe(false);
});
