import { unstable_isUnrecognizedActionError } from "next/navigation";
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
import { noticeOf, refuseCandidate } from "@/lib/answers/refusals";
import type { AiConsentInput, ConsentsInput } from "@/lib/answers/schema";
import type { Receipt } from "@/lib/answers/takes/mutations";
import type { Result } from "@/lib/result";
import { RecorderApi } from "./api";
import { Camera } from "./camera";
import { ServerClock } from "./clock";
import type { Draft } from "./draft";
import { recorderId, takePlace } from "./lease";
import { watchPage, watchReturn } from "./page";
import { persist, troubleOf, type Trouble } from "./patience";
import { Playback } from "./playback";
import { Retries } from "./retries";
import { sendLate } from "./send-late";
import { openSpoolStorage } from "./spool-storage";
import { quiet, type Signals } from "./signals";
import { Spool } from "./spool";
import {
  firstFlow,
  isRecording,
  nextFlow,
  type Flow,
  type FlowEvent,
} from "./state";
import { Store } from "./store";
import { RecordingFlow } from "./recording-flow";
import { TextStorage } from "./text-storage";
import { noUploads } from "./upload-state";
import { Uploader } from "./uploader";
import type { Visit } from "./visit";
import { WritingFlow } from "./writing-flow";

/**
 * A candidate's visit: the flow on the screen, the camera, the recorder and the uploads, held together. No React in it;
 * screens watch its stores and call its verbs.
 */
export class InterviewSession {
  readonly flow: Store<Flow>;
  readonly uploads = new Store(noUploads);
  /** Whether a verb is under way, so that buttons can say so. */
  readonly isBusy = new Store(false);
  /** Why the last request to the server found no way, if it did; the verb goes on trying. */
  readonly trouble = new Store<Trouble | null>(null);
  readonly camera: Camera;
  /** What the recorder hears and sees. */
  readonly signals = new Store<Signals>(quiet);
  readonly playback = new Playback();
  /** The answer in writing that is on the screen. */
  readonly draft = new Store<Draft | null>(null);
  /** What was typed here and never arrived, once the interview is over: the candidate is told, and can copy it. */
  readonly leftBehind = new Store<readonly string[]>([]);
  readonly clock: ServerClock;
  private readonly publicId: string;
  private readonly texts: TextStorage;
  private work?: {
    api: RecorderApi;
    uploader: Uploader;
    spool: Spool;
    taking: RecordingFlow;
    writing: WritingFlow;
  };
  /** One for all visits of this page: what could not be stored is nowhere else. */
  private spool?: Promise<Spool>;
  private closers: (() => void)[] = [];
  private readonly retries = new Retries();
  /** Counts openings: what an earlier one still awaits is not for the present one. */
  private visit = 0;
  /** Counts verbs, and what makes one that is under way pointless. */
  private turn = 0;

