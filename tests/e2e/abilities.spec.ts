import { expect, type Page } from "@playwright/test";
import {
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
  walkToStart,
} from "@/tests/support/candidate";
import { expectAccessible } from "@/tests/support/axe";
import { test } from "@/tests/support/test";

test.use({ actionTimeout: 30_000 });

test("B2, M1.2: a browser that measures, lists, locks and remembers nothing records, sends and plays an answer", async ({
  page,
}) => {
  const interview = await makeSentInterview({ questions: 1 });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(takeAbilitiesAway);
  await openLink(page, interview.link);
  await walkToCheck(page);
  await expect(
    page.getByText("We can’t show your microphone level"),
  ).toBeVisible();
  await expect(page.getByText("We can’t check the picture here")).toBeVisible();
  await expect(page.getByText("watch the bar move")).toBeHidden();
  await expectAccessible(page, "nothing can be measured");
  await page.getByRole("button", { name: "Looks good, continue" }).click();
  await firstQuestionButton(page).click();
  await startButton(page).click();
  await savedUpTo(page, 2);
  await expect(
    page.getByText("We can’t show your microphone level"),
  ).toBeVisible();
  await finishButton(page).click();
  const player = page.getByLabel("Take 1", { exact: true });
  await player.evaluate((video: HTMLVideoElement) => video.play());
  await expect
    .poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0);
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test("B3, M1.3: a recorder that falls silent is told, another goes on, and Finish ends although no recorder answers", async ({
  page,
}) => {
  const interview = await makeSentInterview({ questions: 1 });
  await page.clock.install();
  await page.addInitScript(() => {
    const Original = window.MediaRecorder;
    window.MediaRecorder = class extends Original {
      override dispatchEvent = () => true;
      override addEventListener(
        ...[name, listener, options]: Parameters<
          MediaRecorder["addEventListener"]
        >
      ) {
        const hear = (event: Event) => {
          if ("isDeaf" in window) return;
          if (typeof listener === "function") listener.call(this, event);
        };
        super.addEventListener(name, hear, options);
      }
    };
  });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await page.evaluate(() => Object.assign(window, { isDeaf: true }));
  await page.clock.runFor(6000);
  await expect(page.getByText("Your browser stopped recording.")).toBeVisible();
  await expectAccessible(page, "recorder fell silent");
  await page.evaluate(() => delete (window as { isDeaf?: boolean }).isDeaf);
  await goOnButton(page).click();
  await savedUpTo(page, 4);
  await page.evaluate(() => Object.assign(window, { isDeaf: true }));
  await finishButton(page).click();
  await page.clock.runFor(5000);
  await keepButton(page).click();
  await page.clock.runFor(20_000);
  const { segments } = await savedTake(page, interview.id, 1);
  expect(segments).toHaveLength(2);
});

test("M2.10, M2.11: a camera that the browser never opens is asked for again, and an iPhone is told where to allow it", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await page.clock.install();
  await page.addInitScript(() => {
    const safari =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    Object.defineProperty(navigator, "userAgent", { get: () => safari });
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const answers = [
      () => new Promise<never>(() => undefined),
      () => Promise.reject(new DOMException("faked", "NotAllowedError")),
    ];
    mediaDevices.getUserMedia = (wanted) => answers.shift()?.() ?? open(wanted);
  });
  await openLink(page, interview.link);
  await walkToCheck(page);
  await expect(page.getByText("Opening your camera")).toBeVisible();
  await page.clock.runFor(8000);
  await expect(page.getByText("hasn’t opened your camera")).toBeVisible();
  await expectAccessible(page, "camera never opens");
  const again = page.getByRole("button", { name: "Try again" });
  await again.click();
  await expect(page.getByText("“Website Settings”")).toBeVisible();
  await again.click();
  await expect(page.getByText("Microphone works")).toBeVisible();
});

test("M2.7: a take that this browser cannot play says so, and can be kept", async ({
  page,
}) => {
  const interview = await makeSentInterview({ questions: 1 });
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) =>
      make(
        object instanceof Blob && object.type.startsWith("video/")
          ? new Blob(["no video"], { type: object.type })
          : object,
      );
  });
  await page.route("**/api/recordings/**", (route) => route.abort());
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await startButton(page).click();
  await savedUpTo(page, 2);
  await finishButton(page).click();
  await expect(page.getByText("We can’t play this recording")).toBeVisible();
  await expectAccessible(page, "cannot be played");
  await keepButton(page).click();
  await savedTake(page, interview.id, 1);
});

test("B2: a practice answer that does not start says so, and another try works", async ({
  page,
}) => {
  const interview = await makeSentInterview();
  await page.addInitScript(() => {
    const start = Object.getOwnPropertyDescriptor(
      MediaRecorder.prototype,
      "start",
    )!;
    MediaRecorder.prototype.start = () => {
      Object.defineProperty(MediaRecorder.prototype, "start", start);
      throw new DOMException("faked", "NotSupportedError");
    };
  });
  await openLink(page, interview.link);
  await walkToStart(page);
  await page.getByRole("button", { name: "Practice first" }).click();
  const record = page.getByRole("button", { name: "Record a practice answer" });
  await record.click();
  await expect(page.getByText("Nothing was recorded. Try again")).toBeVisible();
  await expectAccessible(page, "practice failed");
  await record.click();
  await expect(page.getByText("Nothing was recorded.")).toBeHidden();
  await expect(
    page.getByRole("button", { name: "Finish practice" }),
  ).toBeVisible();
});

async function walkToCheck(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate the transcript" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Runs in the page: every ability that recording and sending can do without throws, refuses or is not there. */
function takeAbilitiesAway(): void {
  const refuse = (): never => {
    throw new DOMException("faked", "NotSupportedError");
  };
  const reject = () =>
    Promise.reject(new DOMException("faked", "NotAllowedError"));
  const replace = (object: object, name: string, value: unknown) =>
    Object.defineProperty(object, name, { configurable: true, value });
  replace(AudioContext.prototype, "createMediaStreamSource", refuse);
  replace(CanvasRenderingContext2D.prototype, "getImageData", refuse);
  replace(HTMLVideoElement.prototype, "requestVideoFrameCallback", undefined);
  replace(MediaDevices.prototype, "enumerateDevices", reject);
  replace(MediaStreamTrack.prototype, "getSettings", refuse);
  replace(LockManager.prototype, "request", reject);
  replace(WakeLock.prototype, "request", reject);
  replace(StorageManager.prototype, "persist", refuse);
  replace(Permissions.prototype, "query", reject);
  replace(Storage.prototype, "getItem", refuse);
  replace(Storage.prototype, "setItem", refuse);
  replace(navigator, "mediaSession", undefined);
  replace(navigator, "clipboard", undefined);
  replace(Element.prototype, "requestFullscreen", reject);
}
