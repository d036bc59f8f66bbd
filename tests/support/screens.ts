import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { interviewLink, stopLinks } from "@/lib/links";
import { paths } from "@/lib/paths";
import { signInAs } from "./portal";
import type { Sample } from "./sample";

/** Every page of the portal and of the emailed link, in every state: what axe looks at and what is taken as pictures. */
export type Screen = {
  /** Unlike all others; also the picture's name. */
  name: string;
  path: string;
  /** Who is signed in; nobody unless said. */
  as?: Actor;
  /** What is done on the page until the state is there. */
  act?: (page: Page) => Promise<unknown>;
  /** Only there below 768 px. */
  isPhoneOnly?: true;
};

export type Size = { width: number; height: number };

export const desktop: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 390, height: 844 };
export const sizes: readonly Size[] = [
  desktop,
  { width: 768, height: 1024 },
  phone,
];

export function screensOf(sample: Sample): Screen[] {
  return [
    ...withoutSignIn(sample),
    ...withoutAnything(sample),
    ...as(sample.owner, [
      ...lists(sample),
      ...jobs(sample),
      ...templates(sample),
      ...candidates(sample),
      ...applications(sample),
      ...interviews(sample),
      ...frame(),
    ]),
  ];
}

/** Brings the page to the state. */
export async function open(
  page: Page,
  appUrl: string,
  { path, as: actor, act }: Screen,
): Promise<void> {
  await page.context().clearCookies();
  if (actor) await signInAs(page.context(), appUrl, actor);
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto(new URL(path, appUrl).href);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await act?.(page);
}

function withoutSignIn({ interviews }: Sample): Screen[] {
  const { pending, inProgress, completed, expired, cancelled, withdrawn } =
    interviews;
  const links = { ready: pending, started: inProgress, submitted: completed };
  const closed = { expired, cancelled, withdrawn };
  return [
    { name: "sign-in", path: paths.signIn },
    {
      name: "sign-in-refused",
      path: paths.signIn,
      act: async (page) => {
        await page.getByLabel("Email").fill("nobody@example.com");
        await page.getByLabel("Password", { exact: true }).fill("wrong");
        await press(page, "Sign in");
        await expect(page.getByRole("alert").first()).toBeVisible();
      },
    },
    { name: "not-found", path: "/no-such-page" },
    ...Object.entries({ ...links, ...closed }).map(([state, interview]) => ({
      name: `link-${state}`,
      path: interviewLink(interview),
    })),
    {
      name: "link-long-words",
      path: interviewLink(interviews.long),
    },
    { name: "link-right-to-left", path: interviewLink(interviews.rightToLeft) },
    { name: "link-wrong", path: paths.invitationLink("k1.wrong.wrong") },
    { name: "stop-reminders", path: stopLinks(pending).page },
    {
      name: "stop-reminders-done",
      path: stopLinks(withdrawn).page,
    },
  ];
}

function withoutAnything({
  empty,
  templateless,
  invitee,
  broken,
  unreadable,
}: Sample): Screen[] {
  return [
    ...as(empty, [
      { name: "home-empty", path: paths.home },
      { name: "jobs-empty", path: paths.jobs },
      { name: "templates-empty", path: paths.templates },
      { name: "candidates-empty", path: paths.candidates },
      { name: "applications-empty", path: paths.applications },
      { name: "interviews-empty", path: paths.interviews },
      { name: "batches-empty", path: paths.batches },
      { name: "import-empty", path: paths.importCandidates },
    ]),
    ...as(templateless, [
      { name: "home-first-steps", path: paths.home },
      { name: "send-without-template", path: paths.sendInterview(invitee) },
    ]),
    { name: "error", path: paths.interview(unreadable), as: broken },
  ];
}

function lists({ batch, mapping, report }: Sample): Screen[] {
  const nothing = "?q=nobody-has-this-name";
  return [
    { name: "home", path: paths.home },
    { name: "candidates-nothing", path: paths.candidates + nothing },
    { name: "applications-nothing", path: paths.applications + nothing },
    { name: "interviews-nothing", path: paths.interviews + nothing },
    { name: "batches", path: paths.batches },
    { name: "batch", path: paths.batch(batch) },
    { name: "batch-not-done", path: `${paths.batch(batch)}?show=not-done` },
    { name: "import", path: paths.importCandidates },
    { name: "import-columns", path: paths.candidateImport(mapping) },
    { name: "import-report", path: paths.candidateImport(report) },
    {
      name: "import-problems",
      path: `${paths.candidateImport(report)}?show=problems`,
    },
    { name: "settings", path: paths.settings },
    {
      name: "settings-refused",
      path: paths.settings,
      act: async (page) => {
        await page.getByLabel("Company name").fill("");
        await press(page, "Save");
        await expectRefused(page);
      },
    },
  ];
}

