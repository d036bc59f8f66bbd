import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { anyPort } from "../../scripts/ports";
import {
  databaseProblem,
  mailProblem,
  plainHttpNotice,
} from "../../scripts/settings";
import { testEnvironment } from "../../scripts/test-environment";

const folder = mkdtempSync(join(tmpdir(), "hifinity-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const secrets = {
  AUTH_SECRET: "a secret that only this test knows, for ever",
  LINK_KEYS: "k1:a-link-key-that-only-this-test-knows-for-ever",
};
const database = process.env.DATABASE_URL ?? "";

describe("a bad setting stops npm start with one sentence and no stack", () => {
  test.each([
    [
      "a database without secrets",
      { DATABASE_URL: database },
      /^DATABASE_URL is set, so AUTH_SECRET and LINK_KEYS must be set too: .*\.$/,
    ],
    [
      "a database that is none",
      { DATABASE_URL: "mysql://127.0.0.1/hifinity", ...secrets },
      /^DATABASE_URL must begin with postgresql:\/\/\.$/,
    ],
    [
      "a database that nobody serves",
      {
        DATABASE_URL: "postgresql://ann:secret@127.0.0.1:1/hifinity",
        ...secrets,
      },
      /^Couldn’t use the database at DATABASE_URL: nothing answers at 127\.0\.0\.1:1\.$/,
    ],
    [
      "a mail server that nobody serves",
      { SMTP_URL: "smtp://ann:secret@127.0.0.1:1" },
      /^Couldn’t use the email server at SMTP_URL: nothing answers at 127\.0\.0\.1:1\.$/,
    ],
    [
      "half of the AI settings",
      { AI_BASE_URL: "http://127.0.0.1:1/v1" },
      /^AI_BASE_URL is set but AI_API_KEY is not: .*\.$/,
    ],
    [
      "rehearsal on a public address",
      {
        AI_PROVIDER: "rehearsal",
        APP_URL: "https://interviews.example.com",
      },
      /^AI_PROVIDER=rehearsal .* loopback address\.$/,
    ],
    ["a port that is none", { PORT: "web" }, /^PORT must be a number .*\.$/],
  ])("%s", async (_name, settings: Record<string, string>, sentence) => {
    const { status, output } = await start(settings);
    expect(output.trim().split("\n").at(-1)).toMatch(sentence);
    expect(output).not.toMatch(/^ +at |secret@/m);
    expect(status).toBe(1);
  });
});

describe("what is wrong with a database is said without its password", () => {
  test("nothing when it is fine", async () => {
    expect(await databaseProblem(database)).toBeUndefined();
  });

  test("a wrong password", async () => {
    const url = new URL(database);
    url.password = "not-the-password";
    expect(await databaseProblem(url.toString())).toMatch(
      /refused the username or password of hifinity\.$/,
    );
  });

  test("an unknown name", async () => {
    const url = new URL(database);
    url.pathname = "/no_such_database";
    expect(await databaseProblem(url.toString())).toMatch(
      /has no database named no_such_database\.$/,
    );
  });
});

test("M1.13 a start at a public name without TLS says what does not work then", () => {
  expect(plainHttpNotice("http://interviews.example")).toMatch(
    /^Candidates can’t record at http:\/\/interviews\.example: .*https.*\.$/,
  );
  for (const fine of [
    "https://interviews.example",
    "http://localhost:3000",
    "http://127.0.0.1:3000",
  ])
    expect(plainHttpNotice(fine)).toBeUndefined();
});

test("a mail server that is not there is named with its port", async () => {
  const port = await anyPort();
  expect(await mailProblem(`smtp://127.0.0.1:${port}`)).toBe(
    `Couldn’t use the email server at SMTP_URL: nothing answers at 127.0.0.1:${port}.`,
  );
});

function start(
  settings: Record<string, string>,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/start.ts", "start"],
    { env: testEnvironment({ DATA_DIR: folder, ...settings }) },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (status) => resolve({ status, output }));
  });
}
