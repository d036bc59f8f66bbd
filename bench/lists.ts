import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { buildWhenChanged } from "../scripts/build";
import { startChild, type Child } from "../scripts/children";
import { anyPort } from "../scripts/ports";
import { web } from "../scripts/programs";
import { startTestDatabase } from "../scripts/test-database";
import { testEnvironment } from "../scripts/test-environment";
import { startSmtpSink } from "../tests/support/smtp-sink";
import { seed } from "./lists/seed";
import { sessionCookie } from "./support/session-cookie";
import { startBare } from "./support/bare";
import { median, percentile, round, shuffled } from "./support/figures";

/**
 * Whether the long lists stay quick: Candidates and Interviews of an organization with a thousand of each and of one
 * with a million, from two servers of the same build, and a bare Next page of the same HTML size. Samples alternate, so
 * that a busy moment of the machine meets all three alike; times are medians. SQL's p95 is of the quicker of two views in
 * a row: what is slow by itself is slow twice, what the machine did meanwhile is not.
 */
const SMALL = 1_000;
/** BENCH_ROWS=20000 seeds in seconds, for a first impression. */
const LARGE = Number(process.env.BENCH_ROWS || 1_000_000);
const ROUNDS = 60;
const LIMITS = { growth: 1.5, sqlMs: 15, timesBare: 2, homeTimesBare: 3 };

const folder = await mkdtemp(join(tmpdir(), "bench-lists-"));
const say = (line: string) => console.log(line);
const children: Child[] = [];
const { server: postgres, templateUrl } = await startTestDatabase(
  join(folder, "database"),
  () => undefined,
);
// A page is timed as it is where mail and evaluation work: without banners.
const smtp = await startSmtpSink();
const settings = {
  DATABASE_URL: templateUrl,
  DATA_DIR: folder,
  APP_URL: "http://localhost",
  AUTH_SECRET: "a secret that only this benchmark knows",
  LINK_KEYS: "k1:a-link-key-that-only-this-benchmark-knows",
  SMTP_URL: smtp.url,
  AI_BASE_URL: "http://127.0.0.1:9/v1",
  AI_API_KEY: "a key that only this benchmark knows",
  NEXT_DIST_DIR: ".next-test",
};
Object.assign(process.env, settings);
const environment = testEnvironment(settings);
await buildWhenChanged(environment, say);

// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { makeActor, makeInterview } = await import("../tests/support/make");
const actor = await makeActor();
const { jobId, templateId, snapshot } = await makeInterview(actor, {
  questions: 5,
});
await db.$disconnect();
const organization = {
  id: actor.organizationId,
  userId: actor.userId,
  jobId,
  templateId,
  snapshot,
};
const cookie = await sessionCookie(actor, settings.AUTH_SECRET);

const [small, large] = [
  // One is there already. With full last pages, those of both can be compared.
  await makeDatabase("small", SMALL - 1),
  await makeDatabase("large", LARGE - 1),
];
const rare = await addressOf(large, 500);
const bare = await startBare("lists");

const queries = {
  plain: "",
  "one status": "?status=completed",
  "last page": "?page=last",
  "by name": "?sort=name",
  "search: one person": `?q=${encodeURIComponent(rare)}`,
  "search: common": "?q=ann",
  "search: very common": "?q=gmail",
  "search: two letters": "?q=an",
  "search: two words": "?q=ann%20gmail",
  "search: some hundreds": "?q=zanele%20haddad",
  "search: nothing": "?q=nobodyhasthisname",
  "search, last page": "?q=ann&page=last",
};
const none = (): number[] => [];
const cases = [
  // No list: it has a limit of its own.
  { name: "home", path: "/", isList: false },
  ...["candidates", "interviews"].flatMap((page) =>
    Object.entries(queries).map(([name, query]) => ({
      name: `${page}, ${name}`,
      path: `/${page}${query}`,
      isList: true,
    })),
  ),
].map((each) => ({
  ...each,
  isLikeSmall: true,
  rows: 0,
  kB: 0,
  samples: { small: none(), large: none(), bare: none(), sql: none() },
}));

const log = openSync(join(folder, "database", "postgres.log"), "r");
let logRead = 0;
const [one, hundred] = [
  (await view(bare.url, "/?rows=1")).bytes,
  (await view(bare.url, "/?rows=101")).bytes,
];
for (const each of cases) {
  for (let warm = 0; warm < 5; warm++) {
    await view(small.url, each.path);
    await view(large.url, each.path);
  }
  const { bytes } = await view(large.url, each.path);
  const { bytes: smallBytes } = await view(small.url, each.path);
  each.kB = Math.round(bytes / 1000);
  // Where a thousand hold fewer matches, the page is another one.
  each.isLikeSmall = smallBytes > 0.9 * bytes;
  each.rows = Math.max(1, Math.round(((bytes - one) / (hundred - one)) * 100));
  for (let warm = 0; warm < 5; warm++)
    await view(bare.url, `/?rows=${each.rows}`);
}
for (let round = 0; round < ROUNDS; round++)
  // In one order always, the same page would pay for the garbage of those before it.
  for (const { path, rows, samples } of shuffled(cases)) {
    samples.small.push((await view(small.url, path)).ms);
    samples.bare.push((await view(bare.url, `/?rows=${rows}`)).ms);
    const [first, second] = [await withSql(path), await withSql(path)];
    samples.large.push(first.ms);
    samples.sql.push(Math.min(first.sqlMs, second.sqlMs));
  }

