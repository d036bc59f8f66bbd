import { hashPassword } from "@/lib/auth/password";
import type { Actor } from "@/lib/auth/proof";
import { en } from "@/lib/messages/en";
import { db } from "@/tests/support/db";
import type { Front } from "./front";
import type { WebKitPage } from "./page";

/**
 * A whole interview of two questions in WebKit: the first answer is interrupted by a reload, the second by a network that
 * is away for a while. All by what is written on the screen.
 */
export async function takeInterview(
  page: WebKitPage,
  front: Front,
  link: string,
): Promise<void> {
  await page.goto(link);
  await page.press(en.landing.continue);
  await page.press(en.welcome.begin);
  await page.choose(en.consents.recording.yes);
  await page.choose(en.consents.evaluation.forms.spoken.yes);
  await page.press(en.consents.continue);
  await page.press(en.check.continue);
  await page.press(en.ready.start);

  await page.press(en.think.start);
  await savedUpTo(page, 4);
  await page.reload();
  await page.press(en.interrupted.goOn);
  await savedUpTo(page, 8);
  await keep(page);

  await page.press(en.between.show(2));
  await page.press(en.think.start);
  await savedUpTo(page, 3);
  front.cut();
  await page.until("that it is offline", () =>
    document.querySelector('[data-upload="offline"]'),
  );
  front.mend();
  await savedUpTo(page, 8);
  await keep(page);

  await page.press(en.checklist.submit);
  await page.sees(en.submitted.title);
}

/** Plays a recording on the recruiter's page and jumps in it; the seconds it has, was asked for and landed at. */
export async function playAndSeek(page: WebKitPage): Promise<{
  duration: number;
  asked: number;
  landed: number;
}> {
  await page.until("a video that can be played", () => {
    const video = document.querySelector("video");
    return video && video.readyState >= 1 && Number.isFinite(video.duration);
  });
  await page.press("Play (space)");
  await page.until(
    "the video to run",
    () => document.querySelector("video")!.currentTime > 0.5,
  );
  const asked = await page.run(() => {
    const video = document.querySelector("video")!;
    const target = video.duration * 0.7;
    video.pause();
    video.addEventListener("seeked", () => (video.dataset.seeked = "yes"));
    video.currentTime = target;
    return target;
  });
  await page.until(
    "the jump to end",
    () => document.querySelector("video")!.dataset.seeked,
  );
  const { duration, landed } = await page.run(() => {
    const video = document.querySelector("video")!;
    return { duration: video.duration, landed: video.currentTime };
  });
  return { duration, asked, landed };
}

/** Signs in by typing, as somebody whose password is set for it. */
export async function signInByTyping(
  page: WebKitPage,
  appUrl: string,
  { userId }: Actor,
): Promise<void> {
  const password = "a long enough password";
  const { email } = await db.user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  });
  await page.goto(`${appUrl}/sign-in`);
  await page.type("Email", email);
  await page.type("Password", password);
  await page.press("Sign in");
  await page.until(
    "Home",
    (home) => window.location.href === home,
    `${appUrl}/`,
  );
}

/** Finds a candidate by typing parts of the name with pauses, and sends what is chosen already: one job, one template. */
export async function searchAndSend(
  page: WebKitPage,
  appUrl: string,
  { name, parts }: { name: string; parts: string[] },
): Promise<void> {
  const search = "Search by name or email";
  await page.goto(`${appUrl}/candidates`);
  let typed = "";
  for (const part of parts) {
    typed += part;
    await page.type(search, part);
    await page.until(
      `the results for "${typed}"`,
      (wanted) =>
        new URL(window.location.href).searchParams.get("q") === wanted &&
        document.querySelectorAll("tbody tr").length === 1,
      typed,
    );
  }
  await page.press(`Send Interview to ${name}`);
  await page.press("Send Interview Invitation");
  await page.until(
    "the dialog to close",
    () => !document.querySelector("[role=dialog]"),
  );
}

/** Ends the recording and keeps it. */
async function keep(page: WebKitPage): Promise<void> {
  await page.press(en.recording.finish);
  await page.press(en.watch.keepOne);
}

/** Waits until the server has acknowledged at least so many seconds of the recording on the screen. */
async function savedUpTo(page: WebKitPage, seconds: number): Promise<void> {
  await page.until(
    `${seconds} s to be saved`,
    (least) => {
      const strip = document.querySelector("[data-upload]")?.textContent ?? "";
      const [, minutes, rest] = /up to (\d+):(\d+)/.exec(strip) ?? [];
      return Number(minutes ?? 0) * 60 + Number(rest ?? 0) >= Number(least);
    },
    seconds,
  );
}
