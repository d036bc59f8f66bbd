import { expect } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { dialog, expectRefused, press, type Screen } from "./screen";

export function templateScreens({
  published,
  draft,
  interviews,
}: Sample): Screen[] {
  const editor = paths.template(published.id);
  return [
    { name: "templates", path: paths.templates },
    {
      name: "templates-archived-nothing",
      path: `${paths.templates}?status=archived`,
    },
    { name: "template-new", path: paths.newTemplate() },
    {
      name: "template-new-refused",
      path: paths.newTemplate(),
      act: async (page) => {
        await press(page, "Continue");
        await expectRefused(page);
      },
    },
    { name: "template", path: editor },
    {
      name: "template-question-open",
      path: editor,
      act: (page) => page.locator("[data-summary]").first().click(),
    },
    {
      name: "template-question-added",
      path: paths.template(draft.id),
      act: (page) => press(page, "Add question"),
    },
    { name: "template-draft", path: paths.template(draft.id) },
    {
      name: "template-drafting",
      path: paths.template(draft.id),
      act: async (page) => {
        await page
          .getByRole("button", { name: "Draft from the job description" })
          .click();
        await expect(
          page.getByRole("button", { name: "Accept" }).first(),
        ).toBeVisible();
      },
    },
    {
      name: "template-menu",
      path: editor,
      act: (page) =>
        page.getByRole("button", { name: /^More actions for/ }).click(),
    },
    dialog("template-preview", `${editor}#preview`),
    dialog("template-bank", `${editor}#bank`, (page) =>
      expect(page.getByRole("checkbox").first()).toBeVisible(),
    ),
    dialog("template-duplicate", `${editor}#duplicate`),
    { name: "template-versions", path: paths.templateVersions(published.id) },
    { name: "template-version", path: paths.templateVersion(published.id, 1) },
    {
      name: "template-long-words",
      path: paths.template(interviews.long.templateId),
    },
    {
      name: "template-right-to-left",
      path: paths.template(interviews.rightToLeft.templateId),
    },
  ];
}
