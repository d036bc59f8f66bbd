import { expect, test, type Page } from "@playwright/test";
import { sendInterview } from "@/lib/acts/send-mutations";
import { passDeviceCheck, startInterview } from "@/lib/answers/mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { queueReminders } from "@/lib/invitations/reminder-mutations";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { consents } from "@/tests/support/candidate-steps";
import { db } from "@/tests/support/db";
import { hands, type Hand } from "@/tests/support/hands";
import {
  makeActor,
  makeCandidate,
  makeCandidateAccess,
  makeJob,
  makePublishedTemplate,
} from "@/tests/support/make";
import { signInAs } from "@/tests/support/portal";
import { makeRecorded, submit } from "@/tests/support/recorded";
import { startStack, type Stack } from "@/tests/support/stack";

/** The product guide, row by row (F1–F12): each done by mouse and then, in another organization, by keyboard alone. */

const hour = 3_600_000;
let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack({ settings: { AI_PROVIDER: "rehearsal" } });
});

test.afterAll(() => stack?.stop());

row(
  "F1: the five sections are reached from every page, and who has nothing yet is led from the first step to the next",
  async ({ page, hand }) => {
    await page.goto(stack.appUrl);
    const sections = page.getByRole("navigation", { name: "Main" });
    const names = [
      "Jobs",
      "Templates",
      "Candidates",
      "Applications",
      "Interviews",
    ];
    for (const name of names) {
      await hand.press(sections.getByRole("link", { name, exact: true }));
      await expect(heading(page, name)).toBeVisible();
    }
    await hand.press(sections.getByRole("link", { name: "Home" }));
    await expect(
      heading(page, "Four steps to your first interview"),
    ).toBeVisible();
    await hand.press(page.getByRole("link", { name: "New job" }));
    await expect(page).toHaveURL(/jobs\/new/);
  },
);

row(
  "F2: a candidate is found by name, by email, by status and page by page, with Send Interview beside each",
  async ({ page, hand, actor }) => {
    for (let i = 1; i <= 60; i++)
      await makeCandidate(actor, {
        name: `Person ${i}`,
        email: `person${i}@example.com`,
      });
    const ada = await makeCandidate(actor, {
      name: "Ada Lovelace",
      email: "countess@analytical.example",
    });
    await db.candidate.update({
      where: { id: ada.id },
      data: { status: "INVITED" },
    });
    await page.goto(stack.appUrl + paths.candidates);
    const table = page.getByRole("table", { name: "Candidates" });
    const sending = table.getByRole("link", { name: /^Send Interview to/ });
    const search = page.getByRole("searchbox");
    if (hand.name === "keyboard") {
      // The page has to be alive before it hears a key.
      await expect(async () => {
        await page.keyboard.press("/");
        await expect(search).toBeFocused({ timeout: 500 });
      }).toPass();
    }
    for (const text of ["lovelace", "countess@"]) {
      await hand.type(search, text);
      await expect(sending).toHaveCount(1);
      await expect(sending).toHaveAccessibleName(
        "Send Interview to Ada Lovelace",
      );
      await hand.type(search, "");
      await expect(sending).toHaveCount(25);
    }

    const statuses = page.getByRole("navigation", { name: /by status/ });
    const status = (name: string) =>
      statuses.getByRole("link", { name: new RegExp(`^${name}`) });
    for (const [name, count] of [
      ["Active", 0],
      ["Completed", 0],
      ["Invited", 1],
    ] as const) {
      await hand.press(status(name));
      await expect(status(name)).toHaveAttribute("aria-current", "page");
      await expect(sending).toHaveCount(count);
    }
    await hand.press(status("All"));

    const pages = page.getByRole("navigation", { name: "Pages" });
    await expect(pages).toContainText("Page 1 of 3");
    for (const [step, number] of [
      ["Next", 2],
      ["Last", 3],
      ["Previous", 2],
      ["First", 1],
    ] as const) {
      await hand.press(pages.getByRole("link", { name: `${step} page` }));
      await expect(pages).toContainText(`Page ${number} of 3`);
    }
    await expect(sending).toHaveCount(25);
  },
);

