import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { dialog, expectRefused, press, selected, type Screen } from "./screen";

export function candidateScreens({
  interviews,
  unsent,
  mistyped,
}: Sample): Screen[] {
  const add = `${paths.candidates}?add=1`;
  const edit = (id: string) => `${paths.candidates}?edit=${id}`;
  return [
    { name: "candidates", path: paths.candidates },
    { name: "candidates-searched", path: `${paths.candidates}?q=a` },
    { name: "candidates-last-page", path: `${paths.candidates}?page=last` },
    selected("candidates-selected", paths.candidates),
    {
      name: "candidates-menu",
      path: paths.candidates,
      act: (page) =>
        page
          .getByRole("button", { name: /^Actions for/ })
          .nth(1)
          .click(),
    },
    dialog("candidate-add", add),
    dialog("candidate-add-refused", add, (page) =>
      press(page, "Add candidate").then(() => expectRefused(page)),
    ),
    dialog("candidate-add-mistyped", add, async (page) => {
      await page.getByRole("dialog").getByLabel("Email").fill("ada@gmial.com");
      await page.getByRole("dialog").getByLabel("Name").focus();
      await expect(
        page.getByRole("button", { name: "Use this address" }),
      ).toBeVisible();
    }),
    dialog("candidate-edit", edit(interviews.pending.candidateId)),
    dialog("candidate-edit-bounced", edit(interviews.bounced.candidateId)),
    {
      name: "candidate",
      path: paths.candidate(interviews.completed.candidateId),
    },
    { name: "candidate-unsent", path: paths.candidate(unsent.id) },
    {
      name: "candidate-long-words",
      path: paths.candidate(interviews.long.candidateId),
    },
    {
      name: "candidate-right-to-left",
      path: paths.candidate(interviews.rightToLeft.candidateId),
    },
    dialog("send", paths.sendInterview(unsent.id)),
    dialog("send-chosen", paths.sendInterview(unsent.id), async (page) => {
      await chooseFirstJob(page);
      await page.getByRole("radio").first().check();
      await expect(page.getByTitle("Email", { exact: true })).toBeVisible();
    }),
    dialog("send-questions", paths.sendInterview(unsent.id), async (page) => {
      await chooseFirstJob(page);
      await page
        .getByRole("button", { name: /^Preview the questions/ })
        .first()
        .click();
    }),
    dialog("send-pick", paths.sendFromInterviews, async (page) => {
      await page.getByRole("option").first().click();
      await page.getByRole("option").nth(1).click();
    }),
    dialog(
      "send-already-sent",
      paths.sendFromCandidate(interviews.pending.candidateId),
    ),
    dialog("send-mistyped", paths.sendInterview(mistyped.id)),
    dialog("send-bounced", paths.sendInterview(interviews.bounced.candidateId)),
    dialog(
      "send-many",
      `${paths.candidates}?send=${[unsent.id, mistyped.id, interviews.bounced.candidateId, interviews.long.candidateId, interviews.rightToLeft.candidateId].join(",")}`,
    ),
    dialog("send-all", `${paths.candidates}?send=all`),
  ];
}

async function chooseFirstJob(page: Page): Promise<void> {
  const job = page.getByRole("combobox", { name: "Job" });
  await job.click();
  await page.getByRole("listbox").getByRole("option").first().click();
}