  constructor(
    stage: CandidateStage,
    private readonly storage = openSpoolStorage,
  ) {
    this.publicId = stage.publicId;
    this.texts = new TextStorage(stage.publicId);
    this.camera = new Camera(stage.accommodations.isAudioOnly);
    this.flow = new Store(firstFlow(stage));
    this.clock = new ServerClock(stage.now);
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
      return this.dropLeftovers();
    }
    this.takePlace();
    const spool = await this.openSpool();
    const api = new RecorderApi(this.publicId, recorderId());
    if (visit !== this.visit) return;
    const uploader = new Uploader(api, spool, {
      finished: (receipt) => this.onReceipt(receipt),
      leaseLost: () => this.loseLease(),
      closedEarly: (takeId) => void this.work?.taking.endIfTakenOver(takeId),
    });
    const around = this.describeVisit(api);
    const taking = new RecordingFlow(
      around,
      spool,
      uploader,
      this.camera,
      this.playback,
      this.signals,
    );
    const writing = new WritingFlow(around, this.texts, this.draft);
    this.work = { api, uploader, spool, taking, writing };
    this.closers.push(
      uploader.state.subscribe(() => this.uploads.set(uploader.state.get())),
      () => uploader.stop(),
      () => writing.stop(),
      watchPage({
        onHide: () => {
          taking.flush();
          this.draft.get()?.flush();
        },
        onShow: () => {
          taking.cancelUnload();
          void this.refresh();
        },
        isNeeded: () =>
          isRecording(this.flow.get().screen) ||
          uploader.hasUnsent() ||
          Boolean(this.draft.get()?.hasUnsent()),
      }),
    );
    void uploader.run();
    const device = { ...memoryOf(spool), texts: this.texts.list() };
    this.dispatch({ type: "opened", device });
    await taking.endKept();
    await writing.open();
    await this.releaseTexts();
  }

  close(): void {
    this.part();
    this.abandon();
  }

  private part(): void {
    this.visit += 1;
    for (const close of this.closers.splice(0)) close();
    void this.work?.taking.stop();
    this.work = undefined;
    this.camera.close();
  }

  begin = () => this.dispatch({ type: "begun" });
  reconsider = () => this.dispatch({ type: "reconsidered" });
  practise = () => this.dispatch({ type: "practise" });
  endPractice = () => this.dispatch({ type: "practised" });
  tryAgain = () => this.dispatch({ type: "retry" });
  backToTakes = () => this.dispatch({ type: "reviewed" });
  writeInstead = () => this.dispatch({ type: "writeInstead" });
  recordInstead = () => this.dispatch({ type: "recordInstead" });

  consent = (choices: Omit<ConsentsInput, "publicId">) =>
    this.act(() => giveConsents({ ...this.scope(), ...choices }));

  answerAiQuestion = (answer: Omit<AiConsentInput, "publicId">) =>
    this.act(() => answerAiQuestion({ ...this.scope(), ...answer }));

  passCheck = () => this.act(() => passDeviceCheck(this.scope()));
  start = () => this.act(() => startInterview(this.scope()));
  reveal = () => this.act(() => revealQuestion(this.scope()));

  /** Asks the server where the candidate stands, quietly. */
  refresh = async () => {
    try {
      const result = await loadStage(this.scope());
      this.retries.succeeded("stage");
      if (result.ok) this.apply(result.value);
    } catch (error) {
      this.retries.failed("stage", troubleOf(error));
    }
  };

  /** The same for who asks again and again: less and less often while nobody answers. */
  poll = async () => {
    if (this.retries.waitingMs("stage") === 0) await this.refresh();
  };

  keep = (takeId: string) =>
    this.act(async () => {
      const result = await keepTake({ ...this.scope(), takeId });
      if (result.ok) this.playback.clear();
      return result;
    });

  submit = () =>
    this.act(async () => {
      const result = await submitInterview(this.scope());
      if (result.ok) await this.clearDevice();
      return result;
    });

  record = () => this.exclusively(async () => this.work?.taking.record());
  resume = () => this.exclusively(async () => this.work?.taking.resume());
  finish = () => this.exclusively(async () => this.work?.taking.finish());
  finishWithoutRest = (takeId: string) =>
    this.exclusively(async () => this.work?.taking.finishWithoutRest(takeId));

  /** Begins an answer in writing, or goes on here with one that was begun elsewhere. */
  write = () =>
    this.exclusively(async () => {
      this.camera.close();
      await this.work?.writing.begin();
    });

  /** The text is to be read over; at the end of the time it is closed. */
  finishText = (isTimeUp: boolean) => {
    this.draft.get()?.flush();
    this.dispatch({ type: "wrote", isTimeUp });
  };

  writeOn = () => this.exclusively(async () => this.work?.writing.goOn());

  keepText = () =>
    this.act(
      async () => this.work?.writing.keep() ?? refuseCandidate("opening"),
    );

  takeOver = () =>
    this.exclusively(async () => {
      const { visit } = this;
      const result = await this.withRetry(
        () => loadStage(this.scope()),
        () => visit === this.visit,
      );
      if (!result.ok) return this.refuse(result.error.message);
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
    this.dispatch({ type: "saved", receipt });
    // An empty take does not count: the server knows what is open again.
    if (receipt.bytes === 0) void this.refresh();
  }

  private takePlace(): void {
    const onLost = () => void this.stepAside();
    this.closers.push(takePlace(this.publicId, onLost));
  }

  /** A newer tab of this browser has the same spool and sends it; what could not be stored only this one has. */
  private async stepAside(): Promise<void> {
    this.loseLease();
    const { taking, spool, uploader } = this.work ?? {};
    await taking?.stop();
    if (!spool?.isDurable) return;
    uploader?.stop();
    this.uploads.set({ ...this.uploads.get(), takes: [] });
  }

  private async openSpool(): Promise<Spool> {
    if (!this.spool)
      return (this.spool = Spool.open(this.publicId, this.storage));
    const spool = await this.spool;
    await spool.refresh();
    return spool;
  }

  private async claim(): Promise<Result> {
    const { api } = this.work ?? {};
    if (!api) return refuseCandidate("opening");
    return this.withRetry(() => api.claim());
  }

  /** Another window records now. What was recorded here is kept and sent, by this tab or by the other. */
  private loseLease(): void {
    if (this.flow.get().isTakenOver) return;
    this.dispatch({ type: "takenOver" });
    this.abandon();
    void this.work?.taking.stop();
    this.work?.writing.stop();
    this.camera.close();
  }

  private describeVisit(api: RecorderApi): Visit {
    return {
      publicId: this.publicId,
      api,
      clock: this.clock,
      flow: this.flow,
      dispatch: (event: FlowEvent) => this.dispatch(event),
      claim: () => this.claim(),
      withRetry: <T>(act: () => Promise<T>) => this.withRetry(act),
      refuse: (message: string) => this.refuse(message),
      loseLease: () => this.loseLease(),
      onReceipt: (receipt: Receipt) => this.onReceipt(receipt),
      refresh: this.refresh,
      reload: () => this.reload(),
    };
  }

  private async reload(): Promise<void> {
    const result = await this.withRetry(() => loadStage(this.scope()));
    if (result.ok) this.apply(result.value);
    else this.refuse(result.error.message);
  }

  /** Texts of an interview that is over: what may still arrive is sent, the rest is shown. */
  private async releaseTexts(): Promise<void> {
    const { step } = this.flow.get().stage;
    if (step !== "expired" && step !== "cancelled") return;
    if (step === "expired" && this.work)
      await sendLate(this.texts, this.work.api);
    this.leftBehind.set(this.texts.leftBehind());
  }

  private async dropLeftovers(): Promise<void> {
    const { step } = this.flow.get().stage;
    if (["submitted", "withdrawn", "erased"].includes(step))
      await this.clearDevice();
    if (step === "cancelled") await this.clearRecordings();
  }

  /** Nothing of a submitted, withdrawn or erased interview stays on the device (R12). */
  private async clearDevice(): Promise<void> {
    this.texts.clear();
    await this.clearRecordings();
  }

  private async clearRecordings(): Promise<void> {
    const spool = await this.openSpool();
    await spool.clear();
  }

  private scope() {
    return { publicId: this.publicId };
  }

  private async act(act: () => Promise<Result<CandidateStage>>): Promise<void> {
    await this.exclusively(async () => {
      const result = await this.withRetry(act);
      if (result.ok) this.apply(result.value);
      else this.refuse(result.error.message);
    });
  }

  /** News of where the candidate stands that came another way. */
  apply = (stage: CandidateStage): void => {
    const wasOver = isOver(this.flow.get().stage);
    this.clock.sync(stage.now);
    this.dispatch({ type: "staged", stage });
    this.work?.writing.meet(stage);
    void this.work?.taking.endKept();
    void this.releaseTexts();
    // A withdrawal was undone: the recorder was never opened here.
    if (wasOver && !isOver(stage)) location.reload();
    if (!wasOver && isEndedForGood(stage)) void this.tearDown();
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
    await this.dropLeftovers();
    this.work?.uploader.wake();
  }

  private refuse(message: string): void {
    this.dispatch({ type: "refused", notice: noticeOf(message) });
    // What is on the screen is not what holds any more.
    if (outdating.includes(message)) void this.refresh();
  }

  private async exclusively(act: () => Promise<void>): Promise<void> {
    if (this.isBusy.get()) return;
    const turn = ++this.turn;
    this.isBusy.set(true);
    try {
      await act();
    } finally {
      if (turn === this.turn) this.isBusy.set(false);
    }
  }

  /** What is under way leads nowhere any more, and blocks nothing. */
  private abandon(): void {
    this.turn += 1;
    this.isBusy.set(false);
    this.trouble.set(null);
  }

  /**
   * Tries until the server answers: a nervous candidate is never asked to press again. Never settles when the page is
   * not wanted any more before: what was taken over must not claim its place back.
   */
  private async withRetry<T>(
    act: () => Promise<T>,
    isWanted = this.presence(),
  ): Promise<T> {
    const never = () => new Promise<never>(() => undefined);
    const answer = await persist(
      () => (isWanted() ? act() : never()),
      (error) => {
        if (!isWanted()) return;
        // The server was replaced by a newer version, which this page does not know: everything is kept, so start anew.
        if (unstable_isUnrecognizedActionError(error)) location.reload();
        this.trouble.set(troubleOf(error));
      },
    );
    if (!isWanted()) return never();
    this.trouble.set(null);
    return answer;
  }

  /** Whether this visit goes on, and in this window. */
  private presence(): () => boolean {
    const { visit } = this;
    return () => visit === this.visit && !this.flow.get().isTakenOver;
  }

  private dispatch(event: FlowEvent): void {
    this.flow.set(nextFlow(this.flow.get(), event));
  }
}

/** Refusals of what is not on the server's side any more. */
const outdating = [
  "answeredAlready",
  "textsChanged",
  "writingBegun",
  "over",
  "tooLate",
  "notAllSaved",
  "unusable",
];

function isOver(stage: CandidateStage): boolean {
  return ["submitted", "cancelled", "withdrawn", "erased"].includes(stage.step);
}

function isEndedForGood({ step }: CandidateStage): boolean {
  return step === "withdrawn" || step === "cancelled";
}

function memoryOf(spool: Spool) {
  const takes = spool.listTakes();
  return {
    endedTakes: takes.filter((take) => take.isEnded).map(({ id }) => id),
    recordedUntil: Object.fromEntries(
      takes.map(({ id }) => [id, spool.recordedUntil(id)]),
    ),
    segments: takes.flatMap(({ id }) =>
      spool.listSegments(id).map((segment) => segment.id),
    ),
  };
}
