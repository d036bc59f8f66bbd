import { isSameDraft, type TemplateDraft } from "@/lib/templates/draft";
import type { DraftState } from "@/lib/templates/draft-queries";
import type { Saved } from "@/lib/templates/draft-mutations";
import type { Refusal, Result } from "@/lib/result";

/** Somebody who saved the template elsewhere, and when. `isYou`: the same person, in another tab or browser. */
type OtherEditor = { name: string; isYou: boolean; at: Date };

export type SaveStatus =
  | { step: "saved" }
  /** Typed and not yet sent, or sent and not yet answered. */
  | { step: "saving" }
  | { step: "failed"; refusal: Refusal }
  /** Changed elsewhere while something here was unsaved: nothing is saved any more until one of the two gives way. */
  | { step: "conflict"; theirs: DraftState };

export type SaverView = Saved & {
  status: SaveStatus;
  /** Who else saved it last since this page was opened, or shortly before. */
  other: OtherEditor | null;
};

/** What a page held when it was left. */
export type LeftDraft = {
  draft: TemplateDraft;
  /** Of the save that it was based on, in milliseconds; null where what is unsaved was given up. */
  savedAt: number | null;
};

export type DraftServer = {
  save: (draft: TemplateDraft, savedAt: Date) => Promise<Result<Saved>>;
  read: () => Promise<Result<DraftState>>;
};

const pauseMs = 1_000;
/** Who never pauses is saved this often. */
const longestMs = 8_000;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;
/** Somebody who saved within this time is still editing. */
const editingMs = 2 * 60_000;

/**
 * Saves a draft while it is written: one request at a time, the newest text each time, tried again until the server has
 * it. It never saves over somebody else's changes.
 */
