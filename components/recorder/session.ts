import {
  answerAiQuestion,
  giveConsents,
  keepTake,
  loadStage,
  passDeviceCheck,
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/answers/actions";
import type { CandidateStage } from "@/lib/answers/queries";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { AiConsentInput, ConsentsInput } from "@/lib/answers/schema";
import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type { Result } from "@/lib/result";
import { RecorderApi } from "./api";
import { Attempts } from "./attempts";
import { Camera } from "./camera";
import type { ServerClock } from "./clock";
import type { Draft } from "./draft";
import { Device } from "./device";
import { recorderId, takePlace } from "./lease";
import { watchReturn } from "./page";
import { Playback } from "./playback";
import { isRecording } from "./screen";
import { openSpoolStorage } from "./spool-storage";
import { quiet, type Signals } from "./signals";
import { Standing } from "./standing";
import { firstFlow, type Flow } from "./state";
import { Store } from "./store";
import { noUploads } from "./upload-state";
import type { Visit } from "./visit";
import { Work } from "./work";

/**
 * A candidate's visit: the flow on the screen, the camera, the recorder and the uploads, held together. No React in it;
 * screens watch its stores and call its verbs.
 */
export class InterviewSession {
  private readonly standing: Standing;
  readonly flow: Store<Flow>;
  readonly clock: ServerClock;
  readonly uploads = new Store(noUploads);
  private readonly attempts = new Attempts();
  readonly isBusy = this.attempts.isBusy;
  readonly trouble = this.attempts.trouble;
  readonly camera: Camera;
  /** What the recorder hears and sees. */
  readonly signals = new Store<Signals>(quiet);
  readonly playback = new Playback();
  /** The answer in writing that is on the screen. */
  readonly draft = new Store<Draft | null>(null);
  readonly device: Device;
  private readonly scope: { publicId: string };
  private work?: Work;
  private closers: (() => void)[] = [];
  /** Counts openings: what an earlier one still awaits is not for the present one. */
  private visit = 0;

  constructor(stage: CandidateStage, storage = openSpoolStorage) {
    this.scope = { publicId: stage.publicId };
    this.standing = new Standing(stage, (next) => this.apply(next));
    this.flow = this.standing.flow;
    this.clock = this.standing.clock;
    this.device = new Device(stage.publicId, storage);
    this.camera = new Camera(stage.accommodations.isAudioOnly);
  }

  /**
   * Called when the page is alive: takes the place of this browser's older tabs and sends what this device still holds.
   * The server hears of it when something is recorded.
   */
  async open(): Promise<void> {
    const visit = ++this.visit;
    if (isOver(this.flow.get().stage)) {
      // It may be withdrawn, or that undone, in another tab.
      this.closers.push(watchReturn(() => void this.refresh()));
      await this.releaseTexts();
      return this.device.drop(this.flow.get().stage);
    }
    const onLost = () => void this.stepAside();
    this.closers.push(takePlace(this.scope.publicId, onLost));
    const spool = await this.device.openSpool();
    const around = this.describeVisit();
    if (visit !== this.visit) return;
    this.work = new Work(around, spool, this.device.texts, this);
    await this.work.open();
    await this.releaseTexts();
  }

  close(): void {
    this.part();
    this.attempts.abandon();
  }

  private part(): void {
    this.visit += 1;
    for (const close of this.closers.splice(0)) close();
    this.work?.close();
    this.work = undefined;
    this.camera.close();
  }

  begin = () => this.standing.dispatch({ type: "begun" });
  reconsider = () => this.standing.dispatch({ type: "reconsidered" });
  practise = () => this.standing.dispatch({ type: "practise" });
  endPractice = () => this.standing.dispatch({ type: "practised" });
  tryAgain = () => this.standing.dispatch({ type: "retry" });
  backToTakes = () => this.standing.dispatch({ type: "reviewed" });
  writeInstead = () => this.standing.dispatch({ type: "writeInstead" });
  recordInstead = () => this.standing.dispatch({ type: "recordInstead" });

  consent = (choices: Omit<ConsentsInput, "publicId">) =>
    this.act(() => giveConsents({ ...this.scope, ...choices }));

  answerAiQuestion = (answer: Omit<AiConsentInput, "publicId">) =>
    this.act(() => answerAiQuestion({ ...this.scope, ...answer }));

  passCheck = () => this.act(() => passDeviceCheck(this.scope));
  start = () => this.act(() => startInterview(this.scope));
  reveal = () => this.act(() => revealQuestion(this.scope));

  refresh = () => this.standing.refresh();
  poll = () => this.standing.poll();

  keep = (takeId: string) =>
    this.act(async () => {
      await this.work?.taking.untilStored(takeId);
      const result = await keepTake({ ...this.scope, takeId });
      if (result.ok) this.playback.clear();
      return result;
    });

  submit = () =>
    this.act(async () => {
      const result = await submitInterview(this.scope);
      if (result.ok) await this.device.clear();
      return result;
    });

  record = () =>
    this.attempts.exclusively(async () => this.work?.taking.record());
  resume = () =>
    this.attempts.exclusively(async () => this.work?.taking.resume());
  finish = () =>
    this.attempts.exclusively(async () => this.work?.taking.finish());
  finishWithoutRest = (takeId: string) =>
    this.attempts.exclusively(async () =>
      this.work?.taking.finishWithoutRest(takeId),
    );

  /** Begins an answer in writing, or goes on here with one that was begun elsewhere. */
  write = () =>
    this.attempts.exclusively(async () => {
      this.camera.close();
      await this.work?.writing.begin();
    });

  /** The text is to be read over; at the end of the time it is closed. */
  finishText = (isTimeUp: boolean) => {
    this.draft.get()?.flush();
    this.standing.dispatch({ type: "wrote", isTimeUp });
  };

  writeOn = () =>
    this.attempts.exclusively(async () => this.work?.writing.goOn());

  keepText = () =>
    this.act(async () => this.work?.writing.keep() ?? notOpenYet);

  takeOver = () =>
    this.attempts.exclusively(async () => {
      const { visit } = this;
      const result = await this.attempts.withRetry(
        () => loadStage(this.scope),
        () => visit === this.visit,
      );
      if (!result.ok) return this.standing.refuse(result.error.message);
      // Its last slice is sent from here.
      await this.work?.taking.stop();
      this.part();
      this.clock.sync(result.value.now);
      this.flow.set(firstFlow(result.value));
      this.camera.useAudioOnly(result.value.accommodations.isAudioOnly);
      await this.open();
      // Refused before the start and after the end, when there is no other window to stop.
      await this.claim();
    });

  private onReceipt(receipt: Receipt): void {
    this.standing.dispatch({ type: "saved", receipt });
    // An empty take does not count: the server knows what is open again.
    if (receipt.bytes === 0) void this.refresh();
  }

  private async stepAside(): Promise<void> {
    this.loseLease();
    await this.work?.stepAside();
  }

  private async claim(): Promise<Result> {
    const { visit } = this.work ?? {};
    return visit ? this.withRetry(() => visit.api.claim()) : notOpenYet;
  }

  /** Another window records now. What was recorded here is kept and sent, by this tab or by the other. */
  private loseLease(): void {
    if (this.flow.get().isTakenOver) return;
    this.standing.dispatch({ type: "takenOver" });
    this.attempts.abandon();
    void this.work?.taking.stop();
    this.work?.writing.stop();
    this.camera.close();
  }

  private describeVisit(): Visit {
    return {
      ...this.scope,
      api: new RecorderApi(this.scope.publicId, recorderId()),
      clock: this.clock,
      flow: this.flow,
      dispatch: this.standing.dispatch,
      claim: () => this.claim(),
      withRetry: <T>(act: () => Promise<T>) => this.withRetry(act),
      refuse: this.standing.refuse,
      loseLease: () => this.loseLease(),
      onReceipt: (receipt: Receipt) => this.onReceipt(receipt),
      refresh: this.refresh,
      reload: () => this.reload(),
    };
  }

  private async reload(): Promise<void> {
    await this.settle(() => loadStage(this.scope));
  }

  private releaseTexts(): Promise<void> {
    const api = this.work?.visit.api ?? null;
    return this.device.release(this.flow.get().stage, api);
  }

  private act(act: () => Promise<Result<CandidateStage>>): Promise<void> {
    return this.attempts.exclusively(() => this.settle(act));
  }

  private async settle(
    act: () => Promise<Result<CandidateStage>>,
  ): Promise<void> {
    const result = await this.withRetry(act);
    if (result.ok) this.apply(result.value);
    else this.standing.refuse(result.error.message);
  }

  /** News of where the candidate stands that came another way. */
  apply = (stage: CandidateStage): void => {
    const wasOver = isOver(this.flow.get().stage);
    this.clock.sync(stage.now);
    this.standing.dispatch({ type: "staged", stage });
    this.work?.writing.meet(stage);
    void this.work?.taking.endKept();
    void this.releaseTexts();
    // A withdrawal was undone: the recorder was never opened here.
    if (wasOver && !isOver(stage)) location.reload();
    const isEndedForGood = ["withdrawn", "cancelled"].includes(stage.step);
    if (!wasOver && isEndedForGood) void this.tearDown();
    // What is being recorded is recorded to its end as it began.
    if (!isRecording(this.flow.get().screen))
      this.camera.useAudioOnly(stage.accommodations.isAudioOnly);
    if (stage.step === "checklist" || isOver(stage)) this.camera.close();
  };

  /**
   * The candidate withdrew, perhaps on another device, or the interview was canceled: nothing more is sent, and nothing
   * stays here (R12). What was typed is shown once more to who did not end it.
   */
  private async tearDown(): Promise<void> {
    await this.work?.taking.stop();
    this.work?.uploader.stop();
    this.work?.writing.stop();
    await this.device.drop(this.flow.get().stage);
    this.work?.uploader.wake();
  }

  private withRetry<T>(act: () => Promise<T>): Promise<T> {
    return this.attempts.withRetry(act, this.presence());
  }

  /** Whether this visit goes on, and in this window. */
  private presence(): () => boolean {
    const { visit } = this;
    return () => visit === this.visit && !this.flow.get().isTakenOver;
  }
}

const notOpenYet = refuseCandidate("opening");

function isOver(stage: CandidateStage): boolean {
  return ["submitted", "cancelled", "withdrawn", "erased"].includes(stage.step);
}
