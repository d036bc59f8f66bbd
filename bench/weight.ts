import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { settingsSections } from "@/components/settings/sections";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { paths } from "@/lib/paths";
import { sessionCookie } from "./support/session-cookie";
import { startBare } from "./support/bare";
import { dist, startProduct } from "./support/product";
import { kB, scriptsOf } from "./support/scripts";

/**
 * How much JavaScript a browser loads for each page, gzipped, above an empty Next page of the same versions: every
 * script that the page's HTML names, in its tags and in what React hydrates it with. What loads after the page, while
 * the browser is idle or when something is opened (dynamic imports), is listed apart. Candidates' pages are listed without a limit.
 */
const LIMIT_KB = 120;

const { stack, stop } = await startProduct("weight");
const bare = await startBare("weight");

// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { interviewLink, stopLinks, withdrawLink } = await import("@/lib/links");
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
const empty = await scriptsOf(`${bare.url}/?rows=1`, bare.dist);
const emptyKB = kB(empty.initial, bare.dist);

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
          "after the page (kB)": Number(kB(later, dist).toFixed(1)),
        },
      ]),
  ),
);
const heaviest = heaviestScripts();
console.log(
  `The empty page: ${emptyKB.toFixed(1)} kB. Largest scripts: ${heaviest}.`,
);

await bare.stop();
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
  const cookie = await sessionCookie(actor);
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
  const visit = `${candidateCookie(open.publicId)}=${access.cookie}`;
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
    ...settingsSections.map(({ name }) => portal(`/settings/${name}`)),
    candidates("/i/[token]", interviewLink(open)),
    candidates("/i/stop/[token]", stopLinks(open).page),
    candidates("/i/withdraw/[token]", withdrawLink(open)),
    candidates(
      "/interview/[publicId]",
      paths.candidateInterview(open.publicId),
      visit,
    ),
    candidates(
      "/interview/[publicId]/data",
      paths.candidateData(open.publicId),
      visit,
    ),
  ];
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
