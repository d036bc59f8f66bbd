import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endProcess, waitUntil } from "./processes";

export type Program = {
  name: string;
  /** Arguments for Node: a script and its options. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Whether it can do its work now; asked until it can. Without it, the child says "ready" itself. */
  isReady?: () => Promise<boolean>;
  /** Ports that it must have got before it counts as ready, whoever answers on them. */
  ports?: number[];
  /** Each line it prints. */
  onLine?: (line: string) => void;
};

export type Child = {
  pid: number;
  /** Resolves when it can do its work; rejects when it ended before that, or was too slow. */
  ready: Promise<void>;
  /** Resolves, with how it ended, when it is gone. */
  ended: Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
  /** Asks it to end, and after two seconds makes it: a browser's open connection would hold a web server longer. */
  stop: () => Promise<void>;
};

/**
 * What Prisma asks of one connection at once within a transaction is queued by pg, which warns that it will not be for
 * ever; and we know which of Node's experiments we use. Whoever reads the terminal can do nothing about either.
 */
export const quiet = ["DeprecationWarning", "ExperimentalWarning"].map(
  (kind) => `--disable-warning=${kind}`,
);
const leash = join(import.meta.dirname, "leash.mjs");
export const tsx = ["--import", "tsx"];
export const next = join("node_modules", "next", "dist", "bin", "next");

/** Starts a Node process that cannot outlive this one. */
export function startChild(program: Program): Child {
  const child = spawn(
    process.execPath,
    [...quiet, "--import", leash, ...program.args],
    {
      env: program.env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // A group of its own: Ctrl-C in the terminal reaches only us, and what it starts ends with it.
      detached: true,
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program.name} cannot be started.`);
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lastLines.push(line);
      if (lastLines.length > 30) lastLines.shift();
      program.onLine?.(line);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once("close", (code, signal) =>
      resolve(signal ? `ended by ${signal}` : `exit ${code}`),
    );
  });
  const ready = waitForReady(child, program).catch((error: Error) => {
    throw new Error([error.message, ...lastLines].join("\n  "));
  });
  // Whoever does not wait for readiness learns of the end through `ended`.
  ready.catch(() => undefined);
  return {
    pid,
    ready,
    ended,
    kill: (signal) => signalGroup(pid, signal),
    stop: () =>
      endProcess(-pid, [
        { signal: "SIGTERM", wait: 2_000 },
        { signal: "SIGKILL", wait: 1_000 },
      ]),
  };
}

export type KeptChild = {
  ready: Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a child and, once it was ready, starts it again whenever it ends by itself, waiting longer each time. */
export function keepRunning(
  program: Program,
  say: (line: string) => void,
): KeptChild {
  let child = startChild(program);
  let isStopping = false;
  let wake: (() => void) | undefined;

  const watch = async () => {
    for (let pause = 500; !isStopping; pause = Math.min(pause * 2, 30_000)) {
      const startedAt = Date.now();
      const how = await child.ended;
      if (isStopping) return;
      if (Date.now() - startedAt > 60_000) pause = 500;
      say(
        `${program.name} stopped unexpectedly (${how}). Restarting it in ${pause / 1_000} s.`,
      );
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
      if (isStopping) return;
      child = startChild(program);
      child.ready.then(
        () => say(`${program.name} is running again.`),
        () => undefined,
      );
    }
  };
  return {
    ready: child.ready.then(() => void watch()),
    stop: async () => {
      isStopping = true;
      wake?.();
      await child.stop();
    },
  };
}

async function waitForReady(
  child: ChildProcess,
  program: Program,
): Promise<void> {
  let isReady = false;
  const missing = new Set(program.ports);
  child.on("message", (message) => {
    if (message === "ready") isReady = true;
    const port = portIn(message);
    if (port) missing.delete(port);
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const settled = await waitUntil(async () => {
    if (hasEnded()) return true;
    if (missing.size > 0) return false;
    if (program.isReady) isReady = await program.isReady();
    return isReady;
  }, 60_000);
  if (hasEnded()) throw new Error(`${program.name} ended before it was ready:`);
  if (!settled)
    throw new Error(`${program.name} was not ready within a minute:`);
}

/** From scripts/leash.mjs. */
function portIn(message: unknown): number | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const port: unknown = Reflect.get(message, "listeningOn");
  return typeof port === "number" ? port : undefined;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}
