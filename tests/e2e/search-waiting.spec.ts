import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { makeCandidate, makeInterview } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** What is pressed while a search still waits: longer than it ever waits. */
const longerThanSearchWaits = 400;

test.beforeEach(async ({ owner }) => {
  for (const name of ["Kilian One", "Ada Two"]) {
    const { id: candidateId } = await makeCandidate(owner, { name });
    await makeInterview(owner, { candidateId });
  }
});

test("a row that is pressed right after typing opens, and the search does not call back", async ({
  page,
  stack,
}) => {
  await page.goto(stack.appUrl + paths.interviews);
  const row = page.locator("a[data-row]", { hasText: "Ada Two" });
  await expect(row).toBeVisible();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/interviews\/[^?]+\?.*_rsc=/, async (route) => {
    await released;
    await route.continue();
  });
  await type(page, "kilian");
  await row.click();
  await page.waitForTimeout(longerThanSearchWaits);
  release();
  await expect(
    page.getByRole("heading", { level: 1, name: "Ada Two" }),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/q=/);
});

test("order, filter and export take along what was typed a moment before", async ({
  page,
  stack,
}) => {
  await page.goto(stack.appUrl + paths.interviews);
  await type(page, "kilian");
  await page.getByRole("columnheader").getByRole("link").first().click();
  await expectQuery(page, { q: "kilian", sort: /./ });
  await expect(page.locator("a[data-row]")).toHaveCount(1);

  await page.goto(stack.appUrl + paths.interviews);
  await page.getByRole("button", { name: "Filters" }).click();
  await type(page, "kilian");
  await page.getByLabel("Waiting", { exact: true }).selectOption("yes");
  await expectQuery(page, { q: "kilian", idle: "yes" });
  await expect(page.getByRole("searchbox")).toHaveValue("kilian");

  await page.goto(stack.appUrl + paths.interviews);
  const download = page.waitForEvent("download");
  await type(page, "kilian");
  await page.getByRole("button", { name: "Export CSV" }).click();
  expect(new URL((await download).url()).searchParams.get("q")).toBe("kilian");
});

test("after Back the box says what the list is filtered by, also with the caret in it", async ({
  page,
  stack,
}) => {
  await page.goto(stack.appUrl + paths.candidates);
  const search = page.getByRole("searchbox");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Interviews" })
    .click();
  await page.getByRole("link", { name: /^Pending/ }).click();
  await expect(page).toHaveURL(/status=pending/);
  await type(page, "kilian");
  await expectQuery(page, { q: "kilian", status: "pending" });
  await expect(search).toBeFocused();
  await page.goBack();
  await expectQuery(page, {});
  await expect(search).toHaveValue("");
  await expect(page.locator("a[data-row]")).toHaveCount(2);

  // What is typed for one list is not searched for in the one that Back leads to.
  await type(page, "kilian");
  await page.goBack();
  await expect(
    page.getByRole("heading", { level: 1, name: "Candidates" }),
  ).toBeVisible();
  await page.waitForTimeout(longerThanSearchWaits);
  await expect(page).toHaveURL(stack.appUrl + paths.candidates);
  await expect(search).toHaveValue("");
});

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox").click();
  await page.keyboard.insertText(text);
}

async function expectQuery(
  page: Page,
  query: Record<string, string | RegExp>,
): Promise<void> {
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual(
      Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
          name,
          typeof value === "string" ? value : expect.stringMatching(value),
        ]),
      ),
    );
}
