import { settingsProblem } from "@/lib/env";
import { refuse } from "./refuse";
import { loadSettingsFile } from "./settings";

/** `npm run worker`: one worker process; any number of them may run, on any number of machines. */
loadSettingsFile();
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
const problem = settingsProblem();
if (problem) refuse(problem);

// Only now: what the worker imports reads the settings.
const { startWorker } = await import("@/lib/worker/worker");
const stop = await startWorker();
console.log("The worker is ready.");
process.send?.("ready");

let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void stop().finally(() => process.exit());
  });
}
