import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { makeCandidate, makeInterview } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** Milliseconds between the last letter and the press, before and after the search begins. */
for (const pause of [0, 120, 240, 300])
  test(`a tab that is pressed ${pause} ms after typing keeps what was typed, and so does the box`, async ({
    page,
    stack,
    owner,
  }) => {
    for (const name of ["Kilian One", "Ada Two"]) {
      const candidate = await makeCandidate(owner, { name });
      await makeInterview(owner, { candidateId: candidate.id });
    }
    await page.goto(stack.appUrl + paths.interviews);
    const search = page.getByRole("searchbox");
    await search.click();
    await page.keyboard.insertText("kilian");
    await page.waitForTimeout(pause);
    await page.getByRole("link", { name: /^Pending/ }).click();
    await expectBoth(page, "kilian", "pending");
    await expect(search).toHaveValue("kilian");
    await expect(page.getByRole("link", { name: "Kilian One" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Ada Two" })).toHaveCount(0);
  });

test("what is typed while a tab is on its way does not undo it", async ({
  page,
  stack,
  owner,
}) => {
  const candidate = await makeCandidate(owner, { name: "Kilian One" });
  await makeInterview(owner, { candidateId: candidate.id });
  await page.goto(stack.appUrl + paths.interviews);
  await expect(page.getByRole("link", { name: /^Pending/ })).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/status=pending(?!.*q=)/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: /^Pending/ }).click();
  await page.getByRole("searchbox").click();
  await page.keyboard.type("kilian");
  await page.waitForTimeout(300);
  release();
  await expectBoth(page, "kilian", "pending");
});

async function expectBoth(
  page: Page,
  q: string,
  status: string,
): Promise<void> {
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ q, status });
}
