import { stat } from "node:fs/promises";
import { Piscina } from "piscina";
import { MediaRejected } from "./reject";
import type { Part } from "./remux";
import type { Answer, Call, work } from "./thread";

/**
 * Reads and writes recordings in threads of their own: what strangers send must neither keep a worker from its other
 * tasks nor end it. What takes far longer than any recording is one that cannot be read.
 */
export const mediaPool = {
  groupIntoParts: (paths: string[]) => run("groupIntoParts", [paths], paths),
  remux: (part: Part, output: string) =>
    run("remux", [part, output], part.paths),
  extractAudio: (parts: Part[], output: string) =>
    run(
      "extractAudio",
      [parts, output],
      parts.flatMap(({ paths }) => paths),
    ),
};

type Name = keyof typeof work;

/** Two minutes, and one more for each 600 MB: a slow disk of a busy machine gives ten times as much. */
const patience = { ms: 120_000, msPerMB: 100 };

async function run<N extends Name>(
  name: N,
  given: Parameters<(typeof work)[N]>,
  paths: string[],
): Promise<Awaited<ReturnType<(typeof work)[N]>>> {
  const sizes = await Promise.all(
    paths.map(async (path) => (await stat(path)).size),
  );
  const MB = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const value = await within(patience.ms + MB * patience.msPerMB, threads(), {
    name,
    given,
  } as Call);
  return value as Awaited<ReturnType<(typeof work)[N]>>;
}

/** Ends the thread that is busy longer, and with it whatever it does. */
export async function within<T>(
  ms: number,
  threads: Piscina<T, Answer<unknown>>,
  task: T,
): Promise<unknown> {
  const signal = AbortSignal.timeout(Math.ceil(ms));
  const answer = await threads.run(task, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    throw new MediaRejected("The recording takes too long to read.");
  });
  if ("rejection" in answer) throw new MediaRejected(answer.rejection);
  return answer.value;
}

/** In the worker's bundle (scripts/build.ts), and not where TypeScript is read as it is. */
const isBundled = !import.meta.url.endsWith(".ts");

const shared = globalThis as typeof globalThis & {
  hifinityMediaThreads?: Piscina<Call, Answer<unknown>>;
};

function threads(): Piscina<Call, Answer<unknown>> {
  return (shared.hifinityMediaThreads ??= new Piscina<Call, Answer<unknown>>({
    filename: new URL(isBundled ? "thread.mjs" : "thread.ts", import.meta.url)
      .href,
    execArgv: isBundled ? [] : ["--import", "tsx"],
    // As many as joins at once (lib/worker/worker.ts).
    maxThreads: 2,
    // Piscina would keep one of them for good.
    minThreads: 0,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  }));
}
