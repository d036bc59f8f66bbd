import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { devices, expect } from "@playwright/test";
import { db } from "@/tests/support/db";
import {
  finishButton,
  keepButton,
  makeSentInterview,
  openLink,
  recordAnswer,
  savedTake,
  savedUpTo,
  startButton,
  walkToFirstQuestion,
} from "@/tests/support/candidate";
import { expectAccessible } from "@/tests/support/axe";
import { Candidate } from "../faults/recording/candidate";
import { everyKind } from "../faults/recording/faults";
import { seeded } from "../faults/support/random";
import { nothingLost, Recorders } from "@/tests/support/recorders";
import { countSpooled } from "@/tests/support/spool";
import { test } from "@/tests/support/test";

test.use({ actionTimeout: 30_000 });

// First, because it takes longest. The long form is `npm run faults recording`.
test("R1, R9: one fault of each kind in one answer, and the server has every slice that was handed over", async ({
  stack,
}) => {
  test.setTimeout(240_000);
  const profile = await mkdtemp(join(tmpdir(), "candidate-"));
  const candidate = await Candidate.open({
    ...{ stack, profile, random: seeded(1), isPhone: false, pauseMs: 500 },
    chromium: process.env.CHROMIUM_PATH ?? "",
  });
  try {
    const outcomes = await candidate.takeInterview([everyKind]);
    expect(outcomes.filter(({ isTooMuch }) => isTooMuch)).toEqual([]);
  } finally {
    await candidate.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test.describe("on a phone", () => {
  const { defaultBrowserType: _, ...phone } = devices["iPhone 15"];
  test.use(phone);

  test("a candidate goes from the welcome to the submission by the buttons on the screen", async ({
    page,
  }) => {
    const interview = await makeSentInterview();
    await openLink(page, interview.link);
    await walkToFirstQuestion(page);
    for (const number of [1, 2]) {
      await recordAnswer(page);
      await savedTake(page, interview.id, number);
      if (number === 2) continue;
      await expectAccessible(page, "between questions");
      await page.getByRole("button", { name: "Show question 2" }).click();
    }
    await page.getByRole("button", { name: "Submit my interview" }).click();
    await expect(
      page.getByRole("heading", {
        name: "Thank you! Your interview is submitted",
      }),
    ).toBeVisible();
    const stored = await db.interview.findUniqueOrThrow({
      where: { id: interview.id },
    });
    expect(stored.status).toBe("COMPLETED");
    await expect.poll(() => countSpooled(page, "slices")).toBe(0);
  });
});

test("R1: a cut connection in mid-answer loses nothing, and the strip says that the answer is safe", async ({
  page,
  context,
}) => {
  const interview = await makeSentInterview();
  const recorders = new Recorders();
  await recorders.listenTo(page);
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await context.setOffline(true);
  await expect(
    page.getByText(
      "You’re offline. Your answer is safe on this device. Keep this tab open.",
    ),
  ).toHaveCount(2, { timeout: 30_000 });
  await finishButton(page).click();
  await expect(
    page.getByRole("heading", { name: "Watch your answer" }),
  ).toBeVisible();
  await context.setOffline(false);
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
});

test("a kept answer that turns out unusable leads from the check list back to its question", async ({
  page,
  stack,
}) => {
  const [worker] = stack.workers;
  worker!.kill("SIGTERM");
  await worker!.ended();
  const interview = await makeSentInterview({ questions: 1 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await recordAnswer(page);
  const { id } = await savedTake(page, interview.id, 1);
  await expect(
    page.getByRole("heading", { name: /^You’ve answered/ }),
  ).toBeVisible();
  // As the worker would, which cannot play it.
  await db.take.update({
    where: { id },
    data: { status: "FAILED", fault: "EMPTY" },
  });
  await expect(startButton(page)).toBeVisible();
  await worker!.start();
});
