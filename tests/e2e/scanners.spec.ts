import { expect } from "@playwright/test";
import { db } from "@/tests/support/db";
import { interviewLink } from "@/lib/links";
import { makeActor, makeInterview } from "@/tests/support/make";
import { openBrowser } from "@/tests/support/candidate";
import { hitPixel, makePixel, scanLink } from "@/tests/support/scanners";
import { test } from "@/tests/support/test";

test("E1: two hundred scanner requests for the link change nothing and get no session", async () => {
  const interview = await makeInterview(await makeActor());
  const before = await rowOf(interview.id);
  expect(await scanLink(interviewLink(interview), 200)).toEqual([
    "200, cookie: none",
  ]);
  expect(await rowOf(interview.id)).toEqual(before);
  expect(
    await db.candidateSession.count({ where: { interviewId: interview.id } }),
  ).toBe(0);
});

test("E1: a headless browser that follows, waits and clicks the first button leaves the interview pending", async () => {
  const interview = await makeInterview(await makeActor());
  const before = await rowOf(interview.id);
  const browser = await openBrowser("voice-one.wav");
  const page = await browser.newPage();
  await page.goto(interviewLink(interview));
  await page.waitForLoadState("networkidle");
  await page.getByRole("button").first().click();
  await page.waitForURL(/\/interview\//);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button").first().click();
  await browser.close();
  expect(await rowOf(interview.id)).toEqual(before);
});

test("E4: 500 hits on one pixel are answered alike and written at most once a minute", async ({
  stack,
}) => {
  const interview = await makeInterview(await makeActor());
  const before = await rowOf(interview.id);
  const pixel = await makePixel(interview);
  const startedAt = Date.now();
  expect(await hitPixel(stack.appUrl + pixel.path, 500)).toEqual([
    "200, 43 bytes",
  ]);
  const minutes = Math.ceil((Date.now() - startedAt) / 60_000) + 1;
  const writes = await pixel.countWrites();
  expect(writes).toBeGreaterThanOrEqual(1);
  expect(writes).toBeLessThanOrEqual(minutes);
  expect(await rowOf(interview.id)).toEqual(before);
});

function rowOf(id: string) {
  return db.interview.findUniqueOrThrow({ where: { id } });
}
