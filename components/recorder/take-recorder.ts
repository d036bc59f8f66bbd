import type { CandidateQuestion } from "@/lib/answers/queries";
import { refuseCandidate } from "@/lib/answers/refusals";
import {
  nextRung,
  paceOf,
  rungs,
  type Bitrates,
} from "@/lib/answers/takes/ladder";
import { newId } from "@/lib/new-id";
import { ok, type Result } from "@/lib/result";
import { isSound, recordableTypesOf } from "./format";
import { prepare } from "./recording";
import {
  isFault,
  SegmentRun,
  type EndCause,
  type SegmentPlan,
} from "./segment-run";
import type { Signals } from "./signals";
import type { Spool } from "./spool";
import type { Store } from "./store";
import type { Uploader } from "./uploader";
import type { Visit } from "./visit";

type OnEnd = (cause: EndCause, takeId: string, endsAt: number) => void;

type Prepared = NonNullable<ReturnType<typeof prepare>> & {
  bitrates: Bitrates;
};

/** Records takes of a question: slices into the spool, the spool to the uploader, limits by the server's clock. */
export class TakeRecorder {
  /** The latest, also when it has ended. */
  private latest?: SegmentRun;
  /** By take: how many recorders have not handed over their last slice. */
  private readonly held = new Map<string, number>();
  /** Types of which a recorder gave nothing at all here: others are tried first. */
  private readonly barren = new Set<string>();
  /** How good the present picture is, by what the network carried before. */
  private rung = 0;

  constructor(
    private readonly visit: Visit,
    private readonly spool: Spool,
    private readonly uploader: Uploader,
    private readonly signals: Store<Signals>,
  ) {}

  async begin(
    question: CandidateQuestion,
    stream: MediaStream,
    onEnd: OnEnd,
  ): Promise<
    Result<{
      take: { id: string; segmentId: string };
      startedAt: number;
      endsAt: number;
    }>
  > {
    const prepared = this.prepare(stream);
    if (!prepared) return refuseCandidate("cannotRecord");
    const { mimeType } = prepared;
    const takeId = newId();
    const segmentId = newId();
    const { answerId, answerSeconds } = question;
    const begun = await this.visit.withRetry(() =>
      this.visit.api.begin({ takeId, segmentId, answerId, mimeType }),
    );
    if (!begun.ok) return begun;
    const startedAt = Date.parse(begun.value.startedAt);
    // From here and not from there: the way of the request is not the candidate's time.
    const endsAt = this.visit.clock.now() + answerSeconds * 1000;
    await this.spool.putTake({
      id: takeId,
      startedAt,
      isEnded: false,
      notes: [],
    });
    const isRunning = await this.run(
      { takeId, segmentId, index: 0, offsetMs: 0, endsAt },
      prepared,
      stream,
      onEnd,
    );
    if (!isRunning) {
      await this.spool.endTake(takeId);
      this.uploader.wake();
      return refuseCandidate("notStarted");
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
    onEnd: OnEnd,
  ): Promise<Result<{ pausedMs: number }>> {
    const prepared = this.prepare(stream);
    if (!prepared) return refuseCandidate("cannotRecord");
    const { mimeType } = prepared;
    const segmentId = newId();
    const added = await this.visit.withRetry(() =>
      this.visit.api.addSegment(takeId, {
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
        startedAt: this.visit.clock.now(),
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
      { takeId, segmentId, index, offsetMs, endsAt: endsAt + pausedMs },
      prepared,
      stream,
      onEnd,
    );
    return isRunning ? ok({ pausedMs }) : refuseCandidate("notStarted");
  }

  /** Settled when the last slice is in the spool, or is not worth waiting for. */
  async stop(): Promise<void> {
    await this.latest?.end("stopped");
  }

  /** The page may be about to go: what was recorded until now goes into the spool. */
  flush(): void {
    this.latest?.flush();
  }

  /** The page was not about to go. */
  cancelUnload(): void {
    this.latest?.cancelUnload();
  }

  private prepare(stream: MediaStream): Prepared | null {
    // For the whole segment: a recorder cannot change it, nor does an answer change its looks in the middle.
    this.rung = nextRung(this.rung, paceOf(this.uploader.transfers));
    const bitrates = rungs[this.rung] ?? rungs[0];
    const types = recordableTypesOf(stream);
    const proven = types.filter((type) => !this.barren.has(type));
    const tried = [...proven, ...types.filter((type) => this.barren.has(type))];
    const prepared = prepare(stream, tried, bitrates);
    return prepared && { ...prepared, bitrates };
  }

  private async run(
    segment: SegmentPlan & { index: number },
    { recorder, mimeType, bitrates }: Prepared,
    stream: MediaStream,
    onEnd: OnEnd,
  ): Promise<boolean> {
    const { takeId, segmentId, index, endsAt } = segment;
    const { spool, uploader, signals } = this;
    const { clock } = this.visit;
    const originAt = clock.now() - segment.offsetMs;
    const known = { id: segmentId, takeId, index, mimeType, originAt };
    await spool.addSegment(known);
    if (!isSound(mimeType))
      await spool.notePicture(takeId, bitrates.videoBitsPerSecond);
    const parts = { spool, uploader, clock, signals };
    try {
      const run = new SegmentRun(segment, recorder, stream, parts, {
        ended: (cause) => {
          if (isFault(cause) && !run.hasSlice) this.barren.add(mimeType);
          onEnd(cause, takeId, endsAt);
        },
        whole: () => this.release(takeId),
      });
      this.latest = run;
    } catch {
      this.barren.add(mimeType);
      return false;
    }
    this.hold(takeId);
    return true;
  }

  /** A take that is gone on with after a fault may have two recorders for a moment. */
  private hold(takeId: string): void {
    this.held.set(takeId, (this.held.get(takeId) ?? 0) + 1);
    this.uploader.hold(takeId);
  }

  private release(takeId: string): void {
    const left = (this.held.get(takeId) ?? 1) - 1;
    this.held.set(takeId, left);
    if (left === 0) this.uploader.release(takeId);
  }
}
