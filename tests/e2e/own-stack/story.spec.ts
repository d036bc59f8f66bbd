import { expect, test, type Page } from "@playwright/test";
import {
  firstQuestionButton,
  openBrowser,
  openLink,
  recordAnswer,
  walkToStart,
} from "@/tests/support/candidate";
import {
  missingFor,
  openFront,
  type Front,
  type ProxyKind,
} from "@/tests/support/proxy";
import {
  startRehearsedStack,
  type RehearsedStack,
} from "@/tests/support/rehearsed-stack";
import * as portal from "@/tests/support/portal";

/**
 * The whole story on real parts: browsers, PostgreSQL, SMTP, the worker, and the barest proxy, nginx with `proxy_pass`
 * alone (M1.5, B5), where it is installed; `npm run faults proxies` tells it behind each kind. Only the camera and the
 * AI's server are fakes; the latter measures what it is sent.
 */

const proxy =
  (process.env.STORY_PROXY as ProxyKind | undefined) ??
  (missingFor("bare nginx") ? undefined : "bare nginx");

const person = { name: "Grace O’Hara", email: "grace@candidates.example" };
const job = "Backend Engineer";
const questions = [
  "Tell us about a problem you solved.",
  "Describe a decision you regret.",
];
/** At least so long is recorded, different for each answer, so that swapped ones are told apart. */
const seconds = [5, 9];

let stack: RehearsedStack;
let front: Front | undefined;

test.describe(`M1.5 ${proxy ? `behind ${proxy}` : "without a proxy"}`, () => {
  test.use({
    contextOptions: { reducedMotion: "no-preference" },
    // The certificates of a test's proxy are its own.
    ignoreHTTPSErrors: true,
  });

  // One organization, set up once: the second test goes on where the first one ended.
  test.describe.configure({ mode: "serial" });

  test.beforeAll(async () => {
    front = proxy && (await openFront(proxy));
    stack = await startRehearsedStack({
      ...(front && { appUrl: front.appUrl }),
    });
    await front?.start(stack.webUrls[0]!);
  });

  test.afterAll(async () => {
    await stack?.stop();
    await front?.stop();
  });

  test("from set-up to an evaluated interview, and the same link on resend", async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await test.step("the recruiter sets up, writes a template and sends it", async () => {
      await portal.setUp(page, stack);
      await portal.createJob(page, job);
      const template = { title: "First interview", job, questions };
      await portal.publishTemplate(page, stack, template);
      await portal.addCandidate(page, stack, person);
      await portal.sendInterview(page, stack, person.email);
    });

    const link = await linkInMail(1);
    const row = page.getByRole("row").filter({ hasText: person.name });
    await page.goto(`${stack.appUrl}/interviews`);
    await expect(row).toContainText("Pending");

    await test.step("the candidate records the first answer; the portal follows by itself", async () => {
      const browser = await openBrowser("voice-one.wav");
      const tab = await browser.newPage({ ignoreHTTPSErrors: true });
      await openLink(tab, link);
      await walkToStart(tab);
      await expect(row).toContainText("Pending");
      await firstQuestionButton(tab).click();
      await expect(tab.getByText(questions[0]!)).toBeVisible();
      await expect(row).toContainText("In Progress");
      await recordAnswer(tab, seconds[0]);
      await expect(
        tab.getByRole("main").getByText("1 of 2 answered"),
      ).toBeVisible();
      await expect(tab.getByText(/Saved at .* complete/)).toBeVisible();
      await browser.close();
    });

    await test.step("they come back on another device, answer the rest and submit", async () => {
      const browser = await openBrowser("voice-two.wav");
      const tab = await browser.newPage({ ignoreHTTPSErrors: true });
      await openLink(tab, link);
      await tab.getByRole("button", { name: "Show question 2" }).click();
      await expect(tab.getByText(questions[1]!)).toBeVisible();
      await recordAnswer(tab, seconds[1]);
      await tab.getByRole("button", { name: "Submit my interview" }).click();
      await expect(
        tab.getByRole("heading", { name: /Your interview is submitted/ }),
      ).toBeVisible();
      await browser.close();
    });

    await test.step("completed, and the evaluation appears by itself", async () => {
      await expect(row).toContainText("Completed");
      await expect(row).toContainText(/Evaluated|\d\.\d/, { timeout: 30_000 });
    });

    await test.step("each answer's own sound went to the AI, with its own question and rubric", async () => {
      const takes = await keptTakes();
      for (const [i, take] of takes.entries()) {
        expect(take.durationMs! / 1000).toBeGreaterThanOrEqual(seconds[i]!);
        const judged = stack.ai.requests.find(
          (request) =>
            request.kind === "judgement" &&
            request.request.question === questions[i],
        );
        if (judged?.kind !== "judgement") throw new Error("never judged");
        expect(judged.soundSeconds).toBeCloseTo(take.durationMs! / 1000, 0);
        expect(
          Math.abs(judged.soundSeconds! - take.durationMs! / 1000),
        ).toBeLessThan(0.5);
        expect(JSON.stringify(judged.request.criteria)).toContain(
          `Criterion of question ${i + 1}`,
        );
      }
      const [one, two] = takes;
      expect(Math.abs(one!.durationMs! - two!.durationMs!)).toBeGreaterThan(
        1500,
      );
      for (const request of stack.ai.requests) {
        if (request.kind === "transcription")
          expect(request.sound.trackTypes).toEqual(["audio"]);
        const seen = JSON.stringify(request);
        expect(seen).not.toContain(person.name);
        expect(seen).not.toContain(person.email);
      }
    });

    await test.step("the recruiter watches and seeks", async () => {
      await row.getByRole("link").first().click();
      await expect(page.getByText("Criterion of question 1")).toBeVisible();
      await expectSeekable(page);
    });
  });

  test("resending gives the byte-identical link", async ({ page }) => {
    // A second interview that is still open: a completed one is not resent.
    await portal.signIn(page, stack);
    const other = { name: "Alan T.", email: "alan@candidates.example" };
    await portal.addCandidate(page, stack, other);
    await portal.sendInterview(page, stack, other.email);
    const first = await linkInMail(1, other.email);
    await forgetCoolDown();
    await page.goto(`${stack.appUrl}/interviews`);
    const row = page.getByRole("row").filter({ hasText: other.name });
    await row.getByRole("button", { name: /actions|more/i }).click();
    await page.getByRole("menuitem", { name: "Resend Invitation" }).click();
    expect(await linkInMail(2, other.email)).toBe(first);
  });
});

