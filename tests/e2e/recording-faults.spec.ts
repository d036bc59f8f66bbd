import { chromium, expect, type Page } from "@playwright/test";
import { listRecordings } from "@/lib/answers/recording-queries";
import { rungs } from "@/lib/answers/takes/ladder";
import { readTelemetry } from "@/lib/answers/takes/schema";
import { expectAccessible } from "@/tests/support/axe";
import { browserFlags } from "@/tests/support/browser-flags";
import {
  finishAnswer,
  finishButton,
  firstQuestionButton,
  goOnButton,
  keepButton,
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
  walkToFirstQuestion,
} from "@/tests/support/candidate";
import { db } from "@/tests/support/db";
import { signInAs } from "@/tests/support/portal";
import { nothingLost, Recorders } from "@/tests/support/recorders";
import { test } from "@/tests/support/test";

test.use({ actionTimeout: 30_000 });

for (const [error, words] of [
  ["NotAllowedError", "isn’t allowed to use the camera"],
  ["NotFoundError", "No camera or microphone was found"],
  ["NotReadableError", "Another app is using"],
  ["OverconstrainedError", "is no longer available"],
] as const) {
  test(`R5: ${error} has its own words, and another try works`, async ({
    page,
  }) => {
    await page.addInitScript((name) => {
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      let isFirst = true;
      mediaDevices.getUserMedia = (wanted) => {
        if (!isFirst) return open(wanted);
        isFirst = false;
        return Promise.reject(new DOMException("faked", name));
      };
    }, error);
    await walkToCheck(page);
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page, error);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Camera works")).toBeVisible();
  });
}

test("R6: a silent microphone and a dark picture are told within seconds, and do not pass the check", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d")?.fillRect(0, 0, canvas.width, canvas.height);
      const sound = new AudioContext().createMediaStreamDestination();
      return Promise.resolve(
        new MediaStream([
          ...canvas.captureStream(10).getTracks(),
          ...sound.stream.getTracks(),
        ]),
      );
    };
  });
  await walkToCheck(page);
  await expect(page.getByText("We can’t hear you.")).toBeVisible();
  await expect(page.getByText("The picture is dark. Check")).toBeVisible();
  await expectAccessible(page, "silent and dark");
  await expect(
    page.getByRole("button", { name: "Looks good, continue" }),
  ).toBeDisabled();
});

test("R6: where the browser lets nobody measure sound, the check says so and can be passed", async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(AudioContext.prototype, "state", {
      get: () => "suspended",
    }),
  );
  await walkToCheck(page);
  const goOn = page.getByRole("button", { name: "Looks good, continue" });
  await expect(goOn).toBeDisabled();
  await expect(
    page.getByText("can’t show your microphone level"),
  ).toBeVisible();
  await goOn.click();
  await expect(firstQuestionButton(page)).toBeVisible();
});

test("R5: a camera that is lost in mid-answer keeps what was said, and the same take goes on", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      Object.assign(window, { camera: stream });
      return stream;
    };
  });
  const recorders = new Recorders();
  await recorders.listenTo(page);
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await page.evaluate(() => {
    const { camera } = window as unknown as { camera: MediaStream };
    for (const track of camera.getTracks()) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  });
  await expect(page.getByText("was disconnected while you")).toBeVisible();
  await expectAccessible(page, "camera lost");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(goOnButton(page)).toBeVisible();
  await expectAccessible(page, "interrupted");
  await goOnButton(page).click();
  await savedUpTo(page, 4);
  await finishAnswer(page);
  const { segments } = await savedTake(page, interview.id, 1);
  expect(segments).toHaveLength(2);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
});

test("M1.10 after a reload in mid-answer the clock stands until the candidate goes on, and the recruiter reads for how long", async ({
  page,
  context,
  stack,
}) => {
  const interview = await makeSentInterview({
    questions: 1,
    answerSeconds: 60,
  });
  const recorders = new Recorders();
  await recorders.listenTo(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await page.reload();
  await expect(page.getByText("Clock paused")).toBeVisible();
  const left = page.getByText(/^0:\d\d$/);
  const before = await left.textContent();
  await expectAccessible(page, "interrupted by a reload");
  // For some seconds already: the two minutes run down, the answer's time does not.
  await expect(page.getByText(/or in 1:5[0-4] at the latest$/)).toBeVisible();
  expect(await left.textContent()).toBe(before);
  await goOnButton(page).click();
  await savedUpTo(page, 4);
  await finishAnswer(page);
  const { segments } = await savedTake(page, interview.id, 1);
  const paused = segments.map(({ pausedMs }) => pausedMs);
  expect(paused).toEqual([0, expect.any(Number)]);
  expect(paused[1]).toBeGreaterThan(4000);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);

  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible();
  await signInAs(context, stack.appUrl, interview.actor);
  await page.goto(`${stack.appUrl}/interviews/${interview.id}`);
  await expect(page.getByText(/Paused 0:\d\d, 2 parts/)).toBeVisible();
});

