import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { makeMany } from "@/tests/support/batches";
import { makePublishedTemplate } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** As on an old laptop: what runs late shows only then. */
const slowdown = 6;

for (const count of [25, 100])
  test(`M1.8 a bulk send of ${count} on a slow processor ends in progress, and the report is right`, async ({
    page,
    stack,
    owner,
  }) => {
    test.setTimeout(300_000);
    await makePublishedTemplate(owner);
    await makeMany(owner, count);
    await page.goto(`${stack.appUrl}/candidates?status=new`);
    await page.getByRole("checkbox", { name: "Select all" }).click();
    if (count > 25)
      await page
        .getByRole("button", { name: new RegExp(`^Select all ${count}`) })
        .click();
    await page.getByRole("link", { name: "Send Interview…" }).click();
    const dialog = page.getByRole("dialog", { name: "Send Interview" });
    const send = dialog.getByRole("button", {
      name: `Send ${count} Interview Invitations`,
    });
    await expect(send).toBeEnabled();
    const session = await page.context().newCDPSession(page);
    const slowDown = (rate: number) =>
      session.send("Emulation.setCPUThrottlingRate", { rate });
    await slowDown(slowdown);
    const rechecks = listenForRechecks(page);
    await send.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect
      .poll(
        () =>
          db.interview.count({
            where: { organizationId: owner.organizationId },
          }),
        { timeout: 120_000 },
      )
      .toBe(count);
    await expect(page.getByText(`Sent ${count} of ${count}`)).toBeVisible({
      timeout: 60_000,
    });
    await expect(dialog).toBeHidden();
    expect(new URL(page.url()).search).toBe("?status=new");
    expect(rechecks).toEqual([]);
    await slowDown(1);
    await page.getByRole("link", { name: "See report" }).click();
    await expect(page).toHaveURL(/\/batches\//);
    await expect(page.getByText(`Sent ${count} of ${count}`)).toBeVisible();
  });

/** Times that the page asked for the dialog again: those it would send to have it by then. */
function listenForRechecks(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" && /[?&]send=/.test(request.url()))
      asked.push(request.url());
  });
  return asked;
}
