import { stat } from "node:fs/promises";
import { logProblem } from "@/lib/log";
import type { Limits } from "./child";
import type { Part } from "./group";
import { ask } from "./processes";
import { MediaRejected } from "./reject";
import type { Call, Work } from "./thread";

/**
 * Reads and writes recordings in processes of their own: what strangers send must neither keep a worker from its other
 * tasks nor end it, and reading it gets no more of the machine than any recording needs. What takes more, or ends its
 * process, is rejected in words and not tried again (W1).
 */
export const mediaPool = {
  probe: (path: string) => run("probe", [path], [path]),
  remux: (part: Part, output: string) =>
    run("remux", [part, output], part.paths),
  extractAudio: (parts: Part[], output: string) =>
    run(
      "extractAudio",
      [parts, output],
      parts.flatMap(({ paths }) => paths),
    ),
};

async function run<N extends keyof Work>(
  name: N,
  given: Parameters<Work[N]>,
  paths: string[],
): Promise<Awaited<ReturnType<Work[N]>>> {
  const sizes = await Promise.all(
    paths.map(async (path) => (await stat(path)).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const value = await within(limitsFor(bytes), { name, given } as Call);
  return value as Awaited<ReturnType<Work[N]>>;
}

/**
 * Several times what any recording takes: 0.1 s, and for each MB 60 ms of pictures and sound or a second of sound alone; and
 * 80 MB. By the clock it gets more, for a slow disk.
 */
function limitsFor(bytes: number): Limits {
  const MB = bytes / 1e6;
  return {
    processorMs: 4_000 + Math.min(MB * 4_000, 60_000) + MB * 200,
    ms: 120_000 + MB * 500,
    bytes: 110_000_000,
  };
}

/** Throws `MediaRejected` where a call does not end within its limits. */
export async function within(limits: Limits, call: Call): Promise<unknown> {
  const answer = await ask(call, limits);
  if ("value" in answer) return answer.value;
  if ("failure" in answer) throw new Error(answer.failure);
  if (answer.cause) logProblem("a recording was rejected:", answer.cause);
  throw new MediaRejected(answer.rejection);
}
