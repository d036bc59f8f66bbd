import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { turnDown } from "@/lib/interviews/candidate-refusals";
import { newId } from "@/lib/new-id";
import { ok, type Result } from "@/lib/result";
import { nextRung, paceOf, rungs } from "@/lib/recordings/ladder";
import type { TelemetryKind } from "@/lib/recordings/schema";
import type { RecorderApi } from "./api";
import type { ServerClock } from "./clock";
import { isSound, recordableTypeOf } from "./format";
import { record, type Recording } from "./recording";
import type { Spool } from "./spool";
import type { Store } from "./store";
import { Meter } from "./meter";
import { quiet, watchSignals, type Signals } from "./signals";
import type { Uploader } from "./uploader";
import { keepAwake } from "./wake-lock";

type EndCause = "stopped" | "time" | "fault";
type OnEnd = (cause: EndCause, takeId: string, endsAt: number) => void;
type Patiently = <T>(act: () => Promise<T>) => Promise<T>;

type Running = {
  takeId: string;
  offsetMs: number;
  recording: Recording;
  end: (cause: EndCause) => Promise<void>;
};

/** Records takes of a question: slices into the spool, the spool to the uploader, limits by the server's clock. */
export class TakeRecorder {
  private running?: Running;
  private meter = new Meter();
  /** How good the present picture is, by what the network carried before. */
  private rung = 0;

  constructor(
    private readonly api: RecorderApi,
    private readonly spool: Spool,
    private readonly uploader: Uploader,
    private readonly clock: ServerClock,
    private readonly signals: Store<Signals>,
  ) {}

  async begin(
    question: CandidateQuestion,
    stream: MediaStream,
    patiently: Patiently,
    onEnd: OnEnd,
  ): Promise<
    Result<{
      take: { id: string; segmentId: string };
      startedAt: number;
      endsAt: number;
    }>
  > {
    const mimeType = recordableTypeOf(stream);
    if (!mimeType) return turnDown("cannotRecord");
    const takeId = newId();
    const segmentId = newId();
    const { answerId, answerSeconds } = question;
    const begun = await patiently(() =>
      this.api.begin({ takeId, segmentId, answerId, mimeType }),
    );
    if (!begun.ok) return begun;
    const startedAt = Date.parse(begun.value.startedAt);
    // From here and not from there: the way of the request is not the candidate's time.
    const endsAt = this.clock.now() + answerSeconds * 1000;
    await this.spool.putTake({
      id: takeId,
      startedAt,
      isEnded: false,
      notes: [],
    });
    const isRunning = await this.run(
      { takeId, segmentId, index: 0, mimeType },
      stream,
      { offsetMs: 0, endsAt, onEnd },
    );
    if (!isRunning) {
      await this.spool.endTake(takeId);
      this.uploader.wake();
      return turnDown("notStarted");
    }
    return ok({ take: { id: takeId, segmentId }, startedAt, endsAt });
  }

  /** Continues a take with a new segment: a recorder cannot go on where another stopped. */
  async resume(
    {
      takeId,
      endsAt,
      stoppedAt,
    }: { takeId: string; endsAt: number; stoppedAt: number | null },
    stream: MediaStream,
    patiently: Patiently,
    onEnd: OnEnd,
  ): Promise<Result<{ pausedMs: number }>> {
    const mimeType = recordableTypeOf(stream);
    if (!mimeType) return turnDown("cannotRecord");
    const segmentId = newId();
    const added = await patiently(() =>
      this.api.addSegment(takeId, {
        segmentId,
        mimeType,
        ...(stoppedAt !== null && {
          recordedUntil: new Date(stoppedAt).toISOString(),
        }),
      }),
    );
    if (!added.ok) return added;
    const { pausedMs } = added.value ?? { pausedMs: 0 };
    await this.spool.refresh();
    const known = this.spool.listTakes().some(({ id }) => id === takeId);
    if (!known)
      await this.spool.putTake({
        id: takeId,
        startedAt: this.clock.now(),
        isEnded: false,
        notes: [],
      });
    const earlier = this.spool.listSegments(takeId);
    const offsetMs = Math.max(
      0,
      ...earlier.map(({ slices }) => slices.at(-1)?.endMs ?? 0),
    );
    const index = Math.max(-1, ...earlier.map((segment) => segment.index)) + 1;
    await this.spool.note(takeId, "interrupted", offsetMs);
    const isRunning = await this.run(
      { takeId, segmentId, index, mimeType },
      stream,
      { offsetMs, endsAt: endsAt + pausedMs, onEnd },
    );
    return isRunning ? ok({ pausedMs }) : turnDown("notStarted");
  }

