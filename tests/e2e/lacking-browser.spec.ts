import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { formatWallClock } from "@/lib/format";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { addDays, dayAt } from "@/lib/time/calendar";
import { expectAccessible } from "@/tests/support/axe";
import { db } from "@/tests/support/db";
import { makeInterview } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

/** Deadlines by the organization's days, and what a browser cannot do: copy, play, fill the screen. */

const timeZone = "Europe/Berlin";

test("M2.16 Extend says the organization's time as Send does, and takes a day from the calendar", async ({
  page,
  stack,
  owner,
}) => {
  await db.organization.update({
    where: { id: owner.organizationId },
    data: { timeZone },
  });
  const { id } = await makeInterview(owner);
  await page.goto(`${stack.appUrl}${paths.interview(id)}?extend=${id}`);
  const dialog = page.getByRole("dialog", { name: "Extend deadline" });
  await expect(dialog).toContainText(
    /New deadline: .*(23:59|11:59 PM).*Berlin/,
  );
  const date = dialog.getByLabel("More time: date");
  const day = addDays(dayAt(new Date(), timeZone), 25);
  await date.fill(day);
  await expect(dialog.getByLabel("More time", { exact: true })).toHaveValue("");
  await expectAccessible(page, "extending to a date");
  await date.press("Enter");
  await expect(dialog).toBeHidden();
  const { deadlineAt } = await db.interview.findUniqueOrThrow({
    where: { id },
  });
  expect(formatWallClock(deadlineAt, timeZone)).toBe(`${day}T23:59`);
});

test("M2.16 a date that cannot be a deadline is said, and refused with the dialog still open", async ({
  page,
  stack,
  owner,
}) => {
  const { id } = await makeInterview(owner);
  await page.goto(`${stack.appUrl}${paths.interview(id)}?extend=${id}`);
  const dialog = page.getByRole("dialog", { name: "Extend deadline" });
  const press = dialog.getByRole("button", { name: "Extend deadline" });
  await dialog.getByLabel("More time: date").fill("2020-01-01");
  await expect(dialog).toContainText(/Choose a date from/);
  await press.click();
  await expect(dialog.getByRole("alert").first()).toContainText(
    "Choose a deadline within the next 60 days.",
  );
  await dialog.getByLabel("More time: date").fill("");
  await press.click();
  await expect(dialog).toContainText("Choose a date.");
});

test("M2.6 a link is copied where only the press itself may copy, as in Safari", async ({
  page,
  stack,
  owner,
}) => {
  await page.addInitScript(() => {
    let isInPress = false;
    for (const kind of ["click", "pointerup", "keydown"])
      addEventListener(
        kind,
        () => {
          isInPress = true;
          setTimeout(() => (isInPress = false));
        },
        { capture: true },
      );
    const keep = (text: string) => (document.body.dataset.copied = text);
    const refuse = () =>
      Promise.reject(new DOMException("refused", "NotAllowedError"));
    const clipboard = {
      writeText: (text: string) =>
        isInPress ? Promise.resolve(void keep(text)) : refuse(),
      write: async ([item]: ClipboardItem[]) => {
        if (!isInPress) return refuse();
        keep(await (await item!.getType("text/plain")).text());
      },
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  const interview = await makeInterview(owner);
  await copyFromMenu(page, stack.appUrl, interview.id);
  await expect(page.getByText(/^Link copied/)).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset.copied)).toBe(
    interviewLink(interview),
  );
});

test("M2.6 where copying is refused, the link is shown and selected", async ({
  page,
  stack,
  owner,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined }),
  );
  const interview = await makeInterview(owner);
  await copyFromMenu(page, stack.appUrl, interview.id);
  const dialog = page.getByRole("dialog", { name: "Copy the link yourself" });
  await expect(dialog.getByLabel("link")).toHaveValue(interviewLink(interview));
  const selected = await dialog
    .getByLabel("link")
    .evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  expect(selected).toBe(interviewLink(interview));
  await expectAccessible(page, "copying by hand");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
});

test("M2.7 a recording that this browser cannot play, opened by its address, says so and offers the file", async ({
  page,
  stack,
  owner,
}) => {
  await page.addInitScript(() => {
    delete (HTMLVideoElement.prototype as Partial<HTMLVideoElement>)
      .requestFullscreen;
    delete (Element.prototype as Partial<Element>).requestFullscreen;
  });
  await page.route("**/api/recordings/**", (route) =>
    route.fulfill({ contentType: "video/mp4", body: "no film" }),
  );
  const id = await recorded(owner);
  await page.goto(stack.appUrl + paths.interview(id));
  const player = page.getByRole("region", { name: "Recording" });
  await expect(player).toContainText(
    "This browser can’t play this recording. Open this page in Chrome, Edge or Safari, or download the file.",
  );
  await expect(player.getByRole("link", { name: "Download" })).toHaveAttribute(
    "href",
    /\/0\?save=answer-1\.mp4$/,
  );
  await expect(player.getByRole("button", { name: /^Play/ })).toBeDisabled();
  await expect(
    player.getByRole("button", { name: "Back 10 seconds (J)" }),
  ).toBeVisible();
  await expect(player.getByRole("button", { name: "Full screen" })).toHaveCount(
    0,
  );
  await expectAccessible(page, "a recording that does not play");
});

async function copyFromMenu(page: Page, appUrl: string, id: string) {
  await page.goto(appUrl + paths.interview(id));
  await page
    .getByRole("button", { name: /^Actions for .*’s interview$/ })
    .click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
}

/** A submitted interview with one answer, whose file only the test has. */
async function recorded(owner: Actor): Promise<string> {
  const { id, organizationId, snapshot } = await makeInterview(owner, {
    questions: 1,
    data: {
      status: "COMPLETED",
      startedAt: new Date(),
      completedAt: new Date(),
    },
  });
  const answer = await db.answer.create({
    data: {
      organizationId,
      interviewId: id,
      position: 0,
      questionId: snapshot.questions[0]!.id,
    },
  });
  const part = {
    key: "none",
    mimeType: "video/mp4",
    bytes: 7,
    durationMs: 42_000,
  };
  const take = await db.take.create({
    data: {
      organizationId,
      interviewId: id,
      answerId: answer.id,
      number: 1,
      status: "READY",
      durationMs: part.durationMs,
      parts: [part],
    },
  });
  await db.answer.update({
    where: { id: answer.id },
    data: { keptTakeId: take.id, keptAt: new Date() },
  });
  return id;
}
