import { keepText } from "@/lib/answers/actions";
import type { CandidateStage } from "@/lib/answers/queries";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { Result } from "@/lib/result";
import { Draft } from "./draft";
import { isWriting } from "./screen";
import type { Store } from "./store";
import type { TextStorage } from "./text-storage";
import type { Visit } from "./visit";

/** Answers in writing: the text on the screen and what is done with it. */
export class WritingFlow {
  constructor(
    private readonly visit: Visit,
    private readonly storage: TextStorage,
    private readonly draft: Store<Draft | null>,
  ) {}

  /** After the page was opened: shows what this device holds at once, and sends it as soon as it may. */
  async open(): Promise<void> {
    const { screen, stage } = this.visit.flow.get();
    const { question } = stage;
    if (!question || !isWriting(screen)) return;
    this.show(stage);
    const isOnlyLook =
      screen.name === "written" && !this.draft.get()?.hasUnsent();
    if (isOnlyLook) return;
    const claimed = await this.visit.claim();
    if (!claimed.ok) return this.visit.refuse(claimed.error.message);
    void this.draft.get()?.run();
  }

  /** Begins to write, or goes on here with what was begun elsewhere. */
  async begin(): Promise<void> {
    const { visit } = this;
    const { question } = visit.flow.get().stage;
    if (!question?.writing) return;
    const { answerId } = question;
    const claimed = await visit.claim();
    if (!claimed.ok) return visit.refuse(claimed.error.message);
    const begun = await visit.withRetry(() =>
      visit.api.beginWriting({ answerId }),
    );
    if (!begun.ok) return visit.refuse(begun.error.message);
    visit.dispatch({ type: "writing", answerId });
    // The screen follows, and with it the text.
    await visit.reload();
    void this.draft.get()?.run();
  }

  /** Goes on with a text that was read over. */
  async goOn(): Promise<void> {
    if (!this.draft.get()?.isRunning) await this.begin();
    if (this.draft.get()?.isRunning) this.visit.dispatch({ type: "writeOn" });
  }

  /** Makes the text the answer, once all of it has arrived. */
  async keep(): Promise<Result<CandidateStage>> {
    const draft = this.draft.get();
    if (!draft) return refuseCandidate("opening");
    await draft.arrived();
    // Let go of meanwhile: another window writes, or the interview went on.
    if (this.draft.get() !== draft) return refuseCandidate("answeredAlready");
    const { answerId, version } = draft;
    const { publicId } = this.visit;
    const kept = await keepText({ publicId, answerId, version });
    if (kept.ok) {
      draft.forget();
      this.draft.set(null);
    }
    return kept;
  }

  /** What the server says of the question now. */
  meet(stage: CandidateStage): void {
    const { question } = stage;
    const { screen, isTakenOver } = this.visit.flow.get();
    const draft = this.draft.get();
    if (draft && question?.answerId === draft.answerId) draft.meet(question);
    else if (draft) this.stop();
    else if (isWriting(screen) && !isTakenOver) this.show(stage);
  }

  stop(): void {
    this.draft.get()?.stop();
    this.draft.set(null);
  }

  private show({ question }: CandidateStage): void {
    if (!question?.writing?.startedAt) return;
    this.draft.get()?.stop();
    const { visit } = this;
    this.draft.set(
      new Draft(question, visit.api, this.storage, visit.clock, {
        leaseLost: visit.loseLease,
        overtaken: () => void visit.reload(),
        closed: (reason) => {
          visit.refuse(reason);
          void visit.reload();
        },
      }),
    );
  }
}
