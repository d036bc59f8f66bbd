import { expect, test } from "@playwright/test";
import { rungs } from "@/lib/recordings/ladder";
import { readTelemetry } from "@/lib/recordings/schema";
import { listRecordings } from "@/lib/interviews/recording-queries";
import {
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
  walkToFirstQuestion,
} from "../support/candidate";
import { startStack, type Stack } from "../support/stack";

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(() => stack?.stop());

/** Bytes per second: of all rungs only the lowest fits. */
const weak = 40_000;

test("a weak network lowers the picture of the next take, keeps the sound, and the recruiter is told", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const interview = await makeSentInterview({ questions: 1 });
  await page.addInitScript(() => {
    const asked: MediaRecorderOptions[] = [];
    Object.assign(window, { asked });
    const Original = window.MediaRecorder;
    window.MediaRecorder = class extends Original {
      constructor(stream: MediaStream, options: MediaRecorderOptions = {}) {
        super(stream, options);
        asked.push(options);
      }
    };
  });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  const network = await context.newCDPSession(page);
  const carry = (uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1 },
      uploadThroughput,
    });
  await carry(weak);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.getByRole("button", { name: /^Try again/ }).click();
  await startButton(page).click();
  await page.getByRole("button", { name: "Finish answer" }).click();
  await carry(-1);
  await page.getByRole("button", { name: "Keep take 2" }).click();
  const take = await savedTake(page, interview.id, 1);
  const asked = await page.evaluate(
    () => (window as unknown as { asked: MediaRecorderOptions[] }).asked,
  );
  expect(asked).toMatchObject([rungs[0], rungs.at(-1)]);
  expect(readTelemetry(take.telemetry).pictureBits).toBe(
    rungs.at(-1)?.videoBitsPerSecond,
  );
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /Thank you/ })).toBeVisible();
  const [recording] = await listRecordings(interview.actor, interview.id);
  expect(recording?.take?.picture).toContain("low picture quality");
});
