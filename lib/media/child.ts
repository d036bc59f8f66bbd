import { once } from "node:events";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { tooLarge, tooSlow } from "./limits";
import type { Answer, Call } from "./thread";

/**
 * The process that reads strangers' recordings: what is in one may end it, and nobody else (W1). Its thread reads; the
 * process itself watches what that takes. Whether the machine is busy makes no difference to the time of a processor.
 */

/** What one call may take: of a processor's time, of time, and of memory beyond what the process has at rest. */
export type Limits = { processorMs: number; ms: number; bytes: number };

const isBundled = !import.meta.url.endsWith(".ts");
/** Heap of the thread. Bytes of files come on top; lib/media/limits.ts bounds how many are read at once. */
const heap = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };
const watchMs = 20;
/** Priority below that of pages, which people wait for. */
const niceness = 3;

setPriority(niceness);
const thread = new Worker(
  new URL(isBundled ? "thread.mjs" : "thread.ts", import.meta.url),
  { resourceLimits: heap, stdout: true, stderr: true },
);
// The reader's warnings are about the recording, and as many as its author likes.
thread.stdout.resume();
thread.stderr.resume();

/** Bytes of memory once the thread has loaded what it reads with. */
const atRest = once(thread, "message").then(() => process.memoryUsage.rss());

process.on("message", ({ call, limits }: { call: Call; limits: Limits }) => {
  void answer(call, limits).then((answered) => process.send?.(answered));
});
process.once("disconnect", () => process.exit());
// The worker is told to end at the same time, and may wait for the answer.
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => undefined);

async function answer(call: Call, limits: Limits): Promise<Answer> {
  const rest = await atRest;
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const begun = performance.now();
  const used = process.cpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    if (process.memoryUsage.rss() > rest + limits.bytes) resolve(tooLarge);
    else if ((user + system) / 1000 > limits.processorMs) resolve(tooSlow);
    else if (performance.now() - begun > limits.ms) resolve(tooSlow);
  }, watchMs);
  const fail = (error: Error) => {
    const isTooLarge =
      Reflect.get(error, "code") === "ERR_WORKER_OUT_OF_MEMORY";
    resolve(isTooLarge ? tooLarge : { failure: String(error), isLast: true });
  };
  thread.once("message", resolve).once("error", fail);
  thread.postMessage(call);
  const answered = await promise;
  clearInterval(watch);
  thread.off("message", resolve).off("error", fail);
  return answered;
}
