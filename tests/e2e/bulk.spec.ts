import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { tabTo } from "@/tests/support/keyboard";
import {
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";
import type { Stack } from "@/tests/support/stack";
import { portalTest as test } from "@/tests/support/test";

test.beforeEach(({ owner }) => makePublishedTemplate(owner));

test("F3: three candidates are sent an interview by mouse, and the page of it shows each", async ({
  page,
  stack,
  owner,
}) => {
  const [first, , third] = await people(owner, "Mouse");
  await page.goto(`${stack.appUrl}/candidates?q=mouse`);
  await box(page, third!).click();
  await box(page, first!).click({ modifiers: ["Shift"] });
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.getByRole("link", { name: "Send Interview…" }).click();

  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByText("To 3 candidates")).toBeVisible();
  await expect(dialog.getByRole("radio")).toBeChecked();
  await dialog
    .getByRole("button", { name: "Send 3 Interview Invitations" })
    .dblclick();
  await page.getByRole("link", { name: "See report" }).click();
  await expect(page.getByText("Sent 3 of 3")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Sent" })).toHaveCount(
    3,
  );
  await expect.poll(() => mailsTo(stack, "mouse")).toBe(3);
  expect(
    await db.batch.count({ where: { organizationId: owner.organizationId } }),
  ).toBe(1);

  await page.getByRole("link", { name: "Recent bulk actions" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: "Sent 3 of 3" }),
  ).toBeVisible();
});

test("F3: the same by keyboard alone", async ({ page, stack, owner }) => {
  const [first] = await people(owner, "Keys");
  await page.goto(`${stack.appUrl}/candidates?q=keys`);
  await tabTo(page, box(page, first!));
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("3 selected")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Send Interview…" }));
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  const send = dialog.getByRole("button", { name: /^Send 3 Interview/ });
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Bulk action" })).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("3 selected")).toBeHidden();
  await expect.poll(() => mailsTo(stack, "keys")).toBe(3);
});

test("F9: who cannot get it is listed with the way to put it right, and left out", async ({
  page,
  stack,
  owner,
}) => {
  const [, second] = await people(owner, "Lost");
  await db.candidate.updateMany({
    where: { organizationId: owner.organizationId, name: second },
    data: { bouncedAt: new Date() },
  });
  await page.goto(`${stack.appUrl}/candidates?q=lost`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await page.getByRole("link", { name: "Send Interview…" }).click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByText("1 of 3 can’t be sent")).toBeVisible();
  await expect(
    dialog.getByRole("link", { name: "Fix address" }),
  ).toHaveAttribute("href", /\/candidates\?.*send=.*edit=/);
  await dialog.getByRole("button", { name: /^Remove Lost 3/ }).click();
  await dialog.getByRole("button", { name: /^Send 1 Interview/ }).click();
  await expect(page.getByRole("region", { name: "Bulk action" })).toBeVisible();
  await expect.poll(() => mailsTo(stack, "lost")).toBe(1);
});

test("F11, F12: of all that a search finds each address can be read, one removed, one that looks mistyped left out, and they are told beforehand", async ({
  page,
  stack,
  owner,
}) => {
  const names = await people(owner, "Typo", 3);
  await db.candidate.updateMany({
    where: { organizationId: owner.organizationId, name: names[1] },
    data: { email: "typo2@gmial.com" },
  });
  await page.goto(`${stack.appUrl}/candidates?q=typo&send=all`);
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  const chips = dialog.getByRole("region", { name: "Recipients" });
  await expect(chips.getByText("typo1@example.com")).toBeVisible();
  const mistyped = dialog.getByRole("region", {
    name: "Possible typos",
  });
  await expect(mistyped.getByText("1 possible typo")).toBeVisible();
  await expect(
    mistyped.getByText("Did you mean typo2@gmail.com?"),
  ).toBeVisible();
  await expect(
    mistyped.getByRole("link", { name: "Fix address" }),
  ).toHaveAttribute("href", /\/candidates\?.*send=.*edit=/);
  await dialog.getByRole("button", { name: `Remove ${names[2]}` }).click();
  await expect(dialog.getByText("To 2 candidates")).toBeVisible();

  await dialog.getByText("Give them a heads-up").click();
  await expect(dialog.getByText(/^Hi, thanks for your interest/)).toBeVisible();
  const leaveOut = mistyped.getByLabel("Skip this address");
  await expect(leaveOut).toBeChecked();
  await leaveOut.uncheck();
  await expect(
    dialog.getByRole("button", { name: /^Send 2 Interview/ }),
  ).toBeVisible();
  await leaveOut.check();
  await dialog.getByRole("button", { name: /^Send 1 Interview/ }).click();
  await expect(page.getByRole("region", { name: "Bulk action" })).toBeVisible();
  await expect.poll(() => mailsTo(stack, "typo")).toBe(1);
  expect(
    await db.batchItem.count({
      where: { subjectId: { in: await idsOf(owner, names) } },
    }),
  ).toBe(1);
});