row(
  "F3: the modal offers only jobs and templates that are published, shows every question, and sends",
  async ({ page, hand, actor }) => {
    const [job, other, drafts] = [
      await makeJob(actor, { title: "Backend Engineer" }),
      await makeJob(actor, { title: "Designer" }),
      await makeJob(actor, { title: "Only drafts" }),
    ];
    const template = await makePublishedTemplate(actor, { jobId: job.id });
    await makePublishedTemplate(actor, { jobId: job.id, questions: 3 });
    await makePublishedTemplate(actor, { jobId: other.id });
    for (const jobId of [job.id, drafts.id]) {
      const { id } = await makePublishedTemplate(actor, { jobId });
      await db.template.update({
        where: { id },
        data: { status: "DRAFT", title: "Still a draft" },
      });
    }
    const person = await makeCandidate(actor);
    await page.goto(stack.appUrl + paths.candidates);
    const opener = page.getByRole("link", {
      name: `Send Interview to ${person.name}`,
    });
    await hand.press(opener);
    const modal = page.getByRole("dialog", { name: "Send Interview" });
    await expect(modal).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(modal).toBeHidden();
    if (hand.name === "keyboard") await expect(opener).toBeFocused();
    await hand.press(opener);

    const jobs = modal.getByRole("combobox", { name: "Job" });
    await hand.press(jobs);
    const offered = page.getByRole("listbox").getByRole("option");
    await expect(offered).toHaveText([/Backend Engineer/, /Designer/]);
    await page.keyboard.press("Escape");
    await hand.choose(jobs, "Backend Engineer");
    const templates = modal.getByRole("group", { name: "Interview template" });
    await expect(templates.getByRole("radio")).toHaveCount(2);
    await expect(templates).not.toContainText("Still a draft");
    await expect(templates).toContainText(
      /Medium · Problem solving · about \d+ min\w* · 3 questions/,
    );

    await hand.press(
      templates.getByRole("button", {
        name: `Preview the questions of ${template.title}`,
        exact: true,
      }),
    );
    await expect(
      modal
        .getByRole("region", { name: `Questions of ${template.title}` })
        .getByRole("listitem"),
    ).toHaveText([/Question 1: what did you do\?/, /Question 2/]);

    await hand.pick(
      templates.getByRole("radio", {
        name: new RegExp(`^${template.title} `),
      }),
    );
    await hand.press(
      modal.getByRole("button", { name: "Send Interview Invitation" }),
    );
    await expect(page.getByText(/Invitation sent to/)).toBeVisible();
    await expect(modal).toBeHidden();
    await expect.poll(() => mailsTo(person.email).length).toBe(1);
    expect(
      await db.interview.findMany({ where: { candidateId: person.id } }),
    ).toMatchObject([{ templateId: template.id, status: "PENDING" }]);
  },
);

row(
  "F4: the email names company and job, says what to expect, how long, how many questions and what is needed, and has the link as a button and as text",
  async ({ page, hand, actor }) => {
    const { mail, link, template } = await sent(actor);
    const company = await db.organization.findUniqueOrThrow({
      where: { id: actor.organizationId },
    });
    expect(mail.subject).toContain(template.job.title);
    for (const part of [mail.text, textOf(mail.html)]) {
      for (const words of [
        company.name,
        template.job.title,
        "What to expect",
        "2 questions",
        /about \d+ minutes/,
        "webcam",
        "microphone",
        "browser",
        link,
      ])
        expect(part).toMatch(words instanceof RegExp ? words : escaped(words));
    }
    // A page that is still coming alive would put itself back over the mail.
    await page.goto("about:blank");
    await page.setContent(mail.html || "");
    await expect(page.getByRole("link", { name: link })).toBeVisible();
    const button = page.getByRole("link", { name: "Open your interview" });
    await button.evaluate((node) => node.removeAttribute("target"));
    await hand.press(button);
    await expect(page).toHaveURL(link);
    await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  },
);

