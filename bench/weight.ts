import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { encode } from "next-auth/jwt";
import { paths } from "@/lib/paths";
import { next, startChild } from "../scripts/children";
import { anyPort } from "../scripts/ports";
import { buildBareApp } from "./support/bare";
import { dist, startProduct } from "./support/product";

/**
 * How much JavaScript a browser loads for each page, gzipped, above an empty Next page of the same versions: every
 * script that the page's HTML names, in its tags and in what React hydrates it with. What loads only when something is
 * opened (dynamic imports) is listed apart. Candidates' pages are listed without a limit.
 */
const LIMIT_KB = 120;

const { stack, stop } = await startProduct("weight");
const bareFolder = resolve(".data/bench-weight");
// It finds this project's next.config.ts, and with it the name of the folder.
const bareDist = join(bareFolder, dist);
rmSync(bareFolder, { recursive: true, force: true });
buildBareApp(bareFolder);
const bare = await startBare();

// Only now: what these import reads the settings.
const { db } = await import("@/lib/db");
const { interviewLink, stopLinks } = await import("@/lib/links");
const { setupCode } = await import("@/lib/tokens");
const { makeActor, makeCandidateAccess, makeInterview } =
  await import("../tests/support/make");
const { makeRecorded, submit } = await import("../tests/support/recorded");
const { upload } = await import("../tests/support/import");

// Only before there is an organization.
const results = [
  await measure({
    route: "/set-up",
    path: `${paths.setUp}?code=${setupCode()}`,
    cookie: "",
    isPortal: true,
  }),
];
for (const page of await fill()) results.push(await measure(page));
const empty = await scriptsOf(`${bare.url}/?rows=1`, bareDist);
const emptyKB = kB(empty.initial, bareDist);

const above = results.map(({ kB, ...rest }) => ({
  ...rest,
  above: Number((kB - emptyKB).toFixed(1)),
}));
console.table(
  Object.fromEntries(
    above
      .toSorted((a, b) => b.above - a.above)
      .map(({ route, above, later, isPortal }) => [
        route,
        {
          "above empty (kB)": above,
          limit: isPortal ? LIMIT_KB : "",
          "only when opened (kB)": Number(kB(later, dist).toFixed(1)),
        },
      ]),
  ),
);
const heaviest = heaviestScripts();
console.log(
  `The empty page: ${emptyKB.toFixed(1)} kB. Largest scripts: ${heaviest}.`,
);

await bare.child.stop();
await db.$disconnect();
await stop();

const portal = above.filter(({ isPortal }) => isPortal);
const worst = portal.reduce((a, b) => (b.above > a.above ? b : a));
const missing = pagesOfBuild().filter(
  (page) => !above.some(({ route }) => route.split("?")[0] === page),
);
const passes = worst.above <= LIMIT_KB && missing.length === 0;
console.log(
  `${passes ? "PASS" : "FAIL"} weight: ${portal.length} portal pages, at most ${worst.above} kB above an empty page (${worst.route}; limit ${LIMIT_KB})${missing.length > 0 ? `; not measured: ${missing.join(", ")}` : ""}`,
);
process.exit(passes ? 0 : 1);

type Page = { route: string; path: string; cookie: string; isPortal: boolean };

async function measure({ route, path, cookie, isPortal }: Page) {
  const scripts = await scriptsOf(stack.appUrl + path, dist, cookie);
  return { route, isPortal, ...scripts, kB: kB(scripts.initial, dist) };
}

