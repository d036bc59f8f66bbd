import { expect, type Page } from "@playwright/test";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";
import { makeSentInterview } from "@/tests/support/candidate";
import { test } from "@/tests/support/test";

/** M1.6: below Safari 16.4, Chrome and Edge 111 and Firefox 128. Those lack one of two abilities, which is taken away here. */

test("M1.6 a browser that is too old is told so, in the candidate's language, and what to do", async ({
  page,
  stack,
}) => {
  await makeOld(page);
  const { link } = await makeSentInterview();
  await openOld(page, link);
  await expect(page.getByRole("heading")).toHaveText(en.oldBrowser.title);
  await expect(
    page.getByText(en.oldBrowser.browsers, { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);

  await openOld(page, `${link}?lang=es`);
  await expect(page.getByRole("heading")).toHaveText(es.oldBrowser.title);
  await openOld(page, `${stack.appUrl}/interview/unknown`);
  await expect(page.getByRole("heading")).toHaveText(en.oldBrowser.title);
  await openOld(page, `${stack.appUrl}/sign-in`);
  await expect(page.getByRole("heading")).toHaveText(
    "Your browser is too old for Hifinity",
  );
});

test("M2.17 the portal opened at 127.0.0.1 goes on at APP_URL, and works there", async ({
  page,
  stack,
  owner,
}) => {
  expect(owner).toBeTruthy();
  const other = stack.appUrl.replace("localhost", "127.0.0.1");
  await page.goto(`${other}/candidates?add=1`);
  await expect(page).toHaveURL(`${stack.appUrl}/candidates?add=1`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Grace O’Hara");
  await dialog.getByLabel("Email").fill("grace@example.com");
  await dialog.getByRole("button", { name: "Add candidate" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: "grace@example.com" }),
  ).toBeVisible();
});

async function makeOld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "CSSPropertyRule");
  });
}

/** What stops loading ends a navigation for Playwright. */
async function openOld(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
}
