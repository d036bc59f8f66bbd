import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Limits } from "./child";
import { tooLarge } from "./limits";
import type { Answer, Call } from "./thread";

/** As many as joins at once in a worker. */
const atOnce = 2;
/** One holds 60 MB while it waits for another call, and takes a fifth of a second to start. */
const idleMs = 10_000;

/** A process that reads recordings (child.ts), one at a time. */
type Reader = {
  child: ChildProcess;
  /** Takes the answer to the present call. */
  settle?: (answer: Answer) => void;
  idle?: NodeJS.Timeout;
};

const free: Reader[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/** Has a call done by a process that soon ends when nobody asks it anything. */
export async function ask(call: Call, limits: Limits): Promise<Answer> {
  while (busy >= atOnce) await new Promise<void>((wake) => waiting.push(wake));
  busy++;
  try {
    const reader = free.pop() ?? startReader();
    const answer = await answerOf(reader, call, limits);
    if ("isLast" in answer) await end(reader);
    else letRest(reader);
    return answer;
  } finally {
    busy--;
    waiting.shift()?.();
  }
}

function answerOf(reader: Reader, call: Call, limits: Limits): Promise<Answer> {
  clearTimeout(reader.idle);
  reader.child.ref();
  reader.child.channel?.ref();
  return new Promise((settle) => {
    reader.settle = settle;
    reader.child.send({ call, limits }, (error) => {
      if (error) settle({ failure: error.message, isLast: true });
    });
  });
}

/** Once it is gone it writes no more. */
async function end({ child }: Reader): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid)
    return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Does not keep a process alive that has nothing else to do. */
function letRest(reader: Reader): void {
  reader.settle = undefined;
  reader.child.unref();
  reader.child.channel?.unref();
  reader.idle = setTimeout(() => {
    leave(reader);
    reader.child.disconnect();
  }, idleMs).unref();
  free.push(reader);
}

function leave(reader: Reader): void {
  const at = free.indexOf(reader);
  if (at >= 0) free.splice(at, 1);
}

/** In the worker's bundle (scripts/build.ts), and not where TypeScript is read as it is. */
const isBundled = !import.meta.url.endsWith(".ts");

function startReader(): Reader {
  const child = fork(
    new URL(isBundled ? "child.mjs" : "child.ts", import.meta.url),
    {
      // Strangers' bytes are read where no secret is.
      env: { NODE_ENV: "production" },
      execArgv: isBundled ? [] : ["--import", "tsx"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const reader: Reader = { child };
  child.on("message", (answer) => reader.settle?.(answer as Answer));
  const settle = (answer: Answer) => {
    leave(reader);
    reader.settle?.(answer);
  };
  child.once("error", ({ message }) =>
    settle({ failure: message, isLast: true }),
  );
  child.once("exit", (code, signal) => {
    const failure = `A process that read a recording ended with ${signal ?? code}.`;
    // V8 aborts where a single object is too large. Any other end may be the machine's fault.
    const isTooLarge = signal === "SIGABRT" || code === 134;
    settle(isTooLarge ? tooLarge : { failure, isLast: true });
  });
  return reader;
}
