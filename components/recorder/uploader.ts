import type { Transfer } from "@/lib/answers/takes/ladder";
import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type { RecorderApi } from "./api";
import { reportOf } from "./finish-report";
import { Offsets } from "./offsets";
import { BadAnswer, Pause, troubleOf } from "./patience";
import { Retries } from "./retries";
import type { Spool } from "./spool";
import type { SpooledSegment, SpooledTake } from "./spooled";
import { Store } from "./store";
import { Transport } from "./transport";
import {
  amountsOf,
  noUploads,
  sizeOf,
  unstoredFirst,
  type UploadState,
} from "./upload-state";

/** How many of the latest uploads tell how fast the network is: about the last half minute. */
const timedTransfers = 15;
/** So often reading a slice is tried: a browser that has lost it fails every time. */
const readings = 3;

/** The next thing to do for a take. */
type Step = { takeId: string; act: () => Promise<void> };

/** Nothing is wrong with the way to the server, but a take has to wait. */
class Unready extends Error {}

/**
 * Sends the spool to the server by offset: the oldest first, one request at a time, and never gives up. After any
 * failure it asks the server how far it is instead of guessing. Pauses grow until the server acknowledges bytes that are
 * new to it: an answer alone is no progress (B4). A take that cannot get on does not hold up the others. One that has
 * ended and arrived is finished, and only then forgotten; one that was finished without all that is here is kept.
 */
export class Uploader {
  readonly state = new Store(noUploads);
  /** The latest uploads that arrived. */
  readonly transfers: Transfer[] = [];
  private readonly pause = new Pause();
  private readonly offsets = new Offsets();
  /** By segment: how often it could not be read. */
  private readonly misread = new Map<string, number>();
  private readonly refusedTakes = new Set<string>();
  private readonly heldTakes = new Set<string>();
  private readonly retries = new Retries();
  private readonly transport = new Transport();
  private isRunning = false;

  constructor(
    private readonly api: RecorderApi,
    private readonly spool: Spool,
    private readonly tell: {
      finished: (receipt: Receipt) => void;
      leaseLost: () => void;
      /** The server takes no more of a take that has not ended here. */
      closedEarly: (takeId: string) => void;
    },
  ) {}

  async run(): Promise<void> {
    this.isRunning = true;
    while (this.isRunning) {
      this.publish();
      const steps = this.nextSteps();
      const due = steps.find(
        ({ takeId }) => this.retries.waitingMs(takeId) === 0,
      );
      if (due) {
        await this.goOn(due);
        continue;
      }
      const waiting = steps.map(({ takeId }) => this.retries.waitingMs(takeId));
      const by = await this.pause.wait(
        waiting.length > 0 ? Math.min(...waiting) : undefined,
      );
      if (by === "back") this.retries.tryNow();
    }
  }

  stop(): void {
    this.isRunning = false;
    this.pause.wake();
  }

  /** There is something new to send. */
  wake(): void {
    this.publish();
    this.pause.wake();
  }

  /** Something of a take is still with its recorder, until `release`. */
  hold(takeId: string): void {
    this.heldTakes.add(takeId);
    this.publish();
  }

  release(takeId: string): void {
    this.heldTakes.delete(takeId);
    this.wake();
  }

  isHeld(takeId: string): boolean {
    return this.heldTakes.has(takeId);
  }

  /** Whether anything recorded here is not confirmed by the server yet. */
  hasUnsent(): boolean {
    return this.spool.listTakes().some(({ id }) => !this.refusedTakes.has(id));
  }

  /** One for each take that needs something: first those that can't be kept yet, then the oldest. */
  private nextSteps(): Step[] {
    const state = this.state.get();
    if (state.isSignedOut) return [];
    const steps = this.spool.listTakes().flatMap((take): Step[] => {
      if (this.refusedTakes.has(take.id)) return [];
      const segments = this.spool.listSegments(take.id);
      const unsent = segments.find((one) => this.offsets.isUnsent(one));
      if (unsent) return [{ takeId: take.id, act: () => this.send(unsent) }];
      if (take.isEnded && !this.heldTakes.has(take.id))
        return [{ takeId: take.id, act: () => this.finish(take, segments) }];
      return [];
    });
    return unstoredFirst(steps, state);
  }

