import type { TelemetryKind } from "@/lib/answers/takes/schema";
import type { ServerClock } from "./clock";
import { atMost, harmless } from "./harmless";
import { Meter } from "./meter";
import { record, type Fault, type Recording } from "./recording";
import { quiet, watchSignals, type Signals } from "./signals";
import type { Spool } from "./spool";
import type { Store } from "./store";
import type { Uploader } from "./uploader";
import { keepAwake } from "./wake-lock";

export type EndCause = "stopped" | "time" | Fault;

export type SegmentPlan = {
  takeId: string;
  segmentId: string;
  /** Where in the take it begins. */
  offsetMs: number;
  /** By the server's clock. */
  endsAt: number;
};

/** Nobody waits longer than this for an answer to end: its last slice may come later. */
const patienceMs = 4500;

/** A recorder that is well hands over its last slice in this time: from its end on the answer's clock stands. */
const graceMs = 400;

export function isFault(cause: EndCause): cause is Fault {
  return cause === "device-lost" || cause === "recorder-error";
}

/**
 * One run of a recorder: its slices into the spool, what is heard and seen beside them, its end by the server's clock.
 * Throws when the recorder does not start; whatever else the browser refuses spoils nothing.
 */
export class SegmentRun {
  private readonly recording: Recording;
  private readonly meter = new Meter();
  private readonly closers: (() => void)[];
  private ending?: Promise<void>;
  /** Whether the recorder gave anything at all. */
  hasSlice = false;

  constructor(
    private readonly segment: SegmentPlan,
    recorder: MediaRecorder,
    stream: MediaStream,
    private readonly parts: {
      spool: Spool;
      uploader: Uploader;
      clock: ServerClock;
      signals: Store<Signals>;
    },
    private readonly tell: {
      ended: (cause: EndCause) => void;
      /** Nothing more of it comes. */
      whole: () => void;
    },
  ) {
    this.recording = record(recorder, stream, {
      onSlice: (bytes, endMs) => this.take(bytes, endMs),
      onUnload: (inHand) =>
        parts.spool.putRaw(
          segment.segmentId,
          inHand.map((raw) => ({
            ...raw,
            endMs: segment.offsetMs + raw.endMs,
          })),
        ),
      onFault: (fault) => {
        this.note(fault);
        void this.end(fault);
      },
    });
    this.closers = [
      harmless(keepAwake),
      harmless(() => this.watch(stream)),
      this.whenOver(() => void this.end("time")),
    ];
  }

  /** Settled when the last slice is in the spool, or is not worth waiting for. */
  end(cause: EndCause): Promise<void> {
    this.ending ??= this.finish(cause);
    return this.ending;
  }

  /** The page may be about to go: what was recorded until now goes into the spool. */
  flush(): void {
    this.recording.flush();
    if (!this.ending) this.note("hidden");
  }

  /** The page was not about to go. */
  cancelUnload(): void {
    this.recording.cancelUnload();
  }

  private async finish(cause: EndCause): Promise<void> {
    for (const close of this.closers) close();
    this.parts.signals.set(quiet);
    const whole = this.wrapUp();
    // Whoever speaks on for nothing hears of it soon; whoever has finished sees an answer that is whole.
    await atMost(isFault(cause) ? graceMs : patienceMs, whole);
    this.tell.ended(cause);
    if (isFault(cause)) await atMost(patienceMs, whole);
  }

  private async wrapUp(): Promise<void> {
    await this.recording.stop();
    const { spool } = this.parts;
    await atMost(
      patienceMs,
      spool.measure(this.segment.takeId, this.meter.read()),
    );
    this.tell.whole();
  }

  private async take(bytes: ArrayBuffer, endMs: number): Promise<void> {
    const { takeId, segmentId, offsetMs } = this.segment;
    const { spool, uploader } = this.parts;
    this.hasSlice = true;
    await spool.append(segmentId, bytes, offsetMs + endMs);
    if (!spool.isDurable)
      await spool.noteOnce(takeId, "spool-failed", offsetMs + endMs);
    // With each slice: what is recorded survives a crash, so does what is known of it.
    await spool.measure(takeId, this.meter.read());
    uploader.wake();
  }

  /** By the clock and not by one long timer, which a sleeping device holds back. */
  private whenOver(act: () => void): () => void {
    const timer = setInterval(() => {
      if (this.parts.clock.now() >= this.segment.endsAt) act();
    }, 200);
    return () => clearInterval(timer);
  }

  private watch(stream: MediaStream): () => void {
    let last = quiet;
    return watchSignals(stream, (signals, moment) => {
      this.meter.add(moment);
      if (signals.isSilent && !last.isSilent) this.note("silent");
      if (signals.isBlack && !last.isBlack) this.note("black");
      if (signals.isMuted && !last.isMuted) this.note("muted");
      last = signals;
      this.parts.signals.set(signals);
    });
  }

  private note(kind: TelemetryKind): void {
    const { takeId, offsetMs } = this.segment;
    const atMs = offsetMs + this.recording.elapsedMs();
    void this.parts.spool.note(takeId, kind, atMs);
  }
}
