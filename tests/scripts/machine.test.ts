import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sourceHash } from "../../scripts/build";
import { lockInstance } from "../../scripts/instance-lock";
import { anyPort, holdPort } from "../../scripts/ports";
import { secretsOf } from "../../scripts/secrets";
import { keepRunning, startChild } from "../../scripts/children";
import { atOnce } from "@/tests/support/at-once";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hifinity-machine-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("secrets", () => {
  test("are made once, strong, and readable by their owner only", () => {
    const first = secretsOf(folder);
    expect(first.AUTH_SECRET).toMatch(/^[\w-]{43}$/);
    expect(first.LINK_KEYS).toMatch(/^k1:[\w-]{43}$/);
    expect(secretsOf(folder)).toEqual(first);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("of an older version are kept and completed", () => {
    writeFileSync(
      join(folder, "secrets.json"),
      JSON.stringify({ AUTH_SECRET: "kept" }),
    );
    expect(secretsOf(folder)).toMatchObject({
      AUTH_SECRET: "kept",
      LINK_KEYS: expect.stringMatching(/^k1:/),
    });
  });
});

describe("ports", () => {
  test.each(["127.0.0.1", "0.0.0.0", "::1"])(
    "one that somebody has on %s is passed over",
    async (host) => {
      const taken = await listen(host);
      try {
        const held = await holdPort(taken.port);
        await held.release();
        expect(held.port).toBeGreaterThan(taken.port);
      } finally {
        taken.server.close();
      }
    },
  );

  test("a free one is taken as asked", async () => {
    const port = await anyPort();
    const held = await holdPort(port);
    await held.release();
    expect(held.port).toBe(port);
  });

  test("M1.11 of many who want the same port at once, each gets another one", async () => {
    const port = await anyPort();
    const held = await atOnce(20, () => holdPort(port));
    await Promise.all(held.map(({ release }) => release()));
    expect(new Set(held.map((each) => each.port)).size).toBe(20);
  });
});

describe("the build's hash", () => {
  test("changes with every source and with nothing else", () => {
    mkdirSync(join(folder, "app"));
    writeFileSync(join(folder, "app", "page.tsx"), "one");
    writeFileSync(join(folder, "package-lock.json"), "{}");
    const first = sourceHash(folder);
    writeFileSync(join(folder, "README.md"), "words");
    expect(sourceHash(folder)).toBe(first);
    writeFileSync(join(folder, "app", "page.tsx"), "two");
    const second = sourceHash(folder);
    expect(second).not.toBe(first);
    cpSync(join(folder, "app", "page.tsx"), join(folder, "app", "other.tsx"));
    const third = sourceHash(folder);
    expect(third).not.toBe(second);
    writeFileSync(join(folder, "next.config.ts"), "export default {}");
    expect(sourceHash(folder)).not.toBe(third);
  });

  test("reads the same sources by a relative folder, as npm start calls it", () => {
    const sources = join(folder, "sources");
    mkdirSync(join(sources, "app"), { recursive: true });
    writeFileSync(join(sources, "app", "page.tsx"), "one");
    const nearby = `./${relative(process.cwd(), sources)}`;
    const first = sourceHash(nearby);
    writeFileSync(join(sources, "app", "page.tsx"), "two");
    expect(sourceHash(nearby)).not.toBe(first);
  });
});

describe("one process at a time works with a data folder", () => {
  test("a killed holder's lock is taken over, and said to be so", async () => {
    writeFileSync(
      join(folder, "running.json"),
      JSON.stringify({ pid: 2 ** 22, command: "node scripts/start.ts" }),
    );
    expect(await lockInstance(folder)).toMatchObject({ wasKilled: true });
  });

  test("a number that another program has got since does not hold it", async () => {
    writeFileSync(
      join(folder, "running.json"),
      JSON.stringify({ pid: process.pid, command: "something else" }),
    );
    expect(await lockInstance(folder)).toMatchObject({ wasKilled: true });
  });

  test("a released lock is free, a held one is not", async () => {
    const lock = await lockInstance(folder);
    if ("heldBy" in lock) throw new Error("It was free.");
    expect(lock.wasKilled).toBe(false);
    expect(await lockInstance(folder, 0)).toEqual({ heldBy: process.pid });
    lock.release();
    expect(await lockInstance(folder)).toMatchObject({ wasKilled: false });
  });
});

describe("children", () => {
  test("end, with whatever they started, when their parent is killed", async () => {
    const child = join(folder, "child.mjs");
    writeFileSync(
      child,
      `import { spawn } from "node:child_process";
       const grandchild = spawn("sleep", ["600"]);
       process.on("SIGTERM", () => {});
       console.log("pids", process.pid, grandchild.pid);
       setInterval(() => {}, 1000);`,
    );
    const parent = join(folder, "parent.ts");
    writeFileSync(
      parent,
      `import { startChild } from ${JSON.stringify(join(process.cwd(), "scripts/children.ts"))};
       startChild({ name: "child", args: [${JSON.stringify(child)}], env: process.env, onLine: console.log });`,
    );
    const started = spawn(process.execPath, ["--import", "tsx", parent], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pids = await new Promise<number[]>((resolve) => {
      started.stdout.on("data", (chunk: Buffer) => {
        const found = /pids (\d+) (\d+)/.exec(chunk.toString());
        if (found) resolve(found.slice(1).map(Number));
      });
    });
    started.kill("SIGKILL");
    await expect
      .poll(() => pids.filter(isAlive), { timeout: 8_000 })
      .toEqual([]);
  });

  test("that crash are started again, which is said", async () => {
    const script = join(folder, "fragile.mjs");
    const mark = join(folder, "crashed");
    writeFileSync(
      script,
      `import { existsSync, writeFileSync } from "node:fs";
       process.send("ready");
       if (existsSync(${JSON.stringify(mark)})) setInterval(() => {}, 1000);
       else setTimeout(() => { writeFileSync(${JSON.stringify(mark)}, ""); process.exit(1); }, 200);`,
    );
    const said: string[] = [];
    const child = keepRunning(
      { name: "The worker", args: [script], env: process.env },
      (line) => said.push(line),
    );
    await child.ready;
    await expect
      .poll(() => said, { timeout: 8_000 })
      .toEqual([
        "The worker stopped unexpectedly (exit 1). Restarting it in 0.5 s.",
        "The worker is running again.",
      ]);
    await child.stop();
  });

  test("that end before they are ready show their last words", async () => {
    const script = join(folder, "broken.mjs");
    writeFileSync(script, `console.error("no such table"); process.exit(3);`);
    const child = startChild({
      name: "The worker",
      args: [script],
      env: process.env,
    });
    await expect(child.ready).rejects.toThrow(
      /^The worker ended before it was ready:\n {2}no such table$/,
    );
    expect(await child.ended).toBe("exit 3");
  });
});

function isAlive(pid: number): boolean {
  try {
    // A process that nobody has collected yet is dead all the same.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function listen(host: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      resolve({
        server,
        port: typeof address === "object" && address ? address.port : 0,
      });
    });
  });
}
