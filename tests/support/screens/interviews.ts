import { expect } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { dialog, selected, type Screen } from "./screen";

export function interviewScreens({ interviews }: Sample): Screen[] {
  const statuses = [
    "pending",
    "in_progress",
    "completed",
    "expired",
    "cancelled",
  ];
  const many = [interviews.pending, interviews.inProgress, interviews.completed]
    .map(({ id }) => id)
    .join(",");
  const inMenu = (name: string, item?: string): Screen => ({
    name,
    path: `${paths.interviews}?status=pending`,
    act: async (page) => {
      await page
        .getByRole("button", { name: /^Actions for .+ interview/ })
        .first()
        .click();
      if (!item) return;
      await page.getByRole("menuitem", { name: item }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  });
  return [
    { name: "interviews", path: paths.interviews },
    ...statuses.map((status) => ({
      name: `interviews-${status}`,
      path: `${paths.interviews}?status=${status}`,
    })),
    {
      name: "interviews-needing",
      path: paths.interviewsNeeding("declined"),
    },
    selected("interviews-selected", paths.interviews),
    inMenu("interviews-menu"),
    inMenu("interview-extend", "Extend deadline…"),
    inMenu("interview-cancel", "Cancel interview…"),
    dialog("interviews-resend", `${paths.interviews}?resend=${many}`),
    dialog("interviews-extend", `${paths.interviews}?extend=${many}`),
    dialog("interviews-cancel", `${paths.interviews}?cancel=${many}`),
    ...Object.entries(interviews).map(([state, { id }]) => ({
      name: `interview-${state}`,
      path: paths.interview(id),
    })),
    {
      name: "interview-replace-link",
      path: paths.interview(interviews.pending.id),
      act: async (page) => {
        await page
          .getByRole("button", { name: /^Actions for .+ interview/ })
          .click();
        await page.getByRole("menuitem", { name: "Replace link…" }).click();
        await expect(page.getByRole("alertdialog")).toBeVisible();
      },
    },
  ];
}
