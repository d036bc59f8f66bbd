/**
 * Who may import whom, by what a file is, so that a new domain is covered on the day it is made. Every message says what
 * to do instead. `npm run check boundaries` runs this; `tests/check/boundaries.test.ts` breaks each rule once.
 */

// What a file is, told from its path.

/**
 * The rooms of lib in their order: each may import those above it. The platform is the files of lib itself and the
 * folders that every room may use.
 */
const rooms = [
  "platform",
  "activity",
  "spending",
  "jobs",
  "templates",
  "settings",
  "interviews",
  "candidates",
  "applications",
  "invitations",
  "answers",
  "evaluations",
  "acts",
  "portal",
  "erasure",
  "worker",
];
const platform =
  "(?:[^/]+\\.ts$|(?:auth|queue|storage|mail|media|ai|csv|messages|lists|fields|time|generated)/)";

function roomPath(room) {
  return `^lib/${room === "platform" ? platform : `${room}/`}`;
}

const infrastructureFolder = "(?:auth|queue|mail|storage|ai|media|csv|worker)";
const infrastructureFile =
  "(?:action|db|env|links|log|tenant-wall|tokens)\\.ts$";
const pureInfrastructureFile =
  "(?:permissions|proof|roles|schema|state|status|news|openings|parts)\\.ts$";
const domainFolder = `^lib/(?!${infrastructureFolder}/|generated/).+/`;

// A role may carry a first name: lifecycle-mutations.ts is as much mutations as mutations.ts.
const actions = `${domainFolder}[a-z-]*actions\\.ts$`;
const queries = `${domainFolder}[a-z-]*queries\\.ts$`;
const mutations = `${domainFolder}[a-z-]*mutations\\.ts$`;
const tasks = `${domainFolder}[a-z-]*tasks\\.ts$`;
/** Asks an AI while a person waits: never a GET, never inside a transaction, and nothing is stored. */
const proposals = `${domainFolder}[a-z-]*proposals\\.ts$`;
/** What only decides and computes: every file of lib that is nothing else. Browsers may have it. */
const pure = [
  `^lib/(?!${infrastructureFile})[^/]+$`,
  `^lib/${infrastructureFolder}/${pureInfrastructureFile}`,
  `${domainFolder}(?![a-z-]*(?:actions|queries|mutations|proposals|tasks)\\.ts$)[^/]+$`,
];
const infrastructure = [
  `^lib/${infrastructureFile}`,
  `^lib/${infrastructureFolder}/(?!${pureInfrastructureFile})`,
];
/** With that of the subscribers, whose functions are tasks too. */
const listOfTasks = "^lib/worker/(?:tasks|subscribers)\\.ts$";
/** Names the component of each kind of email, which is loaded when one is rendered. */
const mailKinds = "^lib/invitations/(?:mail-kinds|render)\\.ts$";
const enums = "^lib/generated/prisma/enums\\.ts$";
const database = [
  "^lib/db\\.ts$",
  "^lib/generated/(?!prisma/enums\\.ts$)",
  library("@prisma", "pg"),
];
const next = library("next");
const machinery = "^(?:scripts|bench|tests)/";

function library(...names) {
  return `(?:^|/)node_modules/(?:${names.join("|")})/`;
}

/** Each outside library has one home, so that it can be faked at its edge and exchanged behind a few functions. */
const homes = [
  ["nodemailer", library("nodemailer"), "lib/mail"],
  ["openai", library("openai"), "lib/ai"],
  ["pg-boss", library("pg-boss"), "lib/(?:queue|worker)/"],
  ["mediabunny", library("mediabunny"), "lib/media"],
  ["csv", library("csv-parse", "csv-stringify"), "lib/csv"],
  ["argon2", library("@node-rs/argon2"), "lib/auth"],
  ["prisma", library("@prisma", "prisma", "pg"), "lib/db.ts"],
].map(([name, path, home]) => ({
  name: `one-home-for-${name}`,
  comment: `Only ${home} speaks to ${name}: call its functions, or add one there.`,
  from: {
    path: "^(?:app|components|emails|lib|pages)/",
    pathNot: [`^${home}`, "^lib/generated/"],
  },
  to: { path },
}));