export class DraftSaver {
  view: SaverView;
  private latest: TemplateDraft;
  /** What the server has, as it was sent. */
  private baseline: TemplateDraft;
  /** Sent without an answer: the server may have any of them. */
  private readonly inDoubt = new Set<TemplateDraft>();
  /** Held by the page of this tab that was left before: its save is nobody else's. */
  private left: TemplateDraft | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsavedSince: number | null = null;
  private retryMs = firstRetryMs;
  /** Counts the answers that changed what is known: an older reading says nothing new. */
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly server: DraftServer,
    start: Saved & { draft: TemplateDraft },
    /** Puts another draft into the editor, that of somebody else. */
    private readonly show: (draft: TemplateDraft) => void,
  ) {
    const { draft, ...saved } = start;
    this.latest = this.baseline = draft;
    this.view = { ...savedOf(saved), status: { step: "saved" }, other: null };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = () => this.view;

  /** What the editor holds now; saved once typing pauses. */
  change(draft: TemplateDraft): void {
    this.latest = draft;
    if (this.view.status.step !== "conflict") this.plan();
  }

  /** Saves what is unsaved now. False when that did not work; it is tried again later where that can help. */
  async flush(): Promise<boolean> {
    const wanted = this.latest;
    while (this.isUnsaved() || this.running)
      if (!(await this.saveOnce()) || this.baseline === wanted) break;
    return this.view.status.step === "saved" || this.baseline === wanted;
  }

  /** Does something else with the saved draft, such as publishing it; nothing is saved meanwhile. */
  async withSaved<T extends Saved>(
    act: (savedAt: Date) => Promise<Result<T>>,
  ): Promise<Result<T> | null> {
    // Another save may have begun between the two.
    while (this.running || this.isUnsaved())
      if (!(await this.flush())) return null;
    const answer = act(this.view.savedAt);
    this.running = answer
      .then((result) => {
        if (result.ok) this.accept(this.baseline, result.value);
        return result.ok;
      })
      .finally(() => this.settle());
    await this.running;
    return answer;
  }

  /** What the next page of this tab has to know of this one. */
  leave(): LeftDraft {
    return { draft: this.latest, savedAt: this.view.savedAt.getTime() };
  }

  /** Carries on from the page before. What that was still saving is saved, unless somebody saved since. */
  resume({ draft, savedAt }: LeftDraft): void {
    this.left = draft;
    const isBasedOnThis = savedAt === this.view.savedAt.getTime();
    if (!isBasedOnThis || isSameDraft(this.baseline, draft)) return;
    this.latest = draft;
    this.inDoubt.add(draft);
    this.show(draft);
    this.plan();
  }

  /** A tab of the same person was closed: it says no more that they are editing there. */
  otherTabLeft(): void {
    if (this.view.other?.isYou) this.set({ ...this.view, other: null });
  }

  /** Looks whether it was changed elsewhere: shows that where nothing here is unsaved, else says so. */
  async look(): Promise<void> {
    const { other } = this.view;
    if (other && !isRecent(other.at)) this.set({ ...this.view, other: null });
    const { step } = this.view.status;
    if (step === "conflict" || step === "failed" || this.running) return;
    const { turn } = this;
    const answer = await this.server.read();
    if (!answer.ok || turn !== this.turn || this.running) return;
    const state = answer.value;
    const isNews = state.savedAt.getTime() !== this.view.savedAt.getTime();
    const ours = this.oursIn(state);
    if (!isNews) {
      if (!state.savedBy?.isYou) this.noteOther(state);
    } else if (ours) {
      // Only published, archived or restored; or saved by the page before.
      this.accept(ours, state);
      this.plan();
    } else if (this.isUnsaved()) this.refuse(state);
    else this.take(state);
  }

  /** Gives way to what was saved elsewhere. */
  takeTheirs(): void {
    const { status } = this.view;
    if (status.step === "conflict") this.take(status.theirs);
  }

  private saveOnce(): Promise<boolean> {
    if (this.view.status.step === "conflict") return Promise.resolve(false);
    clearTimeout(this.timer);
    return (this.running ??= this.send().finally(() => this.settle()));
  }

  private async send(): Promise<boolean> {
    // Somebody who saves each second must not keep us here for ever.
    for (let tries = 0; tries < 3; tries++) {
      const sent = this.latest;
      if (this.view.status.step !== "failed") this.tell({ step: "saving" });
      this.inDoubt.add(sent);
      const result = await this.server.save(sent, this.view.savedAt);
      if (result.ok) {
        this.accept(sent, result.value);
        return true;
      }
      if (result.error.code !== "conflict")
        return this.fail(result.error, sent);
      const now = await this.server.read();
      if (!now.ok) return this.fail(now.error, sent);
      const ours = this.oursIn(now.value);
      if (!ours) {
        this.refuse(now.value);
        return false;
      }
      // The answer to an earlier save was lost, or only the version was published.
      this.accept(ours, now.value);
      if (!this.isUnsaved()) return true;
    }
    return this.fail(savedTooOften, this.latest);
  }

  private settle(): void {
    this.running = null;
    const { step } = this.view.status;
    if (step !== "conflict" && step !== "failed") this.plan();
  }

  /** Sets the clock for the next save, or says that there is nothing to save. */
  private plan(): void {
    if (this.running) return;
    clearTimeout(this.timer);
    if (!this.isUnsaved()) {
      this.unsavedSince = null;
      this.tell({ step: "saved" });
      return;
    }
    const now = Date.now();
    this.unsavedSince ??= now;
    if (this.view.status.step !== "failed") this.tell({ step: "saving" });
    const wait = Math.min(pauseMs, this.unsavedSince + longestMs - now);
    this.timer = setTimeout(() => void this.saveOnce(), Math.max(0, wait));
  }

  private accept(draft: TemplateDraft, saved: Saved): void {
    this.turn++;
    this.baseline = draft;
    this.inDoubt.clear();
    this.unsavedSince = this.isDirty() ? Date.now() : null;
    this.retryMs = firstRetryMs;
    const status: SaveStatus = { step: this.isDirty() ? "saving" : "saved" };
    this.set({ ...this.view, ...savedOf(saved), status });
  }

  private fail(refusal: Refusal, sent: TemplateDraft): false {
    // Refused is not stored; only what got no answer may be.
    if (refusal.code === "unavailable") {
      this.timer = setTimeout(() => void this.saveOnce(), this.retryMs);
      this.retryMs = Math.min(2 * this.retryMs, longestRetryMs);
    } else this.inDoubt.delete(sent);
    this.tell({ step: "failed", refusal });
    return false;
  }

  private refuse(theirs: DraftState): void {
    clearTimeout(this.timer);
    this.turn++;
    this.noteOther(theirs);
    this.tell({ step: "conflict", theirs });
  }

  private take(state: DraftState): void {
    this.latest = state.draft;
    this.accept(state.draft, state);
    if (!this.left || !isSameDraft(state.draft, this.left))
      this.noteOther(state);
    this.show(state.draft);
  }

  private noteOther({ savedBy, savedAt: at }: DraftState): void {
    const other = savedBy && isRecent(at) ? { ...savedBy, at } : null;
    this.set({ ...this.view, other });
  }

  private isDirty(): boolean {
    return (
      this.latest !== this.baseline &&
      JSON.stringify(this.latest) !== JSON.stringify(this.baseline)
    );
  }

  private isUnsaved(): boolean {
    return this.inDoubt.size > 0 || this.isDirty();
  }

  /** Which of our own drafts the server has, if it has one of them. */
  private oursIn({ draft }: DraftState): TemplateDraft | undefined {
    return [...this.inDoubt, this.baseline].find((own) =>
      isSameDraft(draft, own),
    );
  }

  private tell(status: SaveStatus): void {
    this.set({ ...this.view, status });
  }

  private set(view: SaverView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

function savedOf({ savedAt, isChanged, version, publishedAt }: Saved): Saved {
  return { savedAt, isChanged, version, publishedAt };
}

function isRecent(at: Date): boolean {
  return Date.now() - at.getTime() < editingMs;
}

const savedTooOften: Refusal = {
  code: "unavailable",
  message: "Someone else kept editing this template. Try again.",
};
