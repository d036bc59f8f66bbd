import { setTimeout as pause } from "node:timers/promises";
import {
  expect as within5s,
  type BrowserContext,
  type Page,
} from "@playwright/test";
import {
  finishButton,
  goOnButton,
  keepButton,
  makeSentInterview,
  openLink,
  savedTake,
  startButton,
  walkToFirstQuestion,
} from "../../support/candidate";
import { db } from "../../support/db";
import { Recorders, type Slice } from "../../support/recorders";
import type { Stack } from "../../support/stack";
import { CandidateBrowser } from "./browser";
import { Network } from "./network";
import { makeFaulty } from "./page";

/** Patient with a machine that is busy, and with a page that was just cut off. */
export const expect = within5s.configure({ timeout: 60_000 });

/** A way to interrupt a recording. */
export type Fault = {
  kind: string;
  /** Lets it happen, until there is a page again that could go on. */
  strike: (candidate: Candidate) => Promise<void>;
  /** The page is gone by it: what was being recorded goes on in another one. */
  losesPage?: true;
  /** May also happen while the answer is being finished. */
  isAlsoAtTheEnd?: true;
  /** Milliseconds of the recording that it may cost; otherwise nothing that was handed over. */
  mayLoseMs?: number;
};

/** One interruption and what it cost. */
export type Outcome = {
  kind: string;
  /** Handed over since the interruption before. */
  slices: number;
  lost: Slice[];
  isTooMuch: boolean;
  /** Where the page was lost: what had been recorded by then and is not in storage, handed over or not. */
  unsavedMs: number;
};

type Options = {
  stack: Stack;
  chromium: string;
  profile: string;
  random: () => number;
  isPhone: boolean;
  /** How long they record at most until the next fault; a slice and more unless said. */
  pauseMs?: number;
  /** Lets one candidate at a time open pages or kill the server: who opens a page of a dead server is not recording. */
  alone?: <T>(act: () => Promise<T>) => Promise<T>;
};

/** A candidate who records answers while everything around them breaks. */
export class Candidate {
  readonly recorders = new Recorders();
  page!: Page;
  private browser!: CandidateBrowser;
  private interview!: Awaited<ReturnType<typeof makeSentInterview>>;
  private outcomes: Outcome[] = [];
  private readonly knownLost = new Set<Slice>();
  private heardBefore = 0;
  /** What is going on, for whoever asks why it failed. */
  present = "at the beginning";
  private question = "";
  private beganAt = 0;
  private loss = { at: 0, beganAt: 0 };

  private constructor(
    private readonly options: Options,
    readonly network: Network,
  ) {}

  static async open(options: Options): Promise<Candidate> {
    const port = Number(new URL(options.stack.appUrl).port);
    const candidate = new Candidate(options, await Network.to(port));
    await candidate.openBrowser();
    return candidate;
  }

  get stack(): Stack {
    return this.options.stack;
  }

  readonly random = (): number => this.options.random();

  /** Waits for a random while. */
  readonly wait = (fromMs: number, toMs: number): Promise<void> =>
    pause(fromMs + this.random() * (toMs - fromMs));

  readonly alone = <T>(act: () => Promise<T>): Promise<T> =>
    this.options.alone ? this.options.alone(act) : act();

  /** A whole interview: the faults of each question in turn, the last one while the answer is being finished. */
  async takeInterview(faults: Fault[][]): Promise<Outcome[]> {
    this.recorders.clear();
    this.knownLost.clear();
    this.outcomes = [];
    this.heardBefore = 0;
    this.interview = await makeSentInterview({
      questions: faults.length,
      thinkSeconds: 900,
      answerSeconds: 900,
    });
    await this.alone(async () => {
      await this.newPage();
      await openLink(this.page, this.interview.link);
      await walkToFirstQuestion(this.page);
    });
    for (const [index, ofQuestion] of faults.entries()) {
      if (index > 0)
        await this.page
          .getByRole("button", { name: `Show question ${index + 1}` })
          .click();
      await this.answerQuestion(index, ofQuestion);
    }
    await this.page
      .getByRole("button", { name: "Submit my interview" })
      .click();
    await expect(
      this.page.getByRole("heading", { name: /^Thank you/ }),
    ).toBeVisible();
    await this.page.close();
    await this.areJoined(faults.length);
    return this.outcomes;
  }

  /** Whatever interrupted them, the answers can be watched: neither a take nor the worker is stuck. */
  private async areJoined(answers: number): Promise<void> {
    this.present = "joining";
    const { id: interviewId } = this.interview;
    await expect
      .poll(
        () =>
          db.take.count({
            where: { interviewId, keptBy: { isNot: null }, status: "READY" },
          }),
        { timeout: 180_000 },
      )
      .toBe(answers);
  }

  /** The page is lost from this moment on. */
  noteLoss(): void {
    this.loss = { at: Date.now(), beganAt: this.beganAt };
  }

