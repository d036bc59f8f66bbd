import { performance } from "node:perf_hooks";

/**
 * V8 gives memory back when it collects, and a process at rest gives it no reason to: without this one, a web server
 * holds for good what its busiest minute took. Imported first by those that `scripts/programs.ts` starts with
 * `--expose-gc`.
 */
const everyMs = 10_000;
/** A share of the time; the worker asks its queue for tasks even when there are none. */
const restful = 0.05;
const worthwhileBytes = 16 * 1024 * 1024;

let since = performance.eventLoopUtilization();
let kept = 0;
setInterval(() => {
  const now = performance.eventLoopUtilization();
  const { utilization } = performance.eventLoopUtilization(now, since);
  since = now;
  if (utilization > restful || held() - kept < worthwhileBytes) return;
  globalThis.gc();
  kept = held();
}, everyMs).unref();

function held() {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}