function jobs({ published, interviews }: Sample): Screen[] {
  return [
    { name: "jobs", path: paths.jobs },
    { name: "jobs-closed-nothing", path: `${paths.jobs}?status=closed` },
    { name: "job-new", path: paths.newJob },
    {
      name: "job-new-refused",
      path: paths.newJob,
      act: async (page) => {
        await press(page, "Create job");
        await expectRefused(page);
      },
    },
    { name: "job", path: paths.job(published.jobId) },
    { name: "job-long-words", path: paths.job(interviews.long.jobId) },
    { name: "job-edit", path: paths.editJob(published.jobId) },
  ];
}

function templates({ published, draft, interviews }: Sample): Screen[] {
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
        await press(page, "Write the questions");
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
      name: "template-question-refused",
      path: paths.template(draft.id),
      act: (page) => press(page, "Add question"),
    },
    { name: "template-draft", path: paths.template(draft.id) },
    {
      name: "template-drafting",
      path: paths.template(draft.id),
      act: async (page) => {
        await page.getByRole("button", { name: /^Draft questions/ }).click();
        await expect(
          page.getByRole("button", { name: /^Accept|^Add/ }).first(),
        ).toBeVisible();
      },
    },
    {
      name: "template-menu",
      path: editor,
      act: (page) =>
        page.getByRole("button", { name: /^More actions for/ }).click(),
    },
    dialog("template-preview", `${editor}?preview`),
    dialog("template-bank", `${editor}?bank`),
    dialog("template-duplicate", `${editor}?duplicate`),
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

function candidates({ interviews, unsent, mistyped }: Sample): Screen[] {
  const add = `${paths.candidates}?add=1`;
  const edit = (id: string) => `${paths.candidates}?edit=${id}`;
  return [
    { name: "candidates", path: paths.candidates },
    { name: "candidates-searched", path: `${paths.candidates}?q=a` },
    { name: "candidates-last-page", path: `${paths.candidates}?page=last` },
    {
      name: "candidates-selected",
      path: paths.candidates,
      act: (page) => page.getByRole("checkbox", { name: "Select all" }).click(),
    },
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
      await page.getByLabel("Email").fill("ada@gmial.com");
      await page.getByLabel("Name").focus();
      await expect(page.getByRole("button", { name: "Use it" })).toBeVisible();
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
      await expect(page.getByTitle("Mail", { exact: true })).toBeVisible();
    }),
    dialog("send-questions", paths.sendInterview(unsent.id), async (page) => {
      await chooseFirstJob(page);
      await page
        .getByRole("button", { name: /^Preview the questions/ })
        .first()
        .click();
    }),
    dialog("send-refused", paths.sendInterview(unsent.id), (page) =>
      press(page, "Send Interview Invitation"),
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

function applications({ interviews }: Sample): Screen[] {
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
    dialog("application-reject", `${completed}?reject`),
    dialog("application-reject-refused", `${completed}?reject`, (page) =>
      page
        .getByRole("dialog")
        .getByRole("button", { name: "Reject", exact: true })
        .click(),
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

function interviews({ interviews }: Sample): Screen[] {
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
        .getByRole("button", { name: /^Actions for the interview/ })
        .first()
        .click();
      if (item) await page.getByRole("menuitem", { name: item }).click();
    },
  });
  return [
    { name: "interviews", path: paths.interviews },
    ...statuses.map((status) => ({
      name: `interviews-${status}`,
      path: `${paths.interviews}?status=${status}`,
    })),
    {
      name: "interviews-selected",
      path: paths.interviews,
      act: (page) => page.getByRole("checkbox", { name: "Select all" }).click(),
    },
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
          .getByRole("button", { name: /^Actions for the interview/ })
          .click();
        await page.getByRole("menuitem", { name: "Replace link…" }).click();
      },
    },
  ];
}

/** What is around every page. */
function frame(): Screen[] {
  return [
    {
      name: "account-menu",
      path: paths.home,
      act: (page) =>
        page
          .getByRole("button", { name: /^Account of/ })
          .filter({ visible: true })
          .click(),
    },
    {
      name: "sections-on-a-phone",
      path: paths.home,
      act: (page) => press(page, "Menu"),
      isPhoneOnly: true,
    },
  ];
}

function as(actor: Actor, screens: Screen[]): Screen[] {
  return screens.map((screen) => ({ ...screen, as: actor }));
}

/** A page with its dialog open. */
function dialog(
  name: string,
  path: string,
  act?: (page: Page) => Promise<unknown>,
): Screen {
  return {
    name,
    path,
    act: async (page) => {
      await expect(page.getByRole("dialog")).toBeVisible();
      await act?.(page);
    },
  };
}

async function chooseFirstJob(page: Page): Promise<void> {
  const job = page.getByRole("combobox", { name: "Job" });
  await job.click();
  await page.getByRole("option").first().click();
}

function press(page: Page, button: string): Promise<void> {
  return page.getByRole("button", { name: button, exact: true }).click();
}

/** Something is marked as wrong. */
function expectRefused(page: Page): Promise<void> {
  return expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
}
