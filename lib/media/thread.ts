import { parentPort } from "node:worker_threads";
import { extractAudio } from "./audio";
import { probe } from "./probe";
import { MediaRejected, rejectionOf } from "./reject";
import { remux } from "./remux";

/** What lib/media/pool.ts has done in a process of its own. */
const work = { probe, remux, extractAudio };

export type Work = typeof work;

/** One call: a function's name and what it is given. */
export type Call = {
  [N in keyof Work]: { name: N; given: Parameters<Work[N]> };
}[keyof Work];

/** Only words get out of a process; those of a failure say what a disk said. */
export type Answer =
  | { value: unknown }
  | { rejection: string; cause?: string; isLast?: boolean }
  | { failure: string; isLast?: boolean };

parentPort?.on("message", (call: Call) => {
  void answer(call).then((answered) => parentPort?.postMessage(answered));
});

parentPort?.postMessage("ready");

async function answer({ name, given }: Call): Promise<Answer> {
  const act = work[name] as (...given: unknown[]) => Promise<unknown>;
  try {
    return { value: await act(...given) };
  } catch (error) {
    const told = rejectionOf(error);
    if (!(told instanceof MediaRejected)) return { failure: textOf(error) };
    const { message, cause } = told;
    return { rejection: message, ...(cause ? { cause: textOf(cause) } : {}) };
  }
}

function textOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message)
    : String(error);
}
