import type { Result } from "@/lib/result";
import type { Camera } from "./camera";
import { digestOf } from "./digest";
import type { Playback } from "./playback";
import { isFault, type EndCause } from "./segment-run";
import type { Signals } from "./signals";
import type { Spool } from "./spool";
import type { Store } from "./store";
import { TakeRecorder } from "./take-recorder";
import { isUnstored } from "./upload-state";
import type { Uploader } from "./uploader";
import type { Visit } from "./visit";

/** Answers that are recorded: the take on the screen and what is done with it. */
export class RecordingFlow {
  private readonly recorder: TakeRecorder;

  constructor(
    private readonly visit: Visit,
    private readonly spool: Spool,
    private readonly uploader: Uploader,
    private readonly camera: Camera,
    private readonly playback: Playback,
    signals: Store<Signals>,
  ) {
    this.recorder = new TakeRecorder(visit, spool, uploader, signals);
  }

  /** Begins a recording of the question on the screen. */
  async record(): Promise<void> {
    const { flow, dispatch } = this.visit;
    const { question } = flow.get().stage;
    if (question)
      await this.run(
        (stream) => this.recorder.begin(question, stream, this.onEnd),
        (begun) => dispatch({ type: "recording", ...begun }),
      );
  }

  /** Goes on with an interrupted recording. */
  async resume(): Promise<void> {
    const { flow, dispatch } = this.visit;
    const { screen } = flow.get();
    if (screen.name !== "interrupted") return;
    const { takeId } = screen;
    await this.run(
      (stream) => this.recorder.resume(screen, stream, this.onEnd),
      (resumed) => dispatch({ type: "continued", takeId, ...resumed }),
    );
  }

  /** Starts the recorder, once this window is the one that records. */
  private async run<T>(
    start: (stream: MediaStream) => Promise<Result<T>>,
    show: (started: T) => void,
  ): Promise<void> {
    const { visit } = this;
    const camera = this.camera.state.get();
    if (camera.name !== "on") return;
    const claimed = await visit.claim();
    if (!claimed.ok) return visit.refuse(claimed.error.message);
    const started = await start(camera.stream);
    // Taken over while the recorder started.
    if (visit.flow.get().isTakenOver) return this.recorder.stop();
    if (started.ok) show(started.value);
    else if (started.error.code === "conflict") visit.loseLease();
    else visit.refuse(started.error.message);
  }

  /** Ends the recording, or an interrupted one that is not gone on with. */
  async finish(): Promise<void> {
    const { screen } = this.visit.flow.get();
    if (screen.name === "recording") await this.recorder.stop();
    if (screen.name === "interrupted") await this.end(screen.takeId, false);
  }

  /** Resolves once the server has something of a take, or nothing of it is sent from here. */
  untilStored(takeId: string): Promise<void> {
    const { state } = this.uploader;
    return this.visit.withRetry(() =>
      state.until((uploads) => !isUnstored(uploads, takeId)),
    );
  }

  /** Closes a kept answer whose rest is on a device that will not come back. */
  async finishWithoutRest(takeId: string): Promise<void> {
    const { visit } = this;
    const nothingHere = {
      segments: [],
      digest: await digestOf([]),
      telemetry: { notes: [] },
    };
    const result = await visit.withRetry(() =>
      visit.api.finish(takeId, nothingHere),
    );
    if (result.ok) visit.onReceipt(result.value);
    else visit.refuse(result.error.message);
  }

  /**
   * A kept take is recorded no more, although this device may not remember its end: a tab that died, or another device
   * that kept it. What is here of it completes it.
   */
  async endKept(): Promise<void> {
    const { stage, isTakenOver } = this.visit.flow.get();
    if (isTakenOver) return;
    const open = stage.answers.flatMap(({ take }) =>
      take && take.savedAt === null ? take.id : [],
    );
    for (const { id, isEnded } of this.spool.listTakes())
      if (open.includes(id) && !isEnded && !this.uploader.isHeld(id)) {
        await this.spool.endTake(id);
        this.uploader.wake();
      }
  }

  /** What is being recorded was finished elsewhere, or the interview is over: nobody speaks on for nothing. */
  async endIfTakenOver(takeId: string): Promise<void> {
    const { visit } = this;
    const isUnderWay = () => {
      const { screen } = visit.flow.get();
      return screen.name === "recording" && screen.takeId === takeId;
    };
    if (!isUnderWay()) return;
    await visit.refresh();
    if (isUnderWay()) visit.loseLease();
  }

  /** The page may be about to go: what was recorded until now goes into the spool. */
  flush(): void {
    this.recorder.flush();
  }

  /** The page was not about to go. */
  cancelUnload(): void {
    this.recorder.cancelUnload();
  }

  /** Settled when the last slice is in the spool. */
  stop(): Promise<void> {
    return this.recorder.stop();
  }

  private readonly onEnd = (
    cause: EndCause,
    takeId: string,
    endsAt: number,
  ): void => {
    const { clock, flow, dispatch } = this.visit;
    const hasTime = endsAt - clock.now() > 3000;
    const { isTakenOver, stage } = flow.get();
    if (isFault(cause) && hasTime)
      dispatch({
        type: "broken",
        takeId,
        endsAt,
        stoppedAt: this.spool.recordedUntil(takeId),
        cause: cause === "device-lost" ? "device" : "recorder",
      });
    else if (
      !isTakenOver &&
      stage.step !== "withdrawn" &&
      stage.step !== "cancelled"
    )
      void this.end(takeId, cause === "time");
  };

  private async end(takeId: string, isTimeUp: boolean): Promise<void> {
    const { visit, spool } = this;
    // First: storage that is slow to answer, or never does, keeps nobody on a recording that is over.
    visit.dispatch({ type: "ended", takeId, isTimeUp });
    await spool.refresh();
    const known = spool.listTakes().some(({ id }) => id === takeId);
    if (known) await spool.endTake(takeId);
    else
      await spool.putTake({
        id: takeId,
        startedAt: visit.clock.now(),
        isEnded: true,
        notes: [],
      });
    this.uploader.wake();
    // Last, and nothing waits for it: watching it is the least of what an answer is for.
    void this.show(takeId);
  }

  private async show(takeId: string): Promise<void> {
    // What this device does not give back is played from the server.
    const files = await this.spool.files(takeId).catch(() => []);
    if (files.length > 0) this.playback.add(takeId, files);
  }
}