test("M1.4, W3 a network that refuses uploads is named as what it is, the answer waits to be kept, and Try now sends it once it gives way", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  const recorders = new Recorders();
  await recorders.listenTo(page);
  await begin(page, interview.link);
  const refused = new Set(["PATCH", "POST"]);
  await page.route("**/segments/*", (route) =>
    refused.has(route.request().method())
      ? route.fulfill({ status: 403, body: "<h1>Forbidden</h1>" })
      : route.fallback(),
  );
  await startButton(page).click();
  const strip = page.locator("[data-upload=blocked]");
  await expect(strip).toContainText("blocking uploads from this page");
  await expect(strip).toContainText("safe on this device");
  await expectAccessible(page, "uploads refused");
  await finishButton(page).click();
  await expect(strip).toBeVisible();
  // Nothing of it has arrived, so the next question isn't shown; one press is enough.
  await keepButton(page).click();
  const saving = page.getByRole("button", { name: "Saving your answer…" });
  await expect(saving).toBeVisible();
  await expectAccessible(page, "waiting for a first slice");
  // As a proxy that has never heard of PATCH.
  refused.delete("POST");
  const tryNow = page.getByRole("button", { name: "Try now" });
  await expect(async () => {
    if (await tryNow.isVisible()) await tryNow.click();
    await expect(strip).toBeHidden({ timeout: 2000 });
  }).toPass();
  await savedTake(page, interview.id, 1);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
});

test("R9: a second window takes over, the first is told, and nothing it recorded is lost", async ({
  page,
  context,
}) => {
  const interview = await makeSentInterview();
  const recorders = new Recorders();
  await recorders.listenTo(page);
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(
    page.getByRole("heading", { name: "open in another window" }),
  ).toBeVisible();
  await expectAccessible(page, "taken over");
  await second.getByRole("button", { name: "Use what I recorded" }).click();
  await keepButton(second).click();
  await savedTake(second, interview.id, 1);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
});

test("R9: whoever was taken over may take over again", async ({
  page,
  context,
}) => {
  const interview = await makeSentInterview();
  await begin(page, interview.link);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(startButton(second)).toBeVisible();
  await page.getByRole("button", { name: "Continue here" }).click();
  await expect(startButton(page)).toBeVisible();
  await expect(
    second.getByRole("heading", { name: "open in another window" }),
  ).toBeVisible();
});

test("R1: an answer that ended before a reload is sent and finished afterwards", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  const recorders = new Recorders();
  await recorders.listenTo(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await begin(page, interview.link);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await page.route("**/segments/*", (route) => route.abort());
  await finishButton(page).click();
  await expect(page.locator("[data-upload=offline]")).toBeVisible();
  await page.unroute("**/segments/*");
  await page.reload();
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
  expect(await recorders.compare(interview)).toMatchObject(nothingLost);
});

test("E2: recording starts by itself when the seen time to think is over, and ends by itself at the limit", async ({
  page,
}) => {
  const interview = await makeSentInterview({
    thinkSeconds: 6,
    answerSeconds: 4,
  });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await expect(page.getByText("Time’s up.")).toBeVisible({ timeout: 60_000 });
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
});

test("E2: nothing is recorded behind an open dialog, and who wanted another try may go back to the take there is", async ({
  page,
}) => {
  const interview = await makeSentInterview({ thinkSeconds: 10 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await page.getByRole("button", { name: "Need help or more time?" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const isOver = page.getByText("Think time is over.");
  await expect(isOver.first()).toBeAttached({ timeout: 20_000 });
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("status").filter({ hasText: "Think time is over." }),
  ).toBeAttached();
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(0);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await finishButton(page).click();
  await page.getByRole("button", { name: /^Try again/ }).click();
  const back = page.getByRole("button", { name: "Back to my takes" });
  await expect(back).toBeVisible();
  await expectAccessible(page, "back to my takes");
  await back.click();
  await expect(keepButton(page)).toBeVisible();
});

test("E2: leaving and returning gives no time to think back, and starts nothing by surprise", async ({
  page,
}) => {
  const interview = await makeSentInterview({ thinkSeconds: 600 });
  await begin(page, interview.link);
  await db.answer.updateMany({
    where: { interviewId: interview.id },
    data: { shownAt: new Date(Date.now() - 601_000) },
  });
  await page.reload();
  await expect(page.getByText("Think time is over.")).toBeVisible();
  await expect(startButton(page)).toBeEnabled();
});

async function begin(page: Page, link: string): Promise<void> {
  await openLink(page, link);
  await walkToFirstQuestion(page);
}

test("a network too weak for the picture lowers it in the next take, spares the sound, and the recruiter is told", async () => {
  // Films with the large camera: the small one asks too little of a network to measure it.
  await using browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: browserFlags,
  });
  const page = await browser.newPage();
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
  const interview = await makeSentInterview({ questions: 1 });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  const network = await page.context().newCDPSession(page);
  const carry = (uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1 },
      uploadThroughput,
    });
  // Bytes per second: of all rungs only the lowest fits.
  await carry(40_000);
  await startButton(page).click();
  await savedUpTo(page, 8);
  await finishButton(page).click();
  await page.getByRole("button", { name: /^Try again/ }).click();
  await startButton(page).click();
  await savedUpTo(page, 2);
  await finishButton(page).click();
  await carry(-1);
  await page.getByRole("button", { name: "Use take 2" }).click();
  const take = await savedTake(page, interview.id, 1);

  const lowest = rungs.at(-1);
  const asked = await page.evaluate(
    () => (window as unknown as { asked: MediaRecorderOptions[] }).asked,
  );
  expect(asked).toMatchObject([rungs[0], lowest]);
  expect(readTelemetry(take.telemetry).pictureBits).toBe(
    lowest?.videoBitsPerSecond,
  );
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible();
  const [recording] = await listRecordings(interview.actor, interview.id);
  expect(recording?.take?.picture).toContain("lower video quality");
});

async function walkToCheck(page: Page): Promise<void> {
  const interview = await makeSentInterview();
  await openLink(page, interview.link);
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate the transcript" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
}