test("all that a search finds are sent to, over all its pages", async ({
  page,
  stack,
  owner,
}) => {
  await people(owner, "Many", 30);
  await page.goto(`${stack.appUrl}/candidates?q=many`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await page.getByRole("button", { name: "Select all 30 results" }).click();
  await page.getByRole("link", { name: "Send Interview…" }).click();
  const dialog = page.getByRole("dialog", { name: "Send Interview" });
  await expect(dialog.getByText("To 30 candidates")).toBeVisible();
  await dialog.getByRole("button", { name: /^Send 30 Interview/ }).click();
  await page.getByRole("link", { name: "See report" }).click();
  await expect(page.getByText("Sent 30 of 30")).toBeVisible();
  await page.getByRole("link", { name: /^Not sent/ }).click();
  await expect(page.getByText("All done")).toBeVisible();
});

test("F8: three invitations are resent by mouse, and the cool-down is shown", async ({
  page,
  stack,
  owner,
}) => {
  const names = await interviews(owner, "Rat");
  await page.goto(`${stack.appUrl}/interviews?q=rat`);
  for (const name of names) await interviewBox(page, name).click();
  await page.getByRole("link", { name: "Resend…" }).click();
  await page
    .getByRole("dialog", { name: "Resend invitations" })
    .getByRole("button", { name: "Resend 3 invitations" })
    .click();
  await expect.poll(() => mailsTo(stack, "rat")).toBe(3);
  await page
    .getByRole("button", { name: `Actions for ${names[0]}’s interview` })
    .click();
  await expect(
    page.getByRole("menuitem", { name: "Resend Invitation" }),
  ).toContainText(/Available in \d+ s/);
});

test("F8: the same by keyboard alone", async ({ page, stack, owner }) => {
  const [first] = await interviews(owner, "Piano");
  await page.goto(`${stack.appUrl}/interviews?q=piano`);
  await tabTo(page, interviewBox(page, first!));
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await tabTo(page, page.getByRole("link", { name: "Resend…" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Resend invitations" });
  await tabTo(page, dialog.getByRole("button", { name: /^Resend 3/ }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(() => mailsTo(stack, "piano")).toBe(3);
});

test("F8: two tabs that resend one invitation send one mail", async ({
  page,
  context,
  stack,
  owner,
}) => {
  const [name] = await interviews(owner, "Twin", 1);
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(`${stack.appUrl}/interviews?q=twin`);
    await tab
      .getByRole("button", { name: `Actions for ${name}’s interview` })
      .click();
  }
  await Promise.all(
    tabs.map((tab) =>
      tab
        .getByRole("menuitem", { name: "Resend Invitation" })
        // The one that is late may find its menu gone.
        .click({ timeout: 5_000 })
        .catch(() => undefined),
    ),
  );
  await expect.poll(() => mailsTo(stack, "twin")).toBe(1);
  expect(
    await db.invitation.count({
      where: {
        organizationId: owner.organizationId,
        toName: name,
        kind: "RESEND",
      },
    }),
  ).toBe(1);
});

test("the links of the chosen open interviews are copied with their names, and those that are over left out", async ({
  page,
  context,
  stack,
  owner,
}) => {
  const names = await interviews(owner, "Link");
  await db.interview.updateMany({
    where: {
      organizationId: owner.organizationId,
      candidate: { name: names[0] },
    },
    data: { status: "EXPIRED" },
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${stack.appUrl}/interviews?q=link`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await page.getByRole("button", { name: "Copy links" }).click();
  await expect(
    page.getByText("2 links copied, each with its candidate’s name."),
  ).toBeVisible();
  await expect(page.getByText(/1 closed interview skipped/)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.trim().split("\n").sort()).toEqual(
    names
      .slice(1)
      .map((name) => expect.stringMatching(new RegExp(`^${name}\thttp.*/i/`))),
  );
});

test("many interviews are extended, then cancelled with a reason", async ({
  page,
  stack,
  owner,
}) => {
  await interviews(owner, "Late", 2);
  await page.goto(`${stack.appUrl}/interviews?q=late`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await page.getByRole("link", { name: "Extend deadline…" }).click();
  const extend = page.getByRole("dialog", { name: "Extend deadlines" });
  await extend.getByLabel("New deadline", { exact: true }).selectOption("14");
  await extend.getByRole("button", { name: "Extend 2 deadlines" }).click();
  await page.getByRole("link", { name: "See report" }).click();
  await expect(page.getByText("Extended 2 of 2")).toBeVisible();

  await page.goto(`${stack.appUrl}/interviews?q=late`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await page.getByRole("link", { name: "Cancel…" }).click();
  const cancel = page.getByRole("dialog", { name: "Cancel interviews" });
  await cancel.getByLabel("Reason").fill("Position filled");
  await cancel.getByRole("button", { name: "Cancel 2 interviews" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: "Canceled" }),
  ).toHaveCount(2);
  expect(
    await db.interview.count({
      where: {
        organizationId: owner.organizationId,
        cancelReason: "Position filled",
      },
    }),
  ).toBe(2);
});

/** Candidates, in the order in which their list shows them. */
async function people(
  owner: Actor,
  name: string,
  count = 3,
): Promise<string[]> {
  const names: string[] = [];
  for (let i = count; i > 0; i--) {
    await makeCandidate(owner, {
      name: `${name} ${i}`,
      email: `${name}${i}@example.com`.toLowerCase(),
    });
    names.unshift(`${name} ${i}`);
  }
  return names;
}

async function idsOf(owner: Actor, names: string[]): Promise<string[]> {
  const found = await db.candidate.findMany({
    where: { organizationId: owner.organizationId, name: { in: names } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

async function interviews(
  owner: Actor,
  name: string,
  count = 3,
): Promise<string[]> {
  const template = await makePublishedTemplate(owner);
  const names = await people(owner, name, count);
  for (const each of names.toReversed()) {
    const { id: candidateId } = await db.candidate.findFirstOrThrow({
      where: { organizationId: owner.organizationId, name: each },
    });
    await makeInterview(owner, { template, candidateId });
  }
  return names;
}

function box(page: Page, name: string): Locator {
  return page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
}

function interviewBox(page: Page, name: string): Locator {
  return page.getByRole("checkbox", {
    name: new RegExp(`^Select ${name}’s interview,`),
  });
}

function mailsTo(stack: Stack, prefix: string): number {
  return stack.smtp.mails.filter(({ recipients }) =>
    recipients.some((email) => email.startsWith(prefix)),
  ).length;
}