  /** Opens the emailed link again, in a new tab of the browser or of another one. */
  async openAgain(context = this.browser.context): Promise<Page> {
    return this.alone(async () => {
      const page = await this.newPage(context);
      await openLink(page, this.interview.link);
      await page.waitForURL("**/interview/**");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      return page;
    });
  }

  async openOtherDevice(): Promise<BrowserContext> {
    const device = await this.browser.openOther();
    await this.prepare(device);
    return device;
  }

  async restartBrowser(): Promise<void> {
    await this.browser.kill();
    await this.openBrowser();
  }

  /** Goes on with the interrupted answer: the right one. */
  async goOn(page = this.page): Promise<void> {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      this.question,
    );
    await goOnButton(page).click();
    await this.recording(page);
  }

  private async answerQuestion(index: number, faults: Fault[]): Promise<void> {
    this.question = this.interview.snapshot.questions[index]!.text;
    await startButton(this.page).click();
    await this.recording();
    const last = faults.at(-1);
    const isLate = last?.isAlsoAtTheEnd ?? false;
    for (const fault of isLate ? faults.slice(0, -1) : faults) {
      this.present = `question ${index + 1}, ${fault.kind}`;
      await this.wait(0, this.options.pauseMs ?? 2500);
      await fault.strike(this);
      if (fault.losesPage) await this.goOn();
      await this.settle(fault);
    }
    this.present = `question ${index + 1}, finishing, ${isLate && last?.kind}`;
    // An answer without a sound would not count.
    await this.wait(1000, 3000);
    await finishButton(this.page).click();
    if (isLate) {
      await this.wait(0, 400);
      await last!.strike(this);
    }
    await this.keep();
    await savedTake(this.page, this.interview.id, index + 1);
    const { lost, unexplained } = await this.compare();
    if (unexplained > 0)
      throw new Error(`${unexplained} bytes in storage are nobody's.`);
    const news = lost.filter((slice) => !this.knownLost.has(slice));
    if (isLate) this.record(last!, lost, true);
    else if (news.length > 0)
      throw new Error(`${news.length} slices were lost while finishing.`);
  }

  /** An interruption is over when a slice that was handed over after it has arrived: the oldest are sent first. */
  async settle(fault: Fault): Promise<void> {
    const since = Date.now();
    let lost: Slice[] = [];
    await expect
      .poll(
        async () => {
          const compared = await this.compare();
          const next = compared.stored.find(({ at }) => at > since);
          lost = compared.lost.filter(({ at }) => at < (next?.at ?? 0));
          return next !== undefined;
        },
        { timeout: 120_000, intervals: [400] },
      )
      .toBe(true);
    this.record(fault, lost);
  }

  private compare() {
    return this.recorders.compare(this.interview);
  }

  private record(fault: Fault, lost: Slice[], isLate = false): void {
    const { kind, losesPage, mayLoseMs } = fault;
    const news = lost.filter((slice) => !this.knownLost.has(slice));
    for (const slice of news) this.knownLost.add(slice);
    const all = this.recorders.all();
    // After the end only what was lost was still being recorded.
    const isMeasured = losesPage && (!isLate || news.length > 0);
    const unsavedMs = isMeasured ? this.unsavedMs() : 0;
    this.outcomes.push({
      kind,
      slices: all.length - this.heardBefore,
      lost: news,
      unsavedMs,
      isTooMuch: mayLoseMs ? unsavedMs > mayLoseMs : news.length > 0,
    });
    this.heardBefore = all.length;
  }

  private unsavedMs(): number {
    const { at, beganAt } = this.loss;
    const saved = this.recorders
      .all()
      .filter((slice) => !this.knownLost.has(slice))
      .filter((slice) => slice.at < Math.max(at, this.beganAt));
    return Math.max(0, at - Math.max(beganAt, saved.at(-1)?.at ?? 0));
  }

  private async keep(): Promise<void> {
    const finish = this.page.getByRole("button", {
      name: "Use what I recorded",
    });
    const keep = keepButton(this.page);
    await expect(finish.or(keep)).toBeVisible();
    if (await finish.isVisible()) await finish.click();
    await keep.click();
  }

  private async recording(page = this.page): Promise<void> {
    await expect(finishButton(page)).toBeVisible();
    this.beganAt = Date.now();
  }

  private async newPage(context = this.browser.context): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("dialog", (dialog) => void dialog.accept());
    if (context === this.browser.context) this.page = page;
    return page;
  }

  private async openBrowser(): Promise<void> {
    const { chromium, profile, isPhone } = this.options;
    const { port } = this.network;
    this.browser = await CandidateBrowser.start({
      ...{ chromium, profile, isPhone, port },
    });
    await this.prepare(this.browser.context);
  }

  private async prepare(context: BrowserContext): Promise<void> {
    // tsx names functions by this.
    await context.addInitScript("globalThis.__name = (value) => value");
    await context.addInitScript(makeFaulty);
    await this.recorders.listenTo(context);
  }

  async close(): Promise<void> {
    await this.browser.kill();
    this.network.stop();
  }
}
