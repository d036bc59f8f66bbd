import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type { Result } from "@/lib/result";
import type { RecorderApi } from "./api";
import type { ServerClock } from "./clock";
import type { Flow, FlowEvent } from "./state";
import type { Store } from "./store";

/** What recording and writing need of the visit around them. */
export type Visit = {
  publicId: string;
  api: RecorderApi;
  clock: ServerClock;
  flow: Store<Flow>;
  dispatch: (event: FlowEvent) => void;
  claim: () => Promise<Result>;
  /** Tries until the server answers; never settles when the visit is over before. */
  withRetry: <T>(act: () => Promise<T>) => Promise<T>;
  refuse: (message: string) => void;
  loseLease: () => void;
  onReceipt: (receipt: Receipt) => void;
  /** Asks the server where the candidate stands, quietly. */
  refresh: () => Promise<void>;
  /** The same, until it answers. */
  reload: () => Promise<void>;
};
