import { expect, type Page } from "@playwright/test";
import { db } from "@/tests/support/db";
import { interviewLink } from "@/lib/links";
import {
  finishButton,
  firstQuestionButton,
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
  walkToFirstQuestion,
} from "@/tests/support/candidate";
import { makeCandidate, makeInterview } from "@/tests/support/make";
import { test } from "@/tests/support/test";

test.use({ actionTimeout: 30_000 });

test("a candidate asks for time and for sound only, gets part of it by mail, answers on the same link, and the recruiter plays it", async ({
  page: portal,
  browser,
  stack,
  owner,
}) => {
  test.setTimeout(240_000);
  const candidate = await makeCandidate(owner, {
    name: "Carmen Ortiz",
    email: "carmen@example.com",
  });
  const interview = await makeInterview(owner, {
    questions: 1,
    candidateId: candidate.id,
  });
  const link = interviewLink(interview);

  const page = await (await browser.newContext()).newPage();
  await openLink(page, link);
  await ask(page);
  expect(
    await db.interview.findUniqueOrThrow({ where: { id: interview.id } }),
  ).toMatchObject({ pausedAt: expect.any(Date), status: "PENDING" });

  await portal.goto(stack.appUrl);
  await expect(
    portal.getByRole("heading", { name: /Accommodation requests/ }),
  ).toBeVisible();
  await portal.getByRole("link", { name: /Carmen Ortiz/ }).click();
  await expect(
    portal.getByRole("heading", { name: "Accommodation request" }),
  ).toBeVisible();
  await expect(
    portal.getByText("Paused until you reply", { exact: true }),
  ).toBeVisible();
  await portal
    .getByLabel("Think and answer time")
    .selectOption({ label: "Standard" });
  await portal
    .getByLabel("Message to the candidate")
    .fill("Sound only is fine; the time is the same for all.");
  await portal
    .getByRole("button", { name: "Approve with these changes" })
    .click();
  await expect(portal.getByText("Approved", { exact: true })).toBeVisible();

  const mail = await stack.smtp.mail(({ recipients }) =>
    recipients.includes(candidate.email),
  );
  expect(mail.text).toContain("Part of your request was approved");
  expect(mail.text).toContain("Sound only is fine");
  expect(mail.text).toContain(link);

  await openLink(page, link);
  await page.getByRole("button", { name: "Need help or more time?" }).click();
  await expect(
    page.getByText("Audio only, no camera", { exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Back to the interview" }).click();
  await walkThroughSoundCheck(page);
  await firstQuestionButton(page).click();
  await startButton(page).click();
  await savedUpTo(page, 3);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await page.getByRole("button", { name: "Keep this answer" }).click();
  const take = await savedTake(page, interview.id, 1);
  expect(take.segments[0]?.mimeType).toMatch(/^audio\//);
  await page.getByRole("button", { name: "Submit my interview" }).click();
  await expect(page.getByRole("heading", { name: /Thank you/ })).toBeVisible();

  await expect
    .poll(
      async () =>
        (await db.take.findUniqueOrThrow({ where: { id: take.id } })).status,
      { timeout: 30_000 },
    )
    .toBe("READY");
  await portal.goto(`${stack.appUrl}/interviews/${interview.id}`);
  await expect(portal.getByText("Audio only (agreed)")).toBeVisible();
  const video = portal.locator("video");
  await portal.getByRole("button", { name: "Play (space)" }).click();
  await expect
    .poll(() =>
      video.evaluate((element: HTMLVideoElement) => element.currentTime),
    )
    .toBeGreaterThan(0.5);
});

test("what was chosen for one consent is not carried over to another, after a request was approved meanwhile", async ({
  page,
}) => {
  const interview = await makeSentInterview({ questions: 1 });
  await openLink(page, interview.link);
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate the transcript" })
    .check();
  await db.interview.update({
    where: { id: interview.id },
    data: { accommodations: { isInWriting: true } },
  });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This text has changed.")).toBeVisible();
  await expect(
    page.getByRole("radio", { name: "Yes, my answers may be stored" }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("R6: a microphone that goes silent before an answer is told in 3 s, and the take does not count", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const interview = await makeSentInterview({ questions: 1 });
  // The microphone works in the check, and its cable is cut before the answer.
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      const context = new AudioContext();
      const gain = context.createGain();
      const out = context.createMediaStreamDestination();
      context
        .createMediaStreamSource(new MediaStream(stream.getAudioTracks()))
        .connect(gain)
        .connect(out);
      Object.assign(window, {
        turnSound: (volume: number) => {
          gain.gain.value = volume;
        },
      });
      return new MediaStream([
        ...stream.getVideoTracks(),
        ...out.stream.getAudioTracks(),
      ]);
    };
  });
  await openLink(page, interview.link);
  await walkToFirstQuestion(page);
  await turnSound(page, 0);
  await startButton(page).click();
  await expect(finishButton(page)).toBeVisible();
  const warned = await secondsUntilText(page, "We can’t hear you.");
  expect(warned).toBeLessThan(3);
  await savedUpTo(page, 4);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await expect(page.getByText("This one won’t use up a take.")).toBeVisible({
    timeout: 30_000,
  });
  const buttons = page.locator("main").getByRole("button");
  await expect(buttons.first()).toHaveText("Record again");
  await expect(
    page.getByRole("button", { name: "Keep this answer" }),
  ).toBeEnabled();

  await turnSound(page, 1);
  await page.getByRole("button", { name: "Record again" }).click();
  await expect(page.getByText("2 takes left")).toBeVisible();
  await startButton(page).click();
  await savedUpTo(page, 3);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await page.getByRole("button", { name: "Use take 2" }).click();
  const kept = await savedTake(page, interview.id, 1);
  const takes = await db.take.findMany({
    where: { interviewId: interview.id },
    orderBy: { number: "asc" },
  });
  expect(takes).toMatchObject([
    { fault: "SILENT" },
    { id: kept.id, fault: null },
  ]);
});

async function ask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Need help or more time?" }).click();
  const dialog = page.getByRole("dialog", { name: "Need help or more time?" });
  await dialog.getByRole("radio", { name: "50% more time" }).check();
  await dialog.getByRole("checkbox", { name: /Audio only/ }).check();
  await dialog.getByRole("button", { name: "Send request" }).click();
  await expect(dialog.getByText("Request sent")).toBeVisible();
  await dialog.getByRole("button", { name: "Back to the interview" }).click();
  await expect(
    page.getByRole("button", { name: "Request pending" }),
  ).toBeVisible();
}

async function walkThroughSoundCheck(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, AI may evaluate the transcript" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(
    page.getByRole("heading", { name: "Check your microphone" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Looks good, continue" }).click();
  await expect(firstQuestionButton(page)).toBeVisible();
}

/** Seconds until the page has the text, by a clock on the page that stands while the page itself has no processor. */
function secondsUntilText(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let tenths = 0;
        const timer = setInterval(() => {
          if (document.body.innerText.includes(wanted)) {
            clearInterval(timer);
            resolve(tenths / 10);
          }
          tenths += 1;
        }, 100);
      }),
    text,
  );
}

function turnSound(page: Page, volume: number): Promise<void> {
  return page.evaluate(
    (to) =>
      (window as unknown as { turnSound: (to: number) => void }).turnSound(to),
    volume,
  );
}