row(
  "F5: the link reopens with progress kept until submitted; afterwards it shows what happens next and no more",
  async ({ page, hand, actor }) => {
    const interview = await makeRecorded(actor);
    const link = interviewLink(interview);
    const submitButton = page.getByRole("button", {
      name: "Submit my interview",
    });
    for (let visit = 1; visit <= 2; visit++) {
      await page.goto(link);
      await expect(heading(page, "Welcome back")).toBeVisible();
      await hand.press(page.getByRole("button", { name: "Continue" }));
      await expect(heading(page, /^You’ve answered/)).toBeVisible();
    }
    await hand.press(submitButton);
    await expect(heading(page, /Your interview is submitted/)).toBeVisible();
    const { completedAt } = await stored(interview.id);

    await page.goto(link);
    await expect(heading(page, "Your answers are submitted")).toBeVisible();
    await hand.press(
      page.getByRole("button", { name: "See what happens next" }),
    );
    await expect(heading(page, /Your interview is submitted/)).toBeVisible();
    await expect(heading(page, "What happens next")).toBeVisible();
    await expect(
      page.getByRole("button", { name: /record|begin|start|submit|question/i }),
    ).toHaveCount(0);
    expect(await stored(interview.id)).toMatchObject({
      status: "COMPLETED",
      completedAt,
    });
  },
);

row(
  "F6: the Interviews page says that the mail was sent and opened, and follows from Pending to In Progress to Completed",
  async ({ page, hand, actor }) => {
    const { mail, interview } = await sent(actor);
    await submit(await makeRecorded(actor));
    await page.goto(stack.appUrl + paths.interviews);
    const row = page.getByRole("row").filter({ hasText: interview.name });
    await expect(row).toContainText("Pending");
    await expect(row).toContainText("Sent");

    await db.invitation.updateMany({
      where: { interviewId: interview.id },
      data: { sentAt: new Date(Date.now() - hour) },
    });
    const [pixel] = /http[^"]+\/api\/opened\/[^"]+/.exec(mail.html || "") ?? [];
    await fetch(pixel!, { headers: { "User-Agent": "Thunderbird/140.0" } });
    await expect(row).toContainText("Opened (likely)");
    await expect(row).toContainText("Pending");

    const access = await makeCandidateAccess(interview);
    await consents(access);
    await passDeviceCheck(access);
    await startInterview(access);
    await expect(row).toContainText("In Progress");
    const rows = page.getByRole("checkbox", { name: /^Select .+ interview/ });
    for (const [status, count] of [
      ["Pending", 0],
      ["In Progress", 1],
      ["Completed", 1],
    ] as const) {
      await hand.press(
        page.getByRole("link", { name: new RegExp(`^${status}`) }),
      );
      await expect(rows).toHaveCount(count);
    }
  },
);

row(
  "F7: the evaluation starts by itself when the interview completes, and its evidence is a press away",
  async ({ page, hand, actor }) => {
    const interview = await makeRecorded(actor, [["answer-one.webm"]]);
    await page.goto(stack.appUrl + paths.interviews);
    await submit(interview);
    const { candidate } = await db.interview.findUniqueOrThrow({
      where: { id: interview.id },
      select: { candidate: true },
    });
    const row = page.getByRole("row").filter({ hasText: candidate.name });
    await expect(row).toContainText("Completed");
    await expect
      .poll(async () => (await stored(interview.id)).evaluationStatus, {
        timeout: 60_000,
      })
      .toBe("DONE");
    await hand.press(row.getByRole("link", { name: candidate.name }));
    await expect(page.getByText("Clarity", { exact: true })).toBeVisible();
    const evidence = page.getByRole("button", { name: /^\d+:\d\d\s*“/ });
    await hand.press(evidence.first());
    const video = page.locator("video").first();
    await expect
      .poll(() =>
        video.evaluate((node: HTMLVideoElement) => node.played.length),
      )
      .toBeGreaterThan(0);
  },
);

row(
  "F8: Resend Invitation in the three-dots menu and the send icon of the application send the same link again, and nothing else is made",
  async ({ page, hand, actor }) => {
    const { link, interview } = await sent(actor);
    const links = () => mailsTo(interview.email).map(linkIn);
    await forgetCoolDown();
    await page.goto(stack.appUrl + paths.interviews);
    await hand.chooseInMenu(
      page.getByRole("button", {
        name: `Actions for ${interview.name}’s interview`,
      }),
      "Resend Invitation",
    );
    await expect.poll(links).toEqual([link, link]);

    await forgetCoolDown();
    await page.goto(stack.appUrl + paths.application(interview.applicationId));
    await hand.press(
      page
        .getByRole("navigation", { name: "Application" })
        .getByRole("link", { name: /^Interviews/ }),
    );
    const icon = page.getByRole("button", { name: "Resend Invitation" });
    await hand.press(icon);
    await expect.poll(links).toEqual([link, link, link]);
    await expect(page.getByText(/available in \d+ s/i)).toBeVisible();
    await expect(icon).toBeDisabled();
    expect(
      await db.interview.count({
        where: { organizationId: actor.organizationId },
      }),
    ).toBe(1);
  },
);

