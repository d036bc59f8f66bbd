import { expect } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { dialog, type Screen } from "./screen";

export function applicationScreens({ interviews }: Sample): Screen[] {
  const completed = paths.application(interviews.completed.applicationId);
  const pending = paths.application(interviews.pending.applicationId);
  return [
    { name: "applications", path: paths.applications },
    { name: "application", path: completed },
    { name: "application-interviews", path: `${pending}?tab=interviews` },
    { name: "application-notes", path: `${completed}?tab=notes` },
    { name: "application-notes-empty", path: `${pending}?tab=notes` },
    {
      name: "application-note-edited",
      path: `${completed}?tab=notes`,
      act: (page) =>
        page.getByRole("button", { name: "Edit note" }).first().click(),
    },
    {
      name: "application-note-deleted",
      path: `${completed}?tab=notes`,
      act: (page) =>
        page.getByRole("button", { name: "Delete note" }).first().click(),
    },
    { name: "application-activity", path: `${completed}?tab=activity` },
    {
      name: "application-rejected",
      path: paths.application(interviews.expired.applicationId),
    },
    {
      name: "application-stages",
      path: completed,
      act: (page) => page.getByRole("button", { name: /^Stage:/ }).click(),
    },
    dialog("application-reject", `${completed}#reject`),
    dialog(
      "application-reject-refused",
      `${completed}#reject`,
      async (page) => {
        const dialog = page.getByRole("dialog");
        await dialog
          .getByRole("button", { name: "Reject", exact: true })
          .click();
        await expect(dialog.locator("[aria-invalid=true]")).toBeVisible();
      },
    ),
    {
      name: "application-long-words",
      path: paths.application(interviews.long.applicationId),
    },
    {
      name: "application-right-to-left",
      path: `${paths.application(interviews.rightToLeft.applicationId)}?tab=interviews`,
    },
  ];
}