const results = cases.map(({ name, isList, kB, isLikeSmall, samples }) => {
  const [ms, smallMs, bareMs] = [
    median(samples.large),
    median(samples.small),
    median(samples.bare),
  ];
  return {
    name,
    "is a list": isList,
    kB,
    "thousand (ms)": round(smallMs),
    "million (ms)": round(ms),
    growth: isLikeSmall ? round(ms / smallMs, 2) : 0,
    "bare (ms)": round(bareMs),
    "times bare": round(ms / bareMs, 2),
    "SQL p50 (ms)": round(median(samples.sql)),
    "SQL p95 (ms)": round(percentile(samples.sql, 95)),
  };
});
console.table(
  Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])),
);

say(
  `The machine was asked for ${round(loadavg()[1]!)} processors at a time and has ${availableParallelism()}.`,
);

closeSync(log);
await Promise.all([bare, smtp, ...children].map((each) => each.stop()));
await postgres.stop();
await rm(folder, { recursive: true, force: true });

const worst = (column: "growth" | "times bare" | "SQL p95 (ms)") =>
  results
    .filter((each) => each["is a list"])
    .toSorted((a, b) => b[column] - a[column])[0]!;
const [growth, timesBare, sql] = [
  worst("growth"),
  worst("times bare"),
  worst("SQL p95 (ms)"),
];
const home = results.find((each) => each.name === "home")!["times bare"];
const passes =
  home <= LIMITS.homeTimesBare &&
  growth.growth <= LIMITS.growth &&
  timesBare["times bare"] <= LIMITS.timesBare &&
  sql["SQL p95 (ms)"] <= LIMITS.sqlMs;
console.log(
  `${passes ? "PASS" : "FAIL"} lists: a million at most ${growth.growth} × a thousand (${growth.name}; limit ${LIMITS.growth}), SQL p95 at most ${sql["SQL p95 (ms)"]} ms (${sql.name}; limit ${LIMITS.sqlMs}), at most ${timesBare["times bare"]} × a bare page (${timesBare.name}; limit ${LIMITS.timesBare}), home ${home} × (limit ${LIMITS.homeTimesBare})`,
);
process.exit(passes ? 0 : 1);

/** A copy of the database with that many candidates and interviews, and a web server on it. */
async function makeDatabase(name: string, size: number) {
  const admin = await connect(postgres.url("postgres"));
  const template = new URL(templateUrl).pathname.slice(1);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.query(
    `ALTER DATABASE ${name} SET log_min_duration_statement = 0`,
  );
  await admin.end();
  const databaseUrl = postgres.url(name);
  const client = await connect(databaseUrl);
  await client.query("SET log_min_duration_statement = -1");
  const begin = performance.now();
  await seed(client, organization, 1, size);
  // Not while pages are timed.
  await client.query("CHECKPOINT");
  await client.end();
  say(
    `${(size + 1).toLocaleString("en")} candidates, applications and interviews in ${Math.round((performance.now() - begin) / 1000)} s`,
  );
  const url = await start((port) =>
    web({
      env: {
        ...environment,
        DATABASE_URL: databaseUrl,
        APP_URL: `http://localhost:${port}`,
        NEXTAUTH_URL: `http://localhost:${port}`,
        NODE_ENV: "production",
      },
      port,
      host: "127.0.0.1",
    }),
  );
  return { databaseUrl, url };
}

async function start(
  program: (port: number) => Parameters<typeof startChild>[0],
): Promise<string> {
  const port = await anyPort();
  const child = startChild(program(port));
  children.push(child);
  await child.ready;
  return `http://localhost:${port}`;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The address of the candidate who came n-th: the same one in both databases. */
async function addressOf(
  { databaseUrl }: { databaseUrl: string },
  n: number,
): Promise<string> {
  const client = await connect(databaseUrl);
  const { rows } = await client.query<{ email: string }>(
    'SELECT email FROM "Candidate" ORDER BY "createdAt" OFFSET $1 LIMIT 1',
    [n],
  );
  await client.end();
  return rows[0]!.email;
}

/** Milliseconds until the last byte of a page, as a signed-in recruiter's browser asks for it. */
async function view(
  server: string,
  path: string,
): Promise<{ ms: number; bytes: number }> {
  const begin = performance.now();
  const response = await fetch(server + path, {
    headers: { cookie, "accept-encoding": "identity" },
    redirect: "manual",
  });
  const { length } = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200)
    throw new Error(`${path} answered ${response.status}.`);
  return { ms: performance.now() - begin, bytes: length };
}

/** A view of the large database. */
async function withSql(path: string): Promise<{ ms: number; sqlMs: number }> {
  sqlSince();
  const { ms } = await view(large.url, path);
  return { ms, sqlMs: sqlSince() };
}

/**
 * Milliseconds that PostgreSQL says it parsed, planned and ran statements for since the last call. Its own clock: nothing that Node
 * waited for is in it, but whatever else the machine did meanwhile is.
 */
function sqlSince(): number {
  const buffer = Buffer.alloc(fstatSync(log).size - logRead);
  logRead += readSync(log, buffer, 0, buffer.length, logRead);
  const text = buffer.toString("utf8");
  return [...text.matchAll(/duration: ([\d.]+) ms/g)].reduce(
    (sum, [, ms]) => sum + Number(ms),
    0,
  );
}
