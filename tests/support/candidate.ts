import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect, type Browser, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import { interviewLink } from "@/lib/links";
import { makeActor, makeInterview } from "./make";
import type { Stack } from "./stack";

type Limits = { thinkSeconds?: number; answerSeconds?: number };

/** An interview that was sent, perhaps to be answered in writing; `link` is the one in the email. */
export async function makeSentInterview(
  options: { questions?: number; isInWriting?: boolean } & Limits = {},
) {
  const actor = await makeActor();
  const { questions = 2, isInWriting = false, ...limits } = options;
  const made = await makeInterview(actor, { questions });
  const snapshot: InterviewSnapshot = {
    ...made.snapshot,
    questions: made.snapshot.questions.map((question) => ({
      ...question,
      ...limits,
    })),
  };
  const interview = await db.interview.update({
    where: { id: made.id },
    data: { snapshot, accommodations: { isInWriting } },
  });
  return { ...interview, actor, link: interviewLink(interview) };
}

/** Opens the emailed link as a person does. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: /continue/i }).click();
}

/** A browser of its own, whose microphone hears a WAV file of tests/fixtures. */
export function openBrowser(voice: string): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH
      ? { executablePath: process.env.CHROMIUM_PATH }
      : {}),
    args: [
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-audio-capture=${join(import.meta.dirname, "../fixtures", voice)}`,
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-quic",
    ],
  });
}

/** From the first screen to the button that shows the first question. */
export async function walkToStart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Let’s begin" }).click();
  await page
    .getByRole("radio", { name: "Yes, I agree to be recorded" })
    .check();
  await page
    .getByRole("radio", { name: "Yes, an AI may read my words" })
    .check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "It works, continue" }).click();
  await expect(firstQuestionButton(page)).toBeVisible();
}

/** From the first screen to the first question. */
export async function walkToFirstQuestion(page: Page): Promise<void> {
  await walkToStart(page);
  await firstQuestionButton(page).click();
  await expect(startButton(page)).toBeVisible();
}

export function firstQuestionButton(page: Page) {
  return page.getByRole("button", { name: "Start and show question 1" });
}

export function startButton(page: Page) {
  return page.getByRole("button", { name: "Start recording" });
}

/** Waits until the server has acknowledged at least so many seconds of the recording on the screen. */
export async function savedUpTo(page: Page, seconds: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const words = await page.locator("[data-upload]").innerText();
        const [, minutes, rest] = /up to (\d+):(\d+)/.exec(words) ?? [];
        return Number(minutes ?? 0) * 60 + Number(rest ?? 0);
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(seconds);
}

/** Waits for the receipt of answer `number` and gives its take as the database has it. */
export async function savedTake(
  page: Page,
  interviewId: string,
  number: number,
) {
  await expect(
    page.getByText(new RegExp(`Answer ${number} · saved .* complete`)),
  ).toBeVisible({ timeout: 60_000 });
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId, position: number - 1 },
    include: {
      keptTake: { include: { segments: { orderBy: { index: "asc" } } } },
    },
  });
  return answer.keptTake!;
}

/**
 * Remembers the digest of everything a recorder of this page hands over, apart from the product's own bookkeeping: by
 * recorder, across reloads.
 */
export async function listenToRecorders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.MediaRecorder;
    window.MediaRecorder = class extends Original {
      constructor(...args: ConstructorParameters<typeof Original>) {
        super(...args);
        const name = `recorded ${Date.now()}`;
        const digests: string[] = [];
        this.addEventListener("dataavailable", ({ data }) => {
          if (data.size === 0) return;
          const at = digests.push("") - 1;
          void data
            .arrayBuffer()
            .then((bytes) => crypto.subtle.digest("SHA-256", bytes))
            .then((digest) => {
              digests[at] = Array.from(new Uint8Array(digest), (byte) =>
                byte.toString(16).padStart(2, "0"),
              ).join("");
              localStorage.setItem(name, JSON.stringify(digests));
            });
        });
      }
    };
  });
}

/** What the recorders handed over: one list of digests per recorder, in order. */
export async function recordedDigests(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("recorded "))
      .sort()
      .map((key) => JSON.parse(localStorage.getItem(key) ?? "[]") as string[]),
  );
}

/** Slice sizes that the page reported when it finished takes, by segment. */
export function listenToFinishing(page: Page): Map<string, number[]> {
  const sizes = new Map<string, number[]>();
  page.on("request", (request) => {
    if (!request.url().endsWith("/finish")) return;
    const body = request.postDataJSON() as {
      segments: { id: string; sliceBytes: number[] }[];
    };
    for (const { id, sliceBytes } of body.segments) sizes.set(id, sliceBytes);
  });
  return sizes;
}

/** Digests of the slices of a segment as storage has it. */
export async function storedDigests(
  stack: Stack,
  segmentId: string,
  sliceBytes: number[],
): Promise<string[]> {
  const folder = join(stack.dataDir, "recordings", "uploads");
  const bytes = await readFile(join(folder, segmentId));
  let at = 0;
  const digests = sliceBytes.map((length) => {
    const slice = bytes.subarray(at, (at += length));
    return createHash("sha256").update(slice).digest("hex");
  });
  expect(at).toBe(bytes.length);
  return digests;
}