row(
  "F9: without a published template, or without a valid address, the modal says why and leads to what puts it right",
  async ({ page, hand, actor }) => {
    await makeJob(actor);
    const person = await makeCandidate(actor, {
      email: `nobody-at-${hand.name}`,
    });
    const modal = page.getByRole("dialog", { name: "Send Interview" });
    const send = modal.getByRole("button", { name: /^Send Interview/ });
    await page.goto(stack.appUrl + paths.sendInterview(person.id));
    await expect(modal).toContainText("email address isn’t valid");
    await expect(send).toHaveCount(0);
    await hand.press(modal.getByRole("link", { name: "Enter an address" }));
    const edit = page.getByRole("dialog", { name: "Edit candidate" });
    await hand.type(edit.getByLabel("Email"), `${hand.name}@example.com`);
    await hand.press(edit.getByRole("button", { name: "Save" }));
    await expect(edit).toBeHidden();

    // Sending goes on by itself, to the next thing in its way.
    await expect(modal).toContainText("published template");
    await expect(send).toHaveCount(0);
    await hand.press(modal.getByRole("link", { name: "Go to templates" }));
    await expect(heading(page, "Templates")).toBeVisible();
  },
);

row(
  "F10: who has not started is suggested on the home page after three days, and is reminded automatically",
  async ({ page, hand, actor }) => {
    const { link, interview } = await sent(actor);
    const reminders = () =>
      mailsTo(interview.email).filter(({ subject }) =>
        subject?.startsWith("Reminder"),
      );
    await db.organization.update({
      where: { id: actor.organizationId },
      data: { timeZone: zoneAtNoon() },
    });
    await letPass(interview.id, 4);
    await queueReminders(mintSystemAccess());
    await expect.poll(() => reminders().map(linkIn)).toEqual([link]);

    await letPass(interview.id, 2);
    await page.goto(stack.appUrl);
    await expect(heading(page, /Not started for 3 days/)).toBeVisible();
    await hand.press(
      page.getByRole("button", { name: `Resend to ${interview.name}` }),
    );
    await expect(page.getByText(/Reminder sent to/)).toBeVisible();
    await expect.poll(() => reminders().map(linkIn)).toEqual([link, link]);
  },
);

