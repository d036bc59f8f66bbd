import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { programFile } from "./build";
import { next, type Program } from "./children";
import { letMailboxLinksOpen } from "./mailbox-links";

/** The programs that Hifinity consists of, as child processes of `npm start` and of the tests. */

type Given = Pick<Program, "env" | "onLine">;

/**
 * Each 64 kB of an upload is a buffer that dies at once but is only freed when its small handle is collected. A roomy old
 * space is not swept for the buffers' sake. The nursery is as large as V8 makes it: with a quarter of that, pages took
 * about a tenth longer beside a bare page.
 */
const heap = ["--initial-old-space-size=512"];

const idleMemory = [
  "--expose-gc",
  "--import",
  join(import.meta.dirname, "idle-memory.mjs"),
];

export function web(
  given: Given & { port: number; host: string; hotReload?: boolean },
): Program {
  const { port, host, hotReload, ...rest } = given;
  const health = `http://${reachable(host)}:${port}/api/health`;
  return {
    name: "The web server",
    args: [
      ...heap,
      ...idleMemory,
      ...[next, hotReload ? "dev" : "start"],
      ...["--port", String(port), "--hostname", host],
    ],
    isReady: () => answersWell(health),
    // In development, a process that ours starts is the one that listens.
    ...(!hotReload && { ports: [port] }),
    ...rest,
  };
}

export function worker(given: Given & { hotReload?: boolean }): Program {
  const { hotReload, ...rest } = given;
  return {
    name: "The worker",
    args: hotReload
      ? ["node_modules/tsx/dist/cli.mjs", "watch", "scripts/worker.ts"]
      : [
          ...idleMemory,
          ...["--enable-source-maps", programFile(rest.env, "worker")],
        ],
    // The watcher stands between us and the worker, so its word does not reach us.
    ...(hotReload && { isReady: () => Promise.resolve(true) }),
    ...rest,
  };
}

/**
 * The built-in mailbox: takes every mail by SMTP and shows it on a web page, on this machine only, to whoever has the
 * password. It is somebody else's program, so it gets none of the product's settings.
 */
export function mailbox(
  given: Given & {
    smtpPort: number;
    webPort: number;
    folder: string;
    password: string;
  },
): Program {
  const { smtpPort, webPort, folder, password, env, ...rest } = given;
  letMailboxLinksOpen();
  return {
    name: "The mailbox",
    args: [
      // It needs half the memory so, and nobody waits for it.
      "--optimize-for-size",
      ...["--import", join(import.meta.dirname, "mailbox-guard.mjs")],
      join(
        dirname(fileURLToPath(import.meta.resolve("maildev"))),
        "bin/maildev.js",
      ),
      ...["--smtp", String(smtpPort), "--ip", "127.0.0.1"],
      ...["--web", String(webPort), "--web-ip", "127.0.0.1"],
      ...["--mail-directory", folder],
    ],
    isReady: () => answersWell(`http://127.0.0.1:${webPort}/api/healthz`),
    ports: [smtpPort, webPort],
    env: {
      ...machineOnly(env),
      MAILBOX_PASSWORD: password,
      MAILBOX_PORT: String(webPort),
    },
    ...rest,
  };
}

/** What says where things are on this machine, without any setting. */
function machineOnly(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names =
    /^(PATH|HOME|USER|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|SystemRoot|NODE_COMPILE_CACHE)$/i;
  const kept = Object.entries(env).filter(([name]) => names.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: env.NODE_ENV };
}

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