const rules = [
  {
    name: "page-only-reads",
    comment:
      "A page reads through queries.ts, composes and renders; what it changes goes through actions.ts. Move the rest into the domain. It may only tell the audit log who looked at it.",
    from: { path: ["^app/(?!api/)", "^(?:proxy|instrumentation)\\.ts$"] },
    to: {
      path: [mutations, tasks, ...database],
      pathNot: "^lib/activity/access-mutations\\.ts$",
    },
  },
  {
    name: "route-calls-the-domain",
    comment:
      "A route handler finds out who asks, parses, and calls queries.ts or mutations.ts with that proof. Move the rows there; a mutation enqueues the task.",
    from: { path: "^(?:app|pages)/api/" },
    to: { path: [tasks, ...database] },
  },
  {
    name: "component-knows-no-server",
    comment:
      "A component takes values from components, actions.ts and pure files (schema, status, format …) only. Let the page read and pass it as a prop; for a type write `import type`.",
    from: { path: "^components/" },
    to: {
      path: ["^lib/", library("@prisma", "prisma", "pg")],
      pathNot: [actions, enums, ...pure],
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "action-is-a-door",
    comment:
      "An action is identity, schema, one call of mutations.ts, then revalidate or redirect. Move the rows into mutations.ts, which also enqueues the task.",
    from: { path: actions },
    to: { path: [tasks, ...database] },
  },
  {
    name: "domain-knows-no-web",
    comment:
      "queries, mutations, proposals and tasks also run in the worker and in tests, without a request. Take what you need as an argument; revalidate and redirect in actions.ts, read cookies in lib/auth.",
    from: { path: [queries, mutations, proposals, tasks] },
    to: {
      path: ["^app/", "^components/", actions, next, library("server-only")],
    },
  },
  {
    name: "outside-world-is-for-tasks",
    comment:
      "Mail and AI are slow, fail, and must stay outside a transaction: let the mutation enqueue a task, and speak to them in tasks.ts. Only what a person waits for and what is stored nowhere is asked for in proposals.ts.",
    from: { path: [queries, mutations] },
    to: {
      path: ["^lib/(?:mail|ai)/(?!provider\\.ts$)", "^emails/"],
      pathNot: pure,
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "proposal-writes-nothing",
    comment:
      "A proposal is asked for outside of any transaction, with a limit per person and a time limit, and leaves no row. Read through queries.ts; let the person who accepts it save it through mutations.ts.",
    from: { path: proposals },
    to: { path: [mutations, ...database] },
  },
  {
    name: "proposals-start-from-a-post",
    comment:
      "A proposal costs money and up to a minute: only the POST of a route under app/api asks for one, when a person pressed for it. A page would ask on every GET; an action would hold up every other action of the browser.",
    from: { pathNot: ["^app/api/", machinery] },
    to: { path: proposals, dependencyTypesNot: ["type-only"] },
  },
  {
    name: "tasks-start-from-the-queue",
    comment:
      "Only the worker runs a task, from its list in lib/worker/tasks.ts. Enqueue it by name with lib/queue/enqueue.ts, or move the shared rule into mutations.ts.",
    from: { pathNot: [listOfTasks, machinery] },
    to: { path: tasks },
  },
  {
    name: "pure-stays-pure",
    comment:
      "A pure file imports zod, the generated enums and other pure files, nothing else, so that browsers and tests may have it. Take the rest as arguments, or move this into queries, mutations or tasks.",
    from: { path: pure, pathNot: mailKinds },
    to: { pathNot: [library("zod"), enums, ...pure] },
  },
  {
    name: "mail-kinds-load-their-markup",
    comment:
      "A kind of email names its component by `await import()`, so that nobody loads react-email for a label. Else it is pure.",
    from: { path: mailKinds },
    to: {
      pathNot: [library("zod"), enums, ...pure],
      dependencyTypesNot: ["dynamic-import"],
    },
  },
  {
    name: "email-is-props-in-markup-out",
    comment:
      "An email imports emails, the candidate's words (lib/messages) and react-email only. Let the task read, and pass plain props.",
    from: { path: "^emails/" },
    to: {
      pathNot: [
        "^emails/",
        "^lib/messages/",
        library("react-email", "react", "@types/react"),
      ],
    },
  },
  {
    name: "infrastructure-knows-no-product",
    comment:
      "Infrastructure serves every domain and knows none. Take the data as an argument, or move this into the domain. (Only lib/worker/tasks.ts knows the tasks.)",
    from: { path: infrastructure, pathNot: listOfTasks },
    to: {
      path: ["^app/", "^components/", domainFolder],
      pathNot: "^lib/(?:fields|time)/",
    },
  },
  {
    name: "list-of-tasks-knows-only-tasks",
    comment:
      "lib/worker/tasks.ts lists what some tasks.ts defines. Put the work there.",
    from: { path: listOfTasks },
    to: { path: ["^app/", "^components/", domainFolder], pathNot: tasks },
  },
  {
    name: "proof-is-not-made-at-will",
    comment:
      "A proof (Actor, CandidateAccess, SystemAccess …) is made where identity is settled: lib/auth, lib/worker and settings/mutations. Everything else takes it as its first argument.",
    from: {
      pathNot: [
        "^lib/(?:auth|worker)/",
        "^lib/settings/mutations\\.ts$",
        machinery,
      ],
    },
    to: { path: "^lib/auth/mint\\.ts$" },
  },
  {
    name: "worker-never-reaches-the-web",
    comment:
      "The worker runs without Next: next/* and server-only throw there. Something on the way (see the path) imports them; take what is needed from it as an argument.",
    from: {
      path: [
        "^scripts/worker\\.ts$",
        listOfTasks,
        queries,
        mutations,
        proposals,
        tasks,
      ],
    },
    to: { path: [next, library("server-only")], reachable: true },
  },
  {
    name: "nobody-imports-a-route",
    comment:
      "app/ and pages/ are the top. Move what is shared into components or lib.",
    from: { pathNot: ["^(?:app|pages)/", machinery] },
    to: { path: "^(?:app|pages)/" },
  },
  {
    name: "nobody-imports-machinery",
    comment:
      "scripts, bench and tests serve the product and are no part of it. Move what the product needs into lib.",
    from: { pathNot: [machinery, "^[^/]+\\.config\\.m?ts$"] },
    to: { path: machinery },
  },
  ...rooms.slice(0, -1).map((room, index) => ({
    name: "rooms-have-an-order",
    comment: `lib/${room} stands above this room and must not know it (the order is in .dependency-cruiser.mjs). Take the rest as an argument, let the lower room call, or move what both need up.`,
    from: { path: roomPath(room) },
    to: {
      path: rooms.slice(index + 1).map(roomPath),
      // Their names and payloads, by type alone: see the next rule.
      ...(room === "platform" && { pathNot: listOfTasks }),
    },
  })),
  {
    name: "queue-knows-tasks-by-type",
    comment:
      "lib/queue/enqueue.ts has the names and payloads of tasks from their list by type. What it loaded, every web process would load.",
    from: { path: roomPath("platform") },
    to: { path: listOfTasks, dependencyTypesNot: ["type-only"] },
  },
  {
    name: "folder-is-a-room",
    comment:
      "Every folder of lib is a room with a place in the order: put this file into one, or add the room to the list in .dependency-cruiser.mjs.",
    from: { path: "^lib/", pathNot: rooms.map(roomPath) },
    to: {},
  },
  {
    name: "no-cycles",
    comment:
      "These files need each other, so neither can be understood alone. Move what both need into a third one, usually a pure file.",
    from: { pathNot: "^lib/generated/" },
    // A task enqueues others, whose types come from the list that has it.
    to: { circular: true, viaOnly: { pathNot: listOfTasks } },
  },
  {
    name: "resolvable",
    comment:
      "This import leads nowhere: a misspelt path, a package missing from package.json, or generated code that was not generated (npm run db:generate).",
    from: {},
    to: { couldNotResolve: true },
  },
  ...homes,
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    exclude: { path: "^\\.(?!\\.)" },
    doNotFollow: { path: ["(?:^|/)node_modules", "^lib/generated/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
