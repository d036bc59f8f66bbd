import { expect, test, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import {
  listenToFinishing,
  listenToRecorders,
  makeSentInterview,
  openLink,
  recordedDigests,
  savedTake,
  savedUpTo,
  startButton,
  storedDigests,
  walkToFirstQuestion,
} from "../support/candidate";
import { startStack, type Stack } from "../support/stack";

test.use({ actionTimeout: 30_000 });

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(async () => {
  await stack.stop();
});

test("a candidate goes from the welcome to the submission by the buttons on the screen", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await begin(page, interview.link);
  for (const number of [1, 2]) {
    await answer(page);
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await savedTake(page, interview.id, number);
    if (number === 1)
      await page.getByRole("button", { name: "Show question 2" }).click();
  }
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(
    page.getByRole("heading", {
      name: "Thank you, your interview is handed in",
    }),
  ).toBeVisible();
  const stored = await db.interview.findUniqueOrThrow({
    where: { id: interview.id },
  });
  expect(stored.status).toBe("COMPLETED");
  await expect.poll(() => spooled(page)).toBe(0);
});

test("R1: the server has exactly the bytes that the recorder handed over", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await listenToRecorders(page);
  const sizes = listenToFinishing(page);
  await begin(page, interview.link);
  await answer(page);
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const { segments } = await savedTake(page, interview.id, 1);
  expect(segments).toHaveLength(1);
  expect(await digestsOf(segments, sizes)).toEqual(await recordedDigests(page));
});

test("R1: a reload in mid-answer keeps what was said, and the candidate goes on", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await listenToRecorders(page);
  const sizes = listenToFinishing(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 4);
  await page.reload();
  await page
    .getByRole("button", { name: "Go on recording this answer" })
    .click();
  await savedUpTo(page, 8);
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const take = await savedTake(page, interview.id, 1);
  expect(take.segments).toHaveLength(2);
  const [first, second] = await digestsOf(take.segments, sizes);
  const [recordedFirst, recordedSecond] = await recordedDigests(page);
  expect(second).toEqual(recordedSecond);
  expect(recordedFirst!.slice(0, first!.length)).toEqual(first);
  expect(recordedFirst!.length - first!.length).toBeLessThanOrEqual(1);
});

test("R1: a cut connection in mid-answer loses nothing, and the strip says that the answer is safe", async ({
  page,
  context,
}) => {
  const interview = await makeSentInterview();
  await listenToRecorders(page);
  const sizes = listenToFinishing(page);
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await context.setOffline(true);
  await expect(
    page.getByText(
      "Offline: your answer is safe on this device, do not close this tab",
    ),
  ).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole("button", { name: "Finish answer" }).click();
  await expect(
    page.getByRole("heading", { name: "Watch your answer" }),
  ).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const { segments } = await savedTake(page, interview.id, 1);
  expect(await digestsOf(segments, sizes)).toEqual(await recordedDigests(page));
});

test("R1: a server killed in mid-answer and started again has every byte", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await listenToRecorders(page);
  const sizes = listenToFinishing(page);
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  stack.web.kill("SIGKILL");
  await stack.web.ended();
  await expect(page.locator("[data-upload=offline]")).toBeVisible({
    timeout: 30_000,
  });
  await stack.web.start();
  await savedUpTo(page, 6);
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const { segments } = await savedTake(page, interview.id, 1);
  expect(await digestsOf(segments, sizes)).toEqual(await recordedDigests(page));
});

async function begin(page: Page, link: string): Promise<void> {
  await openLink(page, link);
  await walkToFirstQuestion(page);
}

async function answer(page: Page): Promise<void> {
  await startButton(page).click();
  await savedUpTo(page, 4);
  await page.getByRole("button", { name: "Finish answer" }).click();
}

function digestsOf(
  segments: { id: string }[],
  sizes: Map<string, number[]>,
): Promise<string[][]> {
  return Promise.all(
    segments.map(({ id }) => storedDigests(stack, id, sizes.get(id) ?? [])),
  );
}

/** Slices that the browser still keeps. */
function spooled(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("hifinity-recordings");
        opening.onerror = () => reject(new Error("no spool"));
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database
            .transaction("slices")
            .objectStore("slices")
            .count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
