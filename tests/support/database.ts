import { Client } from "pg";
import { afterAll } from "vitest";

/**
 * Gives each test file a database of its own: a copy of the migrated template that TEST_DATABASE_URL names. Settings
 * are fixed here too, so that a test never depends on the machine's environment.
 */
const template = process.env.TEST_DATABASE_URL;
if (!template)
  throw new Error(
    "TEST_DATABASE_URL is not set: run tests through `npm test` or `npm run test:unit`.",
  );

const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;

await asAdmin(`CREATE DATABASE "${name}" TEMPLATE "${databaseOf(template)}"`);

Object.assign(process.env, {
  DATABASE_URL: withDatabase(template, name),
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret that only the tests of this project know",
  LINK_KEYS: "k1:a-link-key-that-only-the-tests-of-this-project-know",
  SMTP_URL: "smtp://127.0.0.1:9",
});

afterAll(async () => {
  // To load what a file never used takes longer than most files.
  if (isUsed("hifinityBoss"))
    await (await import("@/lib/queue/boss")).stopSender();
  if (isUsed("hifinityDb"))
    await (await import("@/lib/db")).unwalledDb.$disconnect();
  await asAdmin(`DROP DATABASE "${name}" WITH (FORCE)`);
});

/** Whether a connection that lib/ keeps for the whole process was made. */
function isUsed(connection: "hifinityBoss" | "hifinityDb"): boolean {
  return connection in globalThis;
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({
    connectionString: withDatabase(template!, "postgres"),
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
