import { expect, test } from "@playwright/test";
import { findWebKit } from "@/scripts/webkit";
import { makeSentInterview } from "@/tests/support/candidate";
import { db } from "@/tests/support/db";
import { startStack, type Stack } from "@/tests/support/stack";
import { startFront, type Front } from "@/tests/support/webkit/front";
import { WebKitPage } from "@/tests/support/webkit/page";
import {
  playAndSeek,
  signInByTyping,
  takeInterview,
} from "@/tests/support/webkit/story";

/** Safari's engine, as the distribution has it, over https. The rest of what it can do is in `npm run faults webkit`. */

const programs = findWebKit();
test.skip(!programs, "WebKit is not installed: webkit2gtk-driver and xvfb");

let front: Front;
let stack: Stack;

test.beforeAll(async () => {
  front = await startFront({ isHttps: true });
  stack = await startStack({ appUrl: front.url });
  front.forwardTo(stack.webUrls[0]!);
});

test.afterAll(async () => {
  await stack?.stop();
  await front?.stop();
});

test("R1, R7, T6: in WebKit answers survive a reload and a cut network, and the recruiter plays and seeks them there", async () => {
  test.setTimeout(240_000);
  const interview = await makeSentInterview({ questions: 2 });
  const page = await WebKitPage.start(programs!);
  try {
    await takeInterview(page, front, interview.link);

    const takes = await joinedTakes(interview.id);
    expect(takes.map(({ segments }) => segments.length)).toEqual([2, 1]);
    for (const { segments, durationMs } of takes) {
      for (const { mimeType } of segments) expect(mimeType).toMatch(/mp4/);
      // A busy machine encodes less than what was said; that nothing of it was lost is in the digests (R3).
      expect(durationMs!).toBeGreaterThan(2000);
    }

    await signInByTyping(page, stack.appUrl, interview.actor);
    await page.goto(`${stack.appUrl}/interviews/${interview.id}`);
    const { duration, asked, landed } = await playAndSeek(page);
    expect(duration).toBeGreaterThan(1);
    expect(Math.abs(landed - asked)).toBeLessThan(0.3);
  } finally {
    await page.stop();
  }
});

/** The takes of a completed interview, once all can be played. */
async function joinedTakes(interviewId: string) {
  const find = () =>
    db.answer.findMany({
      where: { interviewId, interview: { status: "COMPLETED" } },
      orderBy: { position: "asc" },
      select: { keptTake: { include: { segments: true } } },
    });
  await expect
    .poll(async () => (await find()).map(({ keptTake }) => keptTake?.status), {
      timeout: 60_000,
    })
    .toEqual(["READY", "READY"]);
  return (await find()).map(({ keptTake }) => keptTake!);
}
