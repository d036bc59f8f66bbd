import { loadStage } from "@/lib/answers/actions";
import type { CandidateStage } from "@/lib/answers/queries";
import { noticeOf } from "@/lib/answers/refusals";
import { ServerClock } from "./clock";
import { troubleOf } from "./patience";
import { Retries } from "./retries";
import { firstFlow, nextFlow, type Flow, type FlowEvent } from "./state";
import { Store } from "./store";

/** Where the candidate stands: on the screen, and by the server's word. */
export class Standing {
  readonly flow: Store<Flow>;
  readonly clock: ServerClock;
  private readonly publicId: string;
  private readonly retries = new Retries();

  constructor(
    stage: CandidateStage,
    private readonly onStage: (stage: CandidateStage) => void,
  ) {
    this.publicId = stage.publicId;
    this.flow = new Store(firstFlow(stage));
    this.clock = new ServerClock(stage.now);
  }

  dispatch = (event: FlowEvent): void => {
    this.flow.set(nextFlow(this.flow.get(), event));
  };

  /** Asks the server, quietly. */
  async refresh(): Promise<void> {
    try {
      const result = await loadStage({ publicId: this.publicId });
      this.retries.succeeded("stage");
      if (result.ok) this.onStage(result.value);
    } catch (error) {
      this.retries.failed("stage", troubleOf(error));
    }
  }

  /** The same for who asks again and again: less and less often while nobody answers. */
  async poll(): Promise<void> {
    if (this.retries.waitingMs("stage") === 0) await this.refresh();
  }

  refuse = (message: string): void => {
    this.dispatch({ type: "refused", notice: noticeOf(message) });
    // What is on the screen is not what holds any more.
    if (outdating.includes(message)) void this.refresh();
  };
}

/** Refusals of what is not on the server's side any more. */
const outdating = [
  "answeredAlready",
  "textsChanged",
  "writingBegun",
  "over",
  "tooLate",
  "notAllSaved",
  "unusable",
];
