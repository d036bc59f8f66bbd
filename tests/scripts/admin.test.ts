import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { getInstallationState } from "@/lib/settings/installation-queries";
import { db } from "@/tests/support/db";
import {
  aligned,
  diskState,
  leastFreeBytes,
  longestSilence,
  longestWait,
  reportOn,
} from "../../scripts/status";
import { testEnvironment } from "../../scripts/test-environment";
import { makeActor, makeInterview } from "../support/make";

const folder = mkdtempSync(join(tmpdir(), "hifinity-admin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const well = {
  databaseVersion: "18.1",
  databaseBytes: 42_000_000,
  waitingTasks: 1,
  oldestWaitingSeconds: longestWait,
  runningTasks: 2,
  failedTasks: 3,
  waitingEmails: 4,
  failedEmails: 5,
  bouncedEmails: 6,
  workerSeenSeconds: longestSilence,
};
const roomy = { usedBytes: 1000, freeBytes: leastFreeBytes };

test("status is well at each limit, and says what to do one beyond it", () => {
  expect(reportOn(well, roomy).problems).toEqual([]);
  for (const [state, disk, words] of [
    [{ workerSeenSeconds: longestSilence + 1 }, {}, "No worker is running"],
    [{ workerSeenSeconds: null }, {}, "No worker is running"],
    [{ oldestWaitingSeconds: longestWait + 1 }, {}, "Tasks wait too long"],
    [{}, { freeBytes: leastFreeBytes - 1 }, "The disk is almost full"],
  ] as const)
    expect(
      reportOn({ ...well, ...state }, { ...roomy, ...disk }).problems,
    ).toEqual([expect.stringContaining(words)]);
});

test("status prints its lines in two columns", () => {
  const lines = aligned(reportOn(well, roomy).rows).split("\n");
  expect(lines.map((line) => line.slice(0, 10).trim())).toEqual([
    "Database",
    "Worker",
    "Queue",
    "Failed",
    "Email",
    "Storage",
  ]);
  for (const line of lines) expect(line).toMatch(/^\S+ +\S/);
  expect(lines[4]).toContain("4 waiting; 5 not sent and 6 bounced");
});

test("what is stored is counted in every folder below", async () => {
  mkdirSync(join(folder, "recordings/takes/a"), { recursive: true });
  writeFileSync(join(folder, "recordings/takes/a/part-0.webm"), "12345");
  writeFileSync(join(folder, "recordings/one"), "123");
  const { usedBytes, freeBytes } = await diskState(folder);
  expect(usedBytes).toBe(8);
  expect(freeBytes).toBeGreaterThan(0);
});

test("emails and tasks of all organizations are counted; what was wanted no more is no failure", async () => {
  const before = await getInstallationState(mintSystemAccess());
  for (const [times, lastError] of [
    [{}, null],
    [{ sentAt: new Date() }, null],
    [{ failedAt: new Date() }, "The server was away."],
    [{ failedAt: new Date() }, "Not sent: the candidate had started."],
    [{ failedAt: new Date(0) }, "The server was away."],
    [{ bouncedAt: new Date() }, "No such mailbox"],
  ] as const) {
    const actor = await makeActor();
    const { id: interviewId } = await makeInterview(actor);
    await db.invitation.create({
      data: {
        organizationId: actor.organizationId,
        interviewId,
        kind: "FIRST",
        toName: "Ada",
        toEmail: "ada@example.com",
        messageId: interviewId,
        lastError,
        ...times,
      },
    });
  }
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, start_after) VALUES
      ('take.join', now() - interval '90 seconds'), ('take.join', now() + interval '1 hour')`;
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, state, completed_on) VALUES
      ('take.join', 'failed', now()), ('take.join', 'failed', now() - interval '8 days')`;
  const after = await getInstallationState(mintSystemAccess());
  expect(after.waitingEmails - before.waitingEmails).toBe(1);
  expect(after.failedEmails - before.failedEmails).toBe(1);
  expect(after.bouncedEmails - before.bouncedEmails).toBe(1);
  expect(after.waitingTasks - before.waitingTasks).toBe(1);
  expect(after.oldestWaitingSeconds).toBeGreaterThanOrEqual(90);
  expect(after.failedTasks - before.failedTasks).toBe(1);
  expect(after.databaseVersion).toMatch(/^\d/);
});

test("W8: rotate-links moves the open interviews of a running installation and says what becomes of sent links", async () => {
  const { id } = await makeInterview(await makeActor());
  const keys = "k2:another-link-key-that-only-the-tests-of-this-know";
  const first = await admin("rotate-links", { LINK_KEYS: keys });
  expect(first.output).toMatch(
    /signed with "k2"\. Moved to it now: [1-9]\d* open/,
  );
  expect(first.output).toContain("don’t work");
  expect(first.status).toBe(0);
  expect(await db.interview.findUniqueOrThrow({ where: { id } })).toMatchObject(
    { linkKeyId: "k2" },
  );
});

test("status of an installation ends with 1 while something is wrong; an unknown command names the known", async () => {
  const { status, output } = await admin("status", {});
  expect(output).toMatch(/^Database {2}answers: PostgreSQL/m);
  // The tests run no worker.
  expect(output).toContain("! No worker is running");
  expect(status).toBe(1);
  const unreachable = await admin("status", {
    DATABASE_URL: "postgresql://ann:secret@127.0.0.1:1/hifinity",
  });
  expect(unreachable).toMatchObject({ status: 1 });
  expect(unreachable.output).toContain("nothing answers at 127.0.0.1:1");
  expect(unreachable.output).not.toContain("secret");
  expect((await admin("nothing", {})).output).toContain(
    "npm run admin -- status | rotate-links",
  );
  expect((await admin("status", { DATABASE_URL: "" })).output).toContain(
    "There is no installation in",
  );
});

function admin(
  command: string,
  settings: Record<string, string>,
): Promise<{ status: number | null; output: string }> {
  const { DATABASE_URL, AUTH_SECRET, LINK_KEYS, SMTP_URL, APP_URL } =
    process.env as Record<string, string>;
  const own = { DATABASE_URL, AUTH_SECRET, LINK_KEYS, SMTP_URL, APP_URL };
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/admin.ts", command],
    {
      env: testEnvironment({
        ...(own as Record<string, string>),
        DATA_DIR: folder,
        ...settings,
      }),
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (status) => resolve({ status, output }));
  });
}