/** An organization that has something on every page, and where each page is. */
async function fill(): Promise<Page[]> {
  const actor = await makeActor();
  const cookie = `next-auth.session-token=${await encode({
    token: { sub: actor.userId, version: 1 },
    secret: process.env.AUTH_SECRET!,
  })}`;
  const interview = await makeRecorded(actor);
  await submit(interview);
  const open = await makeInterview(actor);
  const access = await makeCandidateAccess(open);
  const importId = await upload(actor, "Name,Email\nAda,ada@example.com");
  const { id: batchId } = await db.batch.create({
    data: {
      id: crypto.randomUUID(),
      organizationId: actor.organizationId,
      kind: "RESEND",
      input: { kind: "RESEND" },
      createdById: actor.userId,
      items: {
        create: {
          organizationId: actor.organizationId,
          position: 0,
          subjectId: open.id,
        },
      },
    },
  });
  const portal = (route: string, path = route) => ({
    route,
    path,
    cookie,
    isPortal: true,
  });
  const candidates = (route: string, link: string, cookie = "") => ({
    route,
    path: new URL(link, stack.appUrl).pathname,
    cookie,
    isPortal: false,
  });
  return [
    { ...portal("/sign-in"), cookie: "" },
    portal("/"),
    portal("/jobs"),
    portal("/jobs/new"),
    portal("/jobs/[id]", paths.job(open.jobId)),
    portal("/jobs/[id]/edit", paths.editJob(open.jobId)),
    portal("/templates"),
    portal("/templates/new"),
    portal("/templates/[id]", paths.template(open.templateId)),
    portal("/templates/[id]/versions", paths.templateVersions(open.templateId)),
    portal(
      "/templates/[id]/versions/[number]",
      paths.templateVersion(open.templateId, 1),
    ),
    portal("/candidates"),
    portal("/candidates?add", `${paths.candidates}?add=1`),
    portal("/candidates?send", paths.sendInterview(open.candidateId)),
    portal("/candidates/[id]", paths.candidate(open.candidateId)),
    portal("/candidates/import"),
    portal("/candidates/import/[id]", paths.candidateImport(importId)),
    portal("/applications"),
    portal("/applications/[id]", paths.application(open.applicationId)),
    portal("/interviews"),
    portal("/interviews/[id]", paths.interview(interview.id)),
    portal("/batches"),
    portal("/batches/[id]", paths.batch(batchId)),
    portal("/settings"),
    candidates("/i/[token]", interviewLink(open)),
    candidates("/i/stop/[token]", stopLinks(open).page),
    candidates(
      "/interview/[publicId]",
      paths.candidateInterview(open.publicId),
      `__Host-i-${open.publicId}=${access.cookie}`,
    ),
  ];
}

type Scripts = { initial: Set<string>; later: Set<string> };

/** Names of the scripts that a page's browser loads at once, and of those that they load when they are asked to. */
async function scriptsOf(
  url: string,
  dist: string,
  cookie = "",
): Promise<Scripts> {
  const response = await fetch(url, {
    headers: { cookie },
    redirect: "manual",
  });
  const html = await response.text();
  if (response.status !== 200)
    throw new Error(`${url} answered ${response.status}.`);
  // Only for browsers without modules.
  const modern = html.replace(/<script[^>]*\bnoModule\b[^>]*>/gi, "");
  const initial = new Set(chunksIn(modern));
  const later = new Set<string>();
  const look = (name: string) => {
    for (const found of chunksIn(readChunk(dist, name))) {
      if (initial.has(found) || later.has(found)) continue;
      later.add(found);
      look(found);
    }
  };
  for (const name of initial) look(name);
  return { initial, later };
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/([\w~.-]+\.js)/g)].map(
    ([, name]) => name!,
  );
}

function readChunk(dist: string, name: string): string {
  return readFileSync(join(dist, "static", "chunks", name), "utf8");
}

function kB(names: Set<string>, dist: string): number {
  return [...names].reduce(
    (sum, name) => sum + gzipSync(readChunk(dist, name)).length / 1000,
    0,
  );
}

/** What to look at when a page is too heavy. */
function heaviestScripts(): string {
  return readdirSync(join(dist, "static", "chunks"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({
      name,
      kB: kB(new Set([name]), dist),
      pages: results.filter(({ initial }) => initial.has(name)).length,
    }))
    .filter(({ pages }) => pages > 0 && pages < results.length)
    .toSorted((a, b) => b.kB - a.kB)
    .slice(0, 5)
    .map(
      ({ name, kB, pages }) =>
        `${basename(name)} ${kB.toFixed(1)} kB on ${pages}`,
    )
    .join(", ");
}

/** Every page of the build but Next's own. */
function pagesOfBuild(): string[] {
  const routes = JSON.parse(
    readFileSync(join(dist, "app-path-routes-manifest.json"), "utf8"),
  ) as Record<string, string>;
  return Object.entries(routes)
    .filter(
      ([file, route]) => file.endsWith("/page") && !route.startsWith("/_"),
    )
    .map(([, route]) => route);
}

async function startBare() {
  const port = await anyPort();
  const url = `http://localhost:${port}`;
  const child = startChild({
    name: "The empty page",
    args: [next, "start", bareFolder, "--port", String(port)],
    env: { ...process.env, NODE_ENV: "production" },
    isReady: () =>
      fetch(`${url}/?rows=1`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  await child.ready;
  return { url, child };
}