  async stop(): Promise<void> {
    await this.running?.end("stopped");
  }

  /** The page may be about to go: what was recorded until now goes into the spool. */
  flush(): void {
    if (!this.running) return;
    this.running.recording.flush();
    this.note("hidden");
  }

  /** The page was not about to go. */
  stay(): void {
    this.running?.recording.stay();
  }

  private async run(
    segment: {
      takeId: string;
      segmentId: string;
      index: number;
      mimeType: string;
    },
    stream: MediaStream,
    {
      offsetMs,
      endsAt,
      onEnd,
    }: {
      offsetMs: number;
      endsAt: number;
      onEnd: OnEnd;
    },
  ): Promise<boolean> {
    const { takeId, segmentId, index, mimeType } = segment;
    await this.spool.addSegment({
      id: segmentId,
      takeId,
      index,
      mimeType,
      originAt: this.clock.now() - offsetMs,
    });
    // For the whole segment: a recorder cannot change it, nor does an answer change its looks in the middle.
    this.rung = nextRung(this.rung, paceOf(this.uploader.transfers));
    const bitrates = rungs[this.rung] ?? rungs[0];
    if (!isSound(mimeType))
      await this.spool.notePicture(takeId, bitrates.videoBitsPerSecond);
    const closers: (() => void)[] = [];
    let ending: Promise<void> | undefined;
    const end = (cause: EndCause) => {
      ending ??= (async () => {
        for (const close of closers) close();
        await recording.stop();
        this.uploader.release(takeId);
        await this.spool.measure(takeId, this.meter.read());
        this.running = undefined;
        this.signals.set(quiet);
        onEnd(cause, takeId, endsAt);
      })();
      return ending;
    };
    let recording: Recording;
    try {
      recording = record(stream, mimeType, bitrates, {
        onSlice: async (bytes, endMs) => {
          await this.spool.append(segmentId, bytes, offsetMs + endMs);
          if (!this.spool.isDurable)
            await this.spool.noteOnce(takeId, "spool-failed", offsetMs + endMs);
          // With each slice: what is recorded survives a crash, so does what is known of it.
          await this.spool.measure(takeId, this.meter.read());
          this.uploader.wake();
        },
        onHurry: (inHand) =>
          this.spool.hurry(
            segmentId,
            inHand.map((raw) => ({ ...raw, endMs: offsetMs + raw.endMs })),
          ),
        onFault: (fault) => {
          this.note(fault);
          void end("fault");
        },
      });
    } catch {
      return false;
    }
    this.uploader.hold(takeId);
    this.running = { takeId, offsetMs, recording, end };
    closers.push(
      keepAwake(),
      this.watch(stream),
      this.whenOver(endsAt, () => void end("time")),
    );
    return true;
  }

  /** By the clock and not by one long timer, which a sleeping device holds back. */
  private whenOver(endsAt: number, act: () => void): () => void {
    const timer = setInterval(() => {
      if (this.clock.now() >= endsAt) act();
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
      this.signals.set(signals);
    });
  }

  private note(kind: TelemetryKind): void {
    if (!this.running) return;
    const { takeId, offsetMs, recording } = this.running;
    void this.spool.note(takeId, kind, offsetMs + recording.elapsedMs());
  }
}
