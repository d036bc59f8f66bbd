import {
  expect,
  type BrowserContext,
  type FileChooser,
  type Page,
} from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { env } from "@/lib/env";
import { setupCode } from "@/lib/tokens";
import type { Stack } from "@/tests/support/stack";

/** What a recruiter does in the portal, as a person would: by what is written on the screen. */

const owner = {
  company: "Northwind Robotics",
  name: "Robin Recruiter",
  email: "robin@northwind.example",
  password: "a long enough password",
};

export async function setUp(page: Page, stack: Stack): Promise<void> {
  await page.goto(`${stack.appUrl}/set-up?code=${setupCode()}`);
  await page.getByLabel("Company name").fill(owner.company);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("Your email").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Set up Hifinity" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(`${stack.appUrl}/`);
}

export async function signIn(page: Page, stack: Stack): Promise<void> {
  await page.goto(`${stack.appUrl}/sign-in`);
  await page.getByLabel("Email").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(`${stack.appUrl}/`);
}

export async function createJob(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: "Jobs", exact: true }).first().click();
  await page
    .getByRole("link", { name: /create .*job|new job/i })
    .first()
    .click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create job" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
}

export async function publishTemplate(
  page: Page,
  stack: Stack,
  template: { title: string; job: string; questions: string[] },
): Promise<void> {
  await page.goto(`${stack.appUrl}/templates/new`);
  await page.getByLabel("Title").fill(template.title);
  await page.getByLabel("Job").selectOption({ label: template.job });
  await page.getByLabel("Focus area").fill("Problem solving");
  await page.getByRole("button", { name: "Continue" }).click();
  for (const [i, text] of template.questions.entries()) {
    const number = i + 1;
    const add = page.getByRole("button", { name: "Add question" });
    await add.click();
    await page.getByLabel(`Question ${number}`, { exact: true }).fill(text);
    const criterion = page
      .getByRole("listitem")
      .filter({ has: page.getByLabel(`Question ${number}`, { exact: true }) })
      .getByRole("textbox", { name: "Criterion 1" });
    await criterion.fill(`Criterion of question ${number}`);
  }
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Published", { exact: true })).toBeVisible();
}

/** The editor saves shortly after the last change; a change that was just made is seen as unsaved at once. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-status=saved]")).toHaveText(/^Saved /);
}

export async function addCandidate(
  page: Page,
  stack: Stack,
  candidate: { name: string; email: string },
): Promise<void> {
  await page.goto(`${stack.appUrl}/candidates?add=1`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(candidate.name);
  await dialog.getByLabel("Email").fill(candidate.email);
  await dialog.getByRole("button", { name: "Add candidate" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: candidate.email }),
  ).toBeVisible();
}

/** With one job and one template, everything is chosen already. */
export async function sendInterview(
  page: Page,
  stack: Stack,
  email: string,
): Promise<void> {
  await page.goto(`${stack.appUrl}/candidates`);
  await page
    .getByRole("row")
    .filter({ hasText: email })
    .getByRole("link", { name: /Send Interview/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await dialog
    .getByRole("button", { name: "Send Interview Invitation" })
    .click();
  await expect(page.getByText(/Invitation sent to/)).toBeVisible();
}

/** Gives a browser the session of somebody, without the sign-in page. */
export async function signInAs(
  context: BrowserContext,
  appUrl: string,
  { userId }: Actor,
): Promise<void> {
  const { sessionVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
  });
  const value = await encode({
    token: { sub: userId, version: sessionVersion },
    secret: env().AUTH_SECRET,
  });
  const secure = appUrl.startsWith("https:");
  const name = `${secure ? "__Secure-" : ""}next-auth.session-token`;
  await context.addCookies([
    { name, value, url: appUrl, httpOnly: true, secure },
  ]);
}

/** By the button that opens the file dialog: its hidden input takes no file before the page's script listens. */
export async function chooseFile(
  page: Page,
  button: string,
  file: Parameters<FileChooser["setFiles"]>[0],
): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await opened).setFiles(file);
}
