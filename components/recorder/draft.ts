import type { CandidateQuestion } from "@/lib/answers/queries";
import { cleanText } from "@/lib/text";
import type { RecorderApi } from "./api";
import type { ServerClock } from "./clock";
import { Pause, pauseMs, troubleOf, type Trouble } from "./patience";
import { Store } from "./store";
import type { TextStorage } from "./text-storage";
import {
  closedWith,
  confirmed,
  isOutdated,
  isUnsent,
  reconciled,
  typed,
  withOther,
  type TypedText,
} from "./typed-text";

export type DraftState = {
  text: string;
  /** A text of the same answer from another device, not part of this one. */
  other: string | null;
  /** What the server has of it; null before the first. */
  receipt: { savedAt: string; words: number } | null;
  /** Whether that is all of it. */
  isSaved: boolean;
  /** Why it does not arrive; null while it does. */
  trouble: Trouble | null;
  isSignedOut: boolean;
  /** Whether this browser keeps it over a reload. */
  isDurable: boolean;
};

/** So long after the first change that is not saved the text is sent. */
const saveMs = 1000;
/** How often a window in which nobody types asks whether it still is the one that writes (R9). */
const askMs = 10_000;

/**
 * One answer in writing: every change is kept in the browser at once and sent to the server a moment later, the newest
 * text whole, again and again until it is there.
 */
export class Draft {
  readonly state: Store<DraftState>;
  readonly answerId: string;
  private now: TypedText;
  private receipt: DraftState["receipt"];
  private trouble: Trouble | null = null;
  private isSignedOut = false;
  /** The server takes no more of it. */
  private isClosed = false;
  /** Whether it is being sent from here. */
  isRunning = false;
  private readonly idle = new Pause();
  private readonly breath = new Pause();
  private readonly settled = new Set<() => void>();

  constructor(
    question: CandidateQuestion,
    private readonly api: RecorderApi,
    private readonly storage: TextStorage,
    private readonly clock: ServerClock,
    private readonly tell: {
      leaseLost: () => void;
      /** Somebody else's text is there in its place. */
      overtaken: () => void;
      /** No more of it is taken, for this reason. */
      closed: (reason: string) => void;
    },
  ) {
    this.answerId = question.answerId;
    this.now = reconciled(
      storage.read(this.answerId),
      question.writing ?? { text: "", version: 0 },
    );
    this.receipt = receiptOf(question);
    this.state = new Store(this.describe());
    storage.write(this.answerId, this.now);
  }

  /** The state of the text that is on the screen. */
  get version(): number {
    return this.now.version;
  }

  type(text: string): void {
    this.change(typed(this.now, text, this.clock.now()));
  }

  addOther(): void {
    this.change(withOther(this.now, this.clock.now()));
  }

  /** Takes in what the server has now. */
  meet(question: CandidateQuestion): void {
    if (!question.writing || isOutdated(this.now, question.writing)) return;
    const meet = this.isClosed ? closedWith : reconciled;
    this.remember(meet(this.now, question.writing));
    this.receipt = receiptOf(question);
    this.publish();
    this.idle.wake();
  }

  hasUnsent(): boolean {
    return isUnsent(this.now) && !this.isClosed;
  }

  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    let failures = 0;
    while (this.isRunning) {
      if (this.isSettled()) {
        this.settle();
        await this.idle.wait(askMs);
      } else if (failures === 0) {
        await this.breath.wait(saveMs);
      }
      if (!this.isRunning) return;
      try {
        await this.send();
        failures = 0;
        this.trouble = null;
      } catch (error) {
        failures += 1;
        this.trouble = troubleOf(error);
        this.publish();
        await this.breath.wait(pauseMs(failures, this.trouble));
      }
      this.publish();
    }
  }

  /** The page may be about to go, or the text to be kept: sends what there is at once. */
  flush(): void {
    this.breath.wake();
  }

  /** Settled when the server has all of the text, or this page cannot send it any more. */
  async arrived(): Promise<void> {
    if (this.isSettled()) return;
    this.flush();
    await new Promise<void>((resolve) => {
      const settle = () => {
        this.settled.delete(settle);
        resolve();
      };
      this.settled.add(settle);
    });
  }

  stop(): void {
    this.isRunning = false;
    this.settle();
    this.idle.wake();
    this.breath.wake();
  }

  /** The answer is kept: nothing of it is needed here any more. */
  forget(): void {
    this.stop();
    this.storage.forget(this.answerId);
  }

  private settle(): void {
    for (const tell of this.settled) tell();
  }

  private isSettled(): boolean {
    return !this.hasUnsent() || this.isSignedOut || !this.isRunning;
  }

  private change(text: TypedText): void {
    if (this.isClosed) return;
    this.remember(text);
    this.publish();
    this.idle.wake();
  }

  private async send(): Promise<void> {
    const { version, writtenAt } = this.now;
    // As the server stores it. The screen keeps what was typed: changed in mid-word, it would move the caret.
    const text = cleanText(this.now.text);
    // Nothing was typed yet, here or anywhere.
    if (version === 0 || this.isClosed) return;
    this.remember({ ...this.now, sent: { version, text } });
    const saved = await this.api.saveText({
      answerId: this.answerId,
      version,
      text,
      writtenAt: new Date(writtenAt || this.clock.now()).toISOString(),
    });
    this.isSignedOut = false;
    if (saved.ok) {
      if (!saved.value.isThis) return this.tell.overtaken();
      this.receipt = saved.value;
      return this.remember(confirmed(this.now, version));
    }
    switch (saved.error.message) {
      case "takenOver":
        return this.tell.leaseLost();
      case "disconnected":
        this.isSignedOut = true;
        return;
      default:
        this.isClosed = true;
        return this.tell.closed(saved.error.message);
    }
  }

  private remember(text: TypedText): void {
    this.now = text;
    this.storage.write(this.answerId, text);
  }

  private publish(): void {
    const after = this.describe();
    const before = this.state.get();
    if (JSON.stringify(before) !== JSON.stringify(after)) this.state.set(after);
  }

  private describe(): DraftState {
    return {
      text: this.now.text,
      other: this.now.other,
      receipt: this.receipt,
      isSaved: !this.hasUnsent(),
      trouble: this.trouble,
      isSignedOut: this.isSignedOut,
      isDurable: this.storage.isDurable,
    };
  }
}

function receiptOf({ writing }: CandidateQuestion): DraftState["receipt"] {
  if (!writing?.savedAt) return null;
  return { savedAt: writing.savedAt, words: writing.words };
}
