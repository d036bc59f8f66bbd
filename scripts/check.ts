import { availableParallelism } from "node:os";
import { runStep, steps, type StepResult } from "./check-steps";

/**
 * `npm run check`: format, lint, boundaries, dead code, types, words, texts of the screens, ids of requirements, generated
 * documents and lock file; `npm run check -- lint types` only those. Its last line counts, so that `npm test` can add it up.
 */

const atOnce = Math.min(2, availableParallelism());

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((s) => s.name === name));
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(", ")}. There are: ${steps.map((s) => s.name).join(", ")}.`,
  );
  process.exit(2);
}

const queue = steps.filter((s) => asked.length === 0 || asked.includes(s.name));
const results: StepResult[] = [];
await Promise.all(Array.from({ length: atOnce }, work));

const failed = results.filter((result) => !result.passed).length;
console.log(`check: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const result = await runStep(step, process.cwd());
    results.push(result);
    report(result);
  }
}

function report({ name, passed, seconds, output }: StepResult): void {
  console.log(
    `${passed ? "passed" : "FAILED"}  ${name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s`,
  );
  if (!passed) console.log(`\n${output.replace(/^/gm, "    ")}\n`);
}
