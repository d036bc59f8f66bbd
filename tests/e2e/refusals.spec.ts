import { expect, type Page } from "@playwright/test";
import { en } from "@/lib/messages/en";
import { paths } from "@/lib/paths";
import { saveView } from "@/lib/portal/views/mutations";
import { makeSentInterview, openLink } from "@/tests/support/candidate";
import { db } from "@/tests/support/db";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import { portalTest, test } from "@/tests/support/test";

portalTest(
  "who was signed out in the middle of a form is led to sign in, in another tab, and keeps what was typed",
  async ({ page, stack, context }) => {
    await page.goto(stack.appUrl + paths.addCandidate);
    await page.getByLabel("Name", { exact: true }).fill("Ada Lovelace");
    await page.getByLabel("Email").fill("ada@example.com");
    await context.clearCookies();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Add candidate" }).click();
    const link = dialog.getByRole("link", {
      name: "Sign in (opens a new tab)",
    });
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(page.getByLabel("Email")).toHaveValue("ada@example.com");
  },
);

portalTest(
  "a whole page pasted into a search is searched for by its beginning",
  async ({ page, stack, owner }) => {
    await makeCandidate(owner, { name: "Ada Lovelace" });
    await page.goto(stack.appUrl + paths.candidates);
    const search = page.getByRole("searchbox");
    await search.focus();
    await page.evaluate(
      (text) => document.execCommand("insertText", false, text),
      "x".repeat(20_000),
    );
    await expect
      .poll(() => new URL(page.url()).searchParams.get("q"))
      .toBe("x".repeat(200));
    await expect(page.getByText(/^No candidate/)).toBeVisible();
    // As a link from elsewhere may have it.
    await page.goto(`${stack.appUrl}${paths.candidates}?q=${"y".repeat(400)}`);
    await expect(search).toHaveValue("y".repeat(200));
  },
);

portalTest(
  "what was wrong with a field is said until the field is changed, and again when it is still wrong",
  async ({ page, stack }) => {
    await page.goto(stack.appUrl + paths.addCandidate);
    const dialog = page.getByRole("dialog");
    const add = dialog.getByRole("button", { name: "Add candidate" });
    const name = dialog.getByLabel("Name", { exact: true });
    const wrong = dialog.locator("[aria-invalid=true]");
    await add.click();
    await expect(wrong).toHaveCount(2);
    await name.pressSequentially("Ada");
    await expect(wrong).toHaveCount(1);
    await expect(dialog.getByText("Enter the candidate’s name.")).toBeHidden();
    await name.clear();
    await add.click();
    await expect(name).toBeFocused();
    await expect(wrong).toHaveCount(2);
  },
);

portalTest(
  "Send Interview without a template leads to the templates",
  async ({ page, stack, owner }) => {
    const { jobId } = await makePublishedTemplate(owner);
    await makePublishedTemplate(owner, { jobId });
    const { id } = await makeCandidate(owner);
    await page.goto(stack.appUrl + paths.sendInterview(id));
    await page
      .getByRole("button", { name: "Send Interview Invitation" })
      .click();
    await expect(page.getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio").last()).toBeChecked();
  },
);

portalTest(
  "an act that gets no answer holds up no link",
  async ({ page, stack, owner }) => {
    const { id } = await makeInterview(owner);
    await page.goto(stack.appUrl + paths.interview(id));
    let asked = 0;
    await page.route("**", (route) => {
      if (route.request().method() !== "POST") return route.continue();
      // Neither answered nor broken off.
      asked++;
      return undefined;
    });
    await page.getByRole("button", { name: /^Actions for/ }).click();
    await page.getByRole("menuitem", { name: "Copy link" }).click();
    await expect.poll(() => asked).toBe(1);
    await page.getByRole("link", { name: "Jobs", exact: true }).click();
    await expect(page).toHaveURL(stack.appUrl + paths.jobs);
    await expect(
      page.getByRole("heading", { name: "Jobs", level: 1 }),
    ).toBeVisible();
  },
);

portalTest(
  "a form that is submitted twice before the server answers is sent once",
  async ({ page, stack, owner }) => {
    await makeInterview(owner);
    await page.goto(`${stack.appUrl}${paths.interviews}?status=pending`);
    await openViews(page);
    await page.getByRole("menuitem", { name: "Save view…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Stuck");
    const saves: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") saves.push(request.url());
    });
    // In one task, as two quick presses are: the page has not drawn anything between them.
    await dialog.getByLabel("Name").evaluate((field: HTMLInputElement) => {
      field.form?.requestSubmit();
      field.form?.requestSubmit();
    });
    await expect(dialog).toBeHidden();
    await expect(page.getByText("View saved.")).toHaveCount(1);
    expect(saves).toHaveLength(1);

    expect(await db.savedView.count({ where: { userId: owner.userId } })).toBe(
      1,
    );
  },
);

portalTest(
  "however many views there are, the last of them and what can be done with them are in reach",
  async ({ page, stack, owner }) => {
    await makeInterview(owner);
    await page.setViewportSize({ width: 390, height: 700 });
    for (let n = 1; n <= 30; n += 1)
      await saveView(owner, {
        list: "interviews",
        name: `View ${String(n).padStart(2, "0")}`,
        query: `q=${n}`,
      });
    await page.goto(`${stack.appUrl}${paths.interviews}?status=pending`);
    await openViews(page);
    await expect(
      page.getByRole("menuitem", { name: "Save view…" }),
    ).toBeInViewport({ ratio: 1 });
    await page.getByRole("menuitem", { name: "View 30" }).click();
    await expect(page).toHaveURL(/q=30/);
  },
);

test("what a candidate asks for and cannot be fetched is told, and can be asked for again", async ({
  page,
}) => {
  // Nothing is fetched beforehand.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const { link } = await makeSentInterview();
  await openLink(page, link);
  const begin = page.getByRole("button", { name: en.welcome.begin });
  const help = page.getByRole("button", { name: en.needChange.title });
  await expect(help).toBeVisible();
  await page.context().setOffline(true);
  await help.click();
  const told = page.getByRole("alert").filter({ hasText: en.shared.notLoaded });
  await expect(told).toBeVisible();
  await begin.click();
  await expect(told).toHaveCount(2);
  await page.context().setOffline(false);
  await help.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await begin.click();
  await expect(
    page.getByRole("heading", { name: en.consents.title }),
  ).toBeVisible();
});

async function openViews(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Views" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
}