row(
  "F11: the modal shows the address large, doubts a mistyped one, and after a bounce asks for another",
  async ({ page, hand, actor }) => {
    await makePublishedTemplate(actor);
    const person = await makeCandidate(actor, {
      email: `${hand.name}@gmial.com`,
    });
    const modal = page.getByRole("dialog", { name: "Send Interview" });
    await page.goto(stack.appUrl + paths.sendInterview(person.id));
    const address = modal.getByText(person.email, { exact: true });
    const size = await address.evaluate((node) =>
      parseFloat(getComputedStyle(node).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(16);
    await expect(modal).toContainText(`Did you mean ${hand.name}@gmail.com?`);
    await hand.press(modal.getByRole("link", { name: "Fix address" }));
    const edit = page.getByRole("dialog", { name: "Edit candidate" });
    await hand.press(edit.getByRole("button", { name: "Use this address" }));
    await hand.press(edit.getByRole("button", { name: "Save" }));
    await expect(edit).toBeHidden();
    await expect(modal).toContainText(`${hand.name}@gmail.com`);
    await expect(modal).not.toContainText("Did you mean");

    await db.candidate.update({
      where: { id: person.id },
      data: { bouncedAt: new Date(), bounceReason: "550 No such user" },
    });
    await page.goto(stack.appUrl + paths.sendInterview(person.id));
    await expect(modal).toContainText("550 No such user");
    await hand.press(modal.getByRole("link", { name: "Fix address" }));
    await expect(edit.getByLabel("Email")).toBeFocused();
  },
);

row(
  "F12: a personal line is in the preview and in the mail, and a text for the call beforehand can be copied",
  async ({ page, hand, actor }) => {
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"]);
    const template = await makePublishedTemplate(actor);
    const person = await makeCandidate(actor);
    await page.goto(stack.appUrl + paths.sendInterview(person.id));
    const modal = page.getByRole("dialog", { name: "Send Interview" });
    const line = "It was good to talk to you today.";
    await hand.type(modal.getByLabel("Personal note"), line);
    await expect(
      modal.frameLocator("iframe[title=Email]").getByText(line),
    ).toBeVisible();

    await hand.press(modal.getByText("Give them a heads-up"));
    await hand.press(modal.getByRole("button", { name: "Copy message" }));
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`the ${template.job.title} role`);

    await hand.press(
      modal.getByRole("button", { name: "Send Interview Invitation" }),
    );
    await expect.poll(() => mailsTo(person.email).length).toBe(1);
    const [mail] = mailsTo(person.email);
    expect(mail!.text).toContain(line);
    expect(textOf(mail!.html)).toContain(line);
  },
);

/** One row of the guide, by each hand in an organization of its own. */
function row(
  title: string,
  body: (given: { page: Page; hand: Hand; actor: Actor }) => Promise<void>,
): void {
  test(title, async ({ page }) => {
    for (const hand of hands(page))
      await test.step(`by ${hand.name}`, async () => {
        const actor = await makeActor();
        await page.context().clearCookies();
        await signInAs(page.context(), stack.appUrl, actor);
        await body({ page, hand, actor });
      });
  });
}

/** As if so many days had passed since everything about an interview. */
async function letPass(interviewId: string, days: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Interview" SET "createdAt" = "createdAt" - make_interval(days => ${days}) WHERE id = ${interviewId}::uuid`;
  await db.$executeRaw`
    UPDATE "Invitation" SET "queuedAt" = "queuedAt" - make_interval(days => ${days}),
      "sentAt" = "sentAt" - make_interval(days => ${days}) WHERE "interviewId" = ${interviewId}::uuid`;
}

/** An interview that was really sent, and its mail. */
async function sent(actor: Actor) {
  const template = await makePublishedTemplate(actor);
  const { id: candidateId, name, email } = await makeCandidate(actor);
  const result = await sendInterview(actor, {
    candidateId,
    templateId: template.id,
    deadlineDays: 7,
    note: "",
    locale: "en",
  });
  if (!result.ok) throw new Error(result.error.message);
  await expect.poll(() => mailsTo(email).length).toBe(1);
  const [mail] = mailsTo(email);
  const { interviewId } = result.value;
  // The mail is there a moment before it is known to be.
  await expect
    .poll(() =>
      db.invitation.count({ where: { interviewId, sentAt: { not: null } } }),
    )
    .toBe(1);
  const interview = await stored(interviewId);
  return {
    template,
    mail: mail!,
    link: result.value.link,
    interview: { ...interview, name, email },
  };
}

function stored(id: string) {
  return db.interview.findUniqueOrThrow({ where: { id } });
}

function mailsTo(email: string) {
  return stack.smtp.mails.filter(({ recipients }) =>
    recipients.includes(email),
  );
}

function linkIn({ text }: { text?: string }): string | undefined {
  return /http\S+\/i\/[\w.-]+/.exec(text ?? "")?.[0];
}

/** Mails may follow each other after a minute; the test does not wait for it. */
async function forgetCoolDown(): Promise<void> {
  await db.$executeRaw`UPDATE "Invitation" SET "queuedAt" = "queuedAt" - interval '2 minutes'`;
}

/** A time zone in which it is about noon: automatic mail waits for the day. */
function zoneAtNoon(): string {
  const behind = new Date().getUTCHours() - 12;
  return `Etc/GMT${behind < 0 ? "" : "+"}${behind}`;
}

function heading(page: Page, name: string | RegExp) {
  return page.getByRole("heading", { name }).first();
}

/** The words of a mail's markup. */
function textOf(html: string | false | undefined): string {
  return (html || "")
    .replace(/<!--.*?-->|<[^>]+>/gs, "")
    .replaceAll("&amp;", "&");
}

function escaped(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
