import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRunning, startChild } from "../../scripts/children";
import { onFreePorts } from "../../scripts/own-ports";
import { anyPort } from "../../scripts/ports";
import { startPostgres, type Postgres } from "../../scripts/postgres";
import { mailbox } from "../../scripts/programs";
import { decideSettings } from "../../scripts/start-settings";
import { testEnvironment } from "../../scripts/test-environment";

/** M1.11: two starts at once, of which the second may be quicker at any moment. */

let folder: string;
const servers: Server[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hifinity-ports-"))));
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("M1.11 two starts that choose at the same moment choose different ports, each for all it needs", async () => {
  const starts = ["one", "two"].map(openStart);
  for (const start of starts) await start.said("loaded");
  for (const start of starts) start.child.stdin.write("go");
  const ports = [];
  for (const start of starts)
    ports.push(
      ...Object.values(
        JSON.parse(await start.said("{.*}")) as Record<string, number>,
      ),
    );
  for (const start of starts) start.child.kill();
  expect(ports).toHaveLength(8);
  expect(new Set(ports).size).toBe(8);
});

test("M1.11 a program is not taken for ready because somebody else answers on its port", async () => {
  const port = await answeringServer(await anyPort());
  const child = startChild({
    name: "The mailbox",
    args: ["-e", "setTimeout(() => process.exit(), 600)"],
    env: process.env,
    isReady: () => fetch(`http://127.0.0.1:${port}`).then(({ ok }) => ok),
    ports: [port],
  });
  await expect(child.ready).rejects.toThrow(
    "The mailbox ended before it was ready",
  );
});

test("M1.11 a mailbox whose port was taken in between gets another one, and the printed address is its own", async () => {
  const wanted = await anyPort();
  const settings = await settingsIn(folder, wanted);
  const thief = settings.ports.mailbox;
  const said: string[] = [];
  let isFirst = true;
  await onFreePorts(settings, ["smtp", "mailbox"], async () => {
    // Answers every question for health well.
    if (isFirst) await answeringServer(thief);
    isFirst = false;
    const child = keepRunning(
      mailbox({
        env: testEnvironment({}),
        smtpPort: settings.ports.smtp,
        webPort: settings.ports.mailbox,
        password: settings.mailboxPassword,
        folder,
      }),
      (line) => said.push(line),
    );
    try {
      await child.ready;
      const { MAILBOX_URL } = settings.env;
      const own = `http://localhost:${settings.ports.mailbox}/`;
      expect(MAILBOX_URL).toBe(`${own}?password=${settings.mailboxPassword}`);
      const page = await fetch(`${own}api/healthz`);
      expect(await page.text()).toBe("true");
    } finally {
      await child.stop();
    }
  });
  expect(settings.ports.mailbox).not.toBe(thief);
  expect(said).toEqual([]);
  expect(
    JSON.parse(readFileSync(join(folder, "ports.json"), "utf8")),
  ).toMatchObject({ mailbox: settings.ports.mailbox });
});

test("M1.11 two databases that want one port at once each get their own", async () => {
  const port = await anyPort();
  const start = (name: string) =>
    startPostgres({
      ...{ dataDir: join(folder, name), password: name, port, hasty: true },
      say: () => undefined,
    });
  const started: Postgres[] = await Promise.all([start("one"), start("two")]);
  await Promise.all(started.map((server) => server.stop()));
  const [one, two] = started.map((server) => server.port);
  expect(one).not.toBe(two);
});

test("an address of this machine that names the taken port is refused, because it would lead to whoever has it", async () => {
  const port = await answeringServer(await anyPort());
  const { status, output } = await program(deciding(folder), {
    ...{ PORT: String(port), APP_URL: `http://localhost:${port}` },
  }).ended;
  expect(output).toContain(
    `Port ${port} is taken, but APP_URL (http://localhost:${port}) points there: free the port, or set PORT.`,
  );
  expect(status).toBe(1);
});

/** A start in a process of its own, which chooses when it is told to and holds on to that. */
function openStart(name: string) {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  return program(
    `console.log("loaded");
     await new Promise((go) => process.stdin.once("data", go));
     const { ports } = ${deciding(dataDir)};
     console.log(JSON.stringify(ports));`,
    {},
  );
}

function deciding(dataDir: string): string {
  return `await decideSettings("start", ${JSON.stringify(dataDir)}, { patience: 0, say() {} })`;
}

function program(text: string, env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `import { decideSettings } from "./scripts/start-settings.ts";\n${text}`,
    ],
    { env: testEnvironment(env) },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    /** Waits for it. */
    said: async (pattern: string) => {
      await expect
        .poll(() => output, { timeout: 15_000 })
        .toMatch(new RegExp(pattern));
      return new RegExp(pattern).exec(output)![0];
    },
    ended: new Promise<{ status: number | null; output: string }>((resolve) => {
      child.on("close", (status) => resolve({ status, output }));
    }),
  };
}

async function settingsIn(dataDir: string, port: number) {
  for (const name of ["APP_URL", "DATABASE_URL", "SMTP_URL"])
    vi.stubEnv(name, "");
  vi.stubEnv("PORT", String(port));
  return decideSettings("start", dataDir, { patience: 0, say: () => {} });
}

function answeringServer(port: number): Promise<number> {
  const server = createServer((_request, response) => response.end("true"));
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(port));
  });
}
