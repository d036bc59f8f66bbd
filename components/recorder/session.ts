import { unstable_isUnrecognizedActionError } from "next/navigation";
import {
  giveConsents,
  keepTake,
  loadStage,
  passDeviceCheck,
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/interviews/candidate-actions";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import type { ConsentsInput } from "@/lib/interviews/candidate-schema";
import type { Receipt } from "@/lib/recordings/mutations";
import { noticeOf, turnDown } from "@/lib/interviews/candidate-refusals";
import type { Result } from "@/lib/result";
import { RecorderApi } from "./api";
import { Camera } from "./camera";
import { ServerClock } from "./clock";
import { digestOf } from "./digest";
import { recorderId, takePlace } from "./lease";
import type { Draft } from "./draft";
import { watchPage, watchReturn } from "./page";
import { persist } from "./patience";
import { Playback } from "./playback";
import { quiet, type Signals } from "./signals";
import { Spool } from "./spool";
import {
  firstFlow,
  isRecording,
  nextFlow,
  type Flow,
  type FlowEvent,
} from "./state";
import { sendLate } from "./send-late";
import { Store } from "./store";
import { TakeRecorder } from "./take-recorder";
import { TextShelf } from "./text-shelf";
import { Uploader, type UploadState } from "./uploader";
import { Writing } from "./writing";

/**
 * A candidate's visit: the flow on the screen, the camera, the recorder and the uploads, held together. No React in it;
 * screens watch its stores and call its verbs.
 */
export class InterviewSession {
  readonly flow: Store<Flow>;
  readonly uploads = new Store<UploadState>({
    isOnline: true,
    isSignedOut: false,
    takes: [],
  });
  /** Whether a verb is under way, so that buttons can say so. */
  readonly isBusy = new Store(false);
  /** Whether the last request to the server found no way; the verb goes on trying. */
  readonly isCutOff = new Store(false);
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
  private readonly texts: TextShelf;
  private work?: {
    api: RecorderApi;
    uploader: Uploader;
    recorder: TakeRecorder;
    spool: Spool;
    writing: Writing;
  };
  private closers: (() => void)[] = [];
  /** Counts openings: what an earlier one still awaits is not for the present one. */
  private visit = 0;

  constructor(stage: CandidateStage) {
    this.publicId = stage.publicId;
    this.texts = new TextShelf(stage.publicId);
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
      await this.partFromTexts();
      return this.dropLeftovers();
    }
    this.takePlace();
    const spool = await Spool.open(this.publicId);
    const api = new RecorderApi(this.publicId, recorderId());
    if (visit !== this.visit) return;
    const uploader = new Uploader(api, spool, {
      finished: (receipt) => this.hear(receipt),
      leaseLost: () => this.lose(),
      closedEarly: (takeId) => void this.giveWay(takeId),
    });
    const recorder = new TakeRecorder(
      api,
      spool,
      uploader,
      this.clock,
      this.signals,
    );
    const writing = this.makeWriting(api);
    this.work = { api, uploader, recorder, spool, writing };
    this.closers.push(
      uploader.state.subscribe(() => this.uploads.set(uploader.state.get())),
      () => uploader.stop(),
      () => writing.stop(),
      watchPage({
        onHide: () => recorder.flush(),
        onShow: () => {
          recorder.stay();
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
    await writing.open();
    await this.partFromTexts();
  }

  close(): void {
    this.visit += 1;
    for (const close of this.closers.splice(0)) close();
    void this.work?.recorder.stop();
    this.work = undefined;
    this.camera.close();
  }

  begin = () => this.dispatch({ type: "begun" });
  reconsider = () => this.dispatch({ type: "reconsidered" });
  practise = () => this.dispatch({ type: "practise" });
  endPractice = () => this.dispatch({ type: "practised" });
  tryAgain = () => this.dispatch({ type: "retry" });
  writeInstead = () => this.dispatch({ type: "writeInstead" });
  recordInstead = () => this.dispatch({ type: "recordInstead" });

  consent = (choices: Omit<ConsentsInput, "publicId">) =>
    this.act(() => giveConsents({ ...this.scope(), ...choices }));

  passCheck = () => this.act(() => passDeviceCheck(this.scope()));
  start = () => this.act(() => startInterview(this.scope()));
  reveal = () => this.act(() => revealQuestion(this.scope()));

  /** Asks the server where the candidate stands, quietly. */
  refresh = async () => {
    const result = await loadStage(this.scope()).catch(() => null);
    if (result?.ok) this.apply(result.value);
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

  /** Begins a recording of the question on the screen. */
  record = () =>
    this.exclusively(async () => {
      const { stage } = this.flow.get();
      const camera = this.camera.state.get();
      if (!this.work || !stage.question || camera.name !== "on") return;
      const { recorder } = this.work;
      const claimed = await this.claim();
      if (!claimed.ok) return this.refuse(claimed.error.message);
      const begun = await recorder.begin(
        stage.question,
        camera.stream,
        (act) => this.patiently(act),
        this.onEnd,
      );
      if (begun.ok) this.dispatch({ type: "recording", ...begun.value });
      else if (begun.error.code === "conflict") this.lose();
      else this.refuse(begun.error.message);
    });

  /** Goes on with an interrupted recording. */
  resume = () =>
    this.exclusively(async () => {
      const { screen } = this.flow.get();
      const camera = this.camera.state.get();
      if (!this.work || screen.name !== "interrupted" || camera.name !== "on")
        return;
      const { takeId, endsAt } = screen;
      const claimed = await this.claim();
      if (!claimed.ok) return this.refuse(claimed.error.message);
      const resumed = await this.work.recorder.resume(
        takeId,
        endsAt,
        camera.stream,
        (act) => this.patiently(act),
        this.onEnd,
      );
      if (resumed.ok) this.dispatch({ type: "continued", takeId });
      else if (resumed.error.code === "conflict") this.lose();
      else this.refuse(resumed.error.message);
    });

  /** Ends the recording, or an interrupted one that is not gone on with. */
  finish = () =>
    this.exclusively(async () => {
      const { screen } = this.flow.get();
      if (screen.name === "recording") await this.work?.recorder.stop();
      if (screen.name === "interrupted") await this.end(screen.takeId, false);
    });

  /** Closes a kept answer whose rest is on a device that will not come back. */
  finishWithoutRest = (takeId: string) =>
    this.exclusively(async () => {
      const { api } = this.work ?? {};
      if (!api) return;
      const nothingHere = {
        segments: [],
        digest: await digestOf([]),
        telemetry: { notes: [] },
      };
      const result = await this.patiently(() =>
        api.finish(takeId, nothingHere),
      );
      if (result.ok) this.hear(result.value);
      else this.refuse(result.error.message);
    });

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
    this.act(async () => this.work?.writing.keep() ?? turnDown("opening"));

  takeOver = () =>
    this.exclusively(async () => {
      const result = await this.patiently(() => loadStage(this.scope()));
      if (!result.ok) return this.refuse(result.error.message);
      this.close();
      this.clock.hear(result.value.now);
      this.flow.set(firstFlow(result.value));
      this.camera.useAudioOnly(result.value.accommodations.isAudioOnly);
      await this.open();
      // Refused before the start and after the end, when there is no other window to stop.
      await this.claim();
    });

  private readonly onEnd = (
    cause: "stopped" | "time" | "fault",
    takeId: string,
    endsAt: number,
  ): void => {
    const hasTime = endsAt - this.clock.now() > 3000;
    if (cause === "fault" && hasTime)
      this.dispatch({ type: "broken", takeId, endsAt });
    else if (!this.flow.get().isTakenOver && !this.isWithdrawn())
      void this.end(takeId, cause === "time");
  };

  private async end(takeId: string, isTimeUp: boolean): Promise<void> {
    const { spool, uploader } = this.work ?? {};
    if (!spool || !uploader) return;
    await spool.refresh();
    const known = spool.listTakes().some(({ id }) => id === takeId);
    if (!known)
      await spool.putTake({
        id: takeId,
        startedAt: this.clock.now(),
        isEnded: true,
        notes: [],
      });
    this.playback.add(takeId, await spool.files(takeId));
    await spool.endTake(takeId);
    this.dispatch({ type: "ended", takeId, isTimeUp });
    uploader.wake();
  }

  private hear(receipt: Receipt): void {
    this.dispatch({ type: "saved", receipt });
    // An empty take does not count: the server knows what is open again.
    if (receipt.bytes === 0) void this.refresh();
  }

  private takePlace(): void {
    const onLost = () => {
      this.lose();
      // The newer tab has the same spool and sends it.
      this.work?.uploader.stop();
    };
    this.closers.push(takePlace(this.publicId, onLost));
  }

  private async claim(): Promise<Result> {
    const { api } = this.work ?? {};
    if (!api) return turnDown("opening");
    return this.patiently(() => api.claim());
  }

  /** What is being recorded was finished elsewhere, or the interview is over: nobody speaks on for nothing. */
  private async giveWay(takeId: string): Promise<void> {
    const isUnderWay = () => {
      const { screen } = this.flow.get();
      return screen.name === "recording" && screen.takeId === takeId;
    };
    if (!isUnderWay()) return;
    await this.refresh();
    if (isUnderWay()) this.lose();
  }

  /** Another window records now. What was recorded here is kept and sent, by this tab or by the other. */
  private lose(): void {
    if (this.flow.get().isTakenOver) return;
    this.dispatch({ type: "takenOver" });
    void this.work?.recorder.stop();
    this.work?.writing.stop();
    this.camera.close();
  }

  private makeWriting(api: RecorderApi): Writing {
    const visit = {
      publicId: this.publicId,
      api,
      clock: this.clock,
      flow: this.flow,
      dispatch: (event: FlowEvent) => this.dispatch(event),
      claim: () => this.claim(),
      patiently: <T>(act: () => Promise<T>) => this.patiently(act),
      refuse: (message: string) => this.refuse(message),
      lose: () => this.lose(),
      reload: () => this.reload(),
    };
    return new Writing(visit, this.texts, this.draft);
  }

  private async reload(): Promise<void> {
    const result = await this.patiently(() => loadStage(this.scope()));
    if (result.ok) this.apply(result.value);
    else this.refuse(result.error.message);
  }

  /** Texts of an interview that is over: what may still arrive is sent, the rest is shown. */
  private async partFromTexts(): Promise<void> {
    const { step } = this.flow.get().stage;
    if (step !== "expired" && step !== "cancelled") return;
    if (step === "expired" && this.work)
      await sendLate(this.texts, this.work.api);
    this.leftBehind.set(this.texts.leftBehind());
  }

  private async dropLeftovers(): Promise<void> {
    const { step } = this.flow.get().stage;
    if (step === "submitted" || step === "withdrawn") await this.clearDevice();
  }

  /** Nothing of a submitted or withdrawn interview stays on the device (R12). */
  private async clearDevice(): Promise<void> {
    this.texts.clear();
    const spool = this.work?.spool ?? (await Spool.open(this.publicId));
    await spool.clear();
  }

  private scope() {
    return { publicId: this.publicId };
  }

  private async act(act: () => Promise<Result<CandidateStage>>): Promise<void> {
    await this.exclusively(async () => {
      const result = await this.patiently(act);
      if (result.ok) this.apply(result.value);
      else this.refuse(result.error.message);
    });
  }

  /** News of where the candidate stands that came another way. */
  apply = (stage: CandidateStage): void => {
    const wasOver = isOver(this.flow.get().stage);
    this.clock.hear(stage.now);
    this.dispatch({ type: "staged", stage });
    this.work?.writing.meet(stage);
    void this.partFromTexts();
    // A withdrawal was undone: the recorder was never opened here.
    if (wasOver && !isOver(stage)) location.reload();
    if (!wasOver && this.isWithdrawn()) void this.letGo();
    // What is being recorded is recorded to its end as it began.
    if (!isRecording(this.flow.get().screen))
      this.camera.useAudioOnly(stage.accommodations.isAudioOnly);
    if (stage.step === "checklist" || isOver(stage)) this.camera.close();
  };

  private isWithdrawn(): boolean {
    return this.flow.get().stage.step === "withdrawn";
  }

  /** The candidate withdrew, perhaps on another device: nothing more is sent, and nothing stays here (R12). */
  private async letGo(): Promise<void> {
    await this.work?.recorder.stop();
    this.work?.uploader.stop();
    this.work?.writing.stop();
    await this.clearDevice();
    this.work?.uploader.wake();
  }

  private refuse(message: string): void {
    this.dispatch({ type: "refused", notice: noticeOf(message) });
    // What is on the screen is not what holds any more.
    if (outdating.includes(message)) void this.refresh();
  }

  private async exclusively(act: () => Promise<void>): Promise<void> {
    if (this.isBusy.get()) return;
    this.isBusy.set(true);
    try {
      await act();
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Tries until the server answers: a nervous candidate is never asked to press again. */
  private async patiently<T>(act: () => Promise<T>): Promise<T> {
    const answer = await persist(act, (error) => {
      // The server was replaced by a newer version, which this page does not know: everything is kept, so start anew.
      if (unstable_isUnrecognizedActionError(error)) location.reload();
      this.isCutOff.set(true);
    });
    this.isCutOff.set(false);
    return answer;
  }

  private dispatch(event: FlowEvent): void {
    this.flow.set(nextFlow(this.flow.get(), event));
  }
}

/** Refusals of what is not on the server's side any more. */
const outdating = ["textsChanged", "writingBegun", "over", "tooLate"];

function isOver(stage: CandidateStage): boolean {
  return ["submitted", "cancelled", "withdrawn"].includes(stage.step);
}

function memoryOf(spool: Spool) {
  const takes = spool.listTakes();
  return {
    endedTakes: takes.filter((take) => take.isEnded).map(({ id }) => id),
    segments: takes.flatMap(({ id }) =>
      spool.listSegments(id).map((segment) => segment.id),
    ),
  };
}
