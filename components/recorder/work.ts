import type { Camera } from "./camera";
import { memoryOf } from "./device-memory";
import type { Draft } from "./draft";
import { watchPage } from "./page";
import type { Playback } from "./playback";
import { RecordingFlow } from "./recording-flow";
import { isRecording } from "./screen";
import type { Signals } from "./signals";
import type { Spool } from "./spool";
import type { Store } from "./store";
import type { TextStorage } from "./text-storage";
import type { UploadState } from "./upload-state";
import { Uploader } from "./uploader";
import type { Visit } from "./visit";
import { WritingFlow } from "./writing-flow";

/** What runs while a visit is open: uploads, the take and the text on the screen, and a watch over the page. */
export class Work {
  readonly uploader: Uploader;
  readonly taking: RecordingFlow;
  readonly writing: WritingFlow;
  private readonly closers: (() => void)[];
  private isClosed = false;

  constructor(
    readonly visit: Visit,
    readonly spool: Spool,
    private readonly texts: TextStorage,
    private readonly shown: {
      camera: Camera;
      playback: Playback;
      signals: Store<Signals>;
      draft: Store<Draft | null>;
      uploads: Store<UploadState>;
    },
  ) {
    const { camera, playback, signals, draft, uploads } = shown;
    const uploader = new Uploader(visit.api, spool, {
      finished: visit.onReceipt,
      leaseLost: visit.loseLease,
      closedEarly: (takeId) => {
        if (!this.isClosed) void this.taking.endIfTakenOver(takeId);
      },
    });
    this.uploader = uploader;
    this.taking = new RecordingFlow(
      visit,
      spool,
      uploader,
      camera,
      playback,
      signals,
    );
    this.writing = new WritingFlow(visit, texts, draft);
    this.closers = [
      uploader.state.subscribe(() => uploads.set(uploader.state.get())),
      () => uploader.stop(),
      () => this.writing.stop(),
      watchPage({
        onHide: () => {
          this.taking.flush();
          draft.get()?.flush();
        },
        onShow: () => {
          this.taking.cancelUnload();
          void visit.refresh();
        },
        isNeeded: () =>
          isRecording(visit.flow.get().screen) ||
          uploader.hasUnsent() ||
          Boolean(draft.get()?.hasUnsent()),
      }),
    ];
  }

  /** Sends and shows what this device holds. */
  async open(): Promise<void> {
    void this.uploader.run();
    const device = memoryOf(this.spool, this.texts);
    this.visit.dispatch({ type: "opened", device });
    await this.taking.endKept();
    await this.writing.open();
  }

  /** A newer tab of this browser has the same spool and sends it; what could not be stored only this one has. */
  async stepAside(): Promise<void> {
    await this.taking.stop();
    if (!this.spool.isDurable) return;
    this.uploader.stop();
    const { uploads } = this.shown;
    uploads.set({ ...uploads.get(), takes: [] });
  }

  close(): void {
    this.isClosed = true;
    for (const close of this.closers) close();
    void this.taking.stop();
  }
}