/** The personal link in somebody's nth mail; HTML and text must have the same. */
async function linkInMail(n: number, email = person.email): Promise<string> {
  const ofPerson = () =>
    stack.smtp.mails.filter((mail) => mail.recipients.includes(email));
  await expect.poll(() => ofPerson().length).toBeGreaterThanOrEqual(n);
  const mail = ofPerson()[n - 1]!;
  const pattern = new RegExp(`${stack.appUrl}/i/[\\w.-]+`);
  const [inText] = pattern.exec(mail.text ?? "") ?? [];
  const [inHtml] = pattern.exec(mail.html || "") ?? [];
  expect(inText).toBeTruthy();
  expect(inHtml).toBe(inText);
  return inText!;
}

async function keptTakes() {
  const { unwalledDb: db } = await import("@/lib/db");
  const answers = await db.answer.findMany({
    where: { interview: { candidate: { email: person.email } } },
    orderBy: { position: "asc" },
    select: { keptTake: { select: { durationMs: true } } },
  });
  expect(answers).toHaveLength(questions.length);
  return answers.map(({ keptTake }) => keptTake!);
}

/** Mails may follow each other after a minute; the test does not wait for it. */
async function forgetCoolDown(): Promise<void> {
  const { unwalledDb: db } = await import("@/lib/db");
  await db.$executeRaw`UPDATE "Invitation" SET "queuedAt" = "queuedAt" - interval '2 minutes'`;
}

/** Jumping in the player asks for a range and lands where it was asked to. */
async function expectSeekable(page: Page): Promise<void> {
  const video = page.locator("video").first();
  await expect
    .poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState))
    .toBeGreaterThanOrEqual(1);
  const source = await video.evaluate((v: HTMLVideoElement) => v.currentSrc);
  const part = await page.request.get(source, {
    headers: { Range: "bytes=1000-1999" },
  });
  expect(part.status()).toBe(206);
  expect((await part.body()).byteLength).toBe(1000);
  const { asked, landed, duration } = await video.evaluate(
    async (v: HTMLVideoElement) => {
      const target = v.duration * 0.7;
      const seeked = new Promise((resolve) =>
        v.addEventListener("seeked", resolve, { once: true }),
      );
      v.currentTime = target;
      await seeked;
      return { asked: target, landed: v.currentTime, duration: v.duration };
    },
  );
  expect(Number.isFinite(duration)).toBe(true);
  expect(Math.abs(landed - asked)).toBeLessThan(0.3);
}