  private async goOn({ takeId, act }: Step): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.offsets.doubt(this.spool.listSegments(takeId));
      this.retries.failed(
        takeId,
        error instanceof Unready ? null : troubleOf(error),
      );
    }
  }

  private async send(segment: SpooledSegment): Promise<void> {
    const { id, takeId } = segment;
    const offset = this.offsets.certain(id);
    if (offset === null) return this.accept(segment, await this.api.head(id));
    const body = await this.read(segment, offset);
    // Stopped meanwhile: the interview may be withdrawn.
    if (!this.isRunning) return;
    if (!body) return this.offsets.close(id);
    // The browser has evicted what it was to keep: what arrived is what there is.
    if (body.size === 0) return this.offsets.evict(id);
    const sentAt = performance.now();
    const answer = await this.api
      .patch(id, offset, body, {
        isByPost: this.transport.isByPost(takeId),
        isAfterwards: !this.heldTakes.has(takeId),
      })
      .catch((error: unknown) => {
        this.transport.failed(takeId, body.size, error);
        throw error;
      });
    if (answer.status === 204) {
      this.time(body.size, sentAt);
      this.transport.succeeded(takeId);
    }
    await this.accept(segment, answer);
  }

  /** Null for what the browser has but does not give back. It is kept: another page may be luckier. */
  private async read(
    segment: SpooledSegment,
    offset: number,
  ): Promise<Blob | null> {
    try {
      return await this.spool.read(
        segment,
        offset,
        this.transport.bodyOf(segment.takeId),
      );
    } catch {
      const failures = (this.misread.get(segment.id) ?? 0) + 1;
      this.misread.set(segment.id, failures);
      if (failures < readings) throw new Unready();
      return null;
    }
  }

  private time(bytes: number, sentAt: number): void {
    this.transfers.push({ bytes, ms: performance.now() - sentAt });
    if (this.transfers.length > timedTransfers) this.transfers.shift();
  }

  private async accept(
    segment: SpooledSegment,
    answer: Awaited<ReturnType<RecorderApi["head"]>>,
  ): Promise<void> {
    if (answer.isLeaseLost) this.tell.leaseLost();
    switch (answer.status) {
      case 200:
      case 204:
        this.onAnswer(segment, answer);
        if (answer.offset > sizeOf(segment)) await this.catchUp(segment);
        return;
      case 409:
        throw new Unready();
      case 403:
        this.publish({ isSignedOut: true });
        return;
      case 404:
        this.offsets.close(segment.id);
        if (this.hasEnded(segment.takeId)) return;
        if (this.heldTakes.has(segment.takeId))
          this.tell.closedEarly(segment.takeId);
        // Nobody records it: finishing tells what the server has of it.
        else await this.spool.endTake(segment.takeId);
        return;
      case 413:
        this.offsets.close(segment.id);
        return;
      default:
        throw new BadAnswer("upload", answer.status);
    }
  }

  /** How far the server is. Only what is new to it ends the growing of the pauses. */
  private onAnswer(
    segment: SpooledSegment,
    { status, offset }: { status: number; offset: number },
  ): void {
    const { id, takeId } = segment;
    const isFurther = this.offsets.hear(id, offset);
    if (status === 204 || isFurther) this.retries.succeeded(takeId);
    // Nothing of it is left to be refused.
    else if (!this.offsets.isUnsent(segment)) this.retries.answered(takeId);
  }

  /** The server has more than we know of: from another tab of this browser, or from before a loss on this device. */
  private async catchUp(segment: SpooledSegment): Promise<void> {
    await this.spool.refresh();
    const known = this.spool
      .listSegments(segment.takeId)
      .find(({ id }) => id === segment.id);
    if (!known || this.offsets.isBeyond(known)) this.offsets.close(segment.id);
  }

  private hasEnded(takeId: string): boolean {
    return this.spool
      .listTakes()
      .some((take) => take.id === takeId && take.isEnded);
  }

  private async finish(
    take: SpooledTake,
    segments: SpooledSegment[],
  ): Promise<void> {
    const whole = segments.filter(
      ({ id, slices }) => !this.offsets.isClosed(id) && slices.length > 0,
    );
    const report = await reportOf(take, whole);
    if (!this.isRunning) return;
    const result = await this.api.finish(take.id, report);
    if (result.ok) {
      this.retries.succeeded(take.id);
      if (this.offsets.haveArrived(segments, result.value))
        await this.spool.forget(take.id);
      else this.refusedTakes.add(take.id);
      this.tell.finished(result.value);
      return;
    }
    const { code } = result.error;
    if (code === "conflict") {
      this.offsets.forget(segments);
      throw new Unready();
    } else if (code === "forbidden") {
      this.publish({ isSignedOut: true });
    } else {
      this.refusedTakes.add(take.id);
    }
  }

  private publish(change: Partial<UploadState> = {}): void {
    const all = this.spool.listTakes();
    const takes = all.map(({ id: takeId, isEnded }) => ({
      takeId,
      isEnded,
      isHeld: this.heldTakes.has(takeId),
      isRefused: this.refusedTakes.has(takeId),
      ...amountsOf(this.spool.listSegments(takeId), this.offsets.acknowledged),
    }));
    const before = this.state.get();
    const { isDurable } = this.spool;
    const troubles = all.flatMap(({ id }) =>
      this.refusedTakes.has(id) ? [] : (this.retries.troubleOf(id) ?? []),
    );
    const trouble = troubles[0] ?? null;
    const after = { ...before, ...change, trouble, isDurable, takes };
    if (JSON.stringify(before) !== JSON.stringify(after)) this.state.set(after);
  }
}
