import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { permissions } from "@/lib/auth/permissions";
import {
  actions,
  endpointsOf,
  methods,
  rolesWithout,
  routes,
  type BuiltAction,
  type Opener,
  type RouteRow,
} from "@/tests/support/endpoints";
import {
  checksum,
  makeWorld,
  mark,
  pageOf,
  type World,
} from "@/tests/support/endpoints-world";
import { db } from "@/tests/support/db";
import { startStack, type Stack } from "@/tests/support/stack";
import { faultOf, hostileRequests } from "@/tests/support/hostile-requests";
import { inTurns } from "@/tests/support/in-turns";
import { ask } from "@/tests/support/uploads";

/**
 * S1, S2 and S5: every door of the build, tried by everybody who must not go through it, with and without proxy.ts. The
 * rows in tests/support/endpoints.ts would work for the right person, which the last test shows.
 */

const dist = process.env.NEXT_DIST_DIR || ".next-test";
const built = endpointsOf(dist);
const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.node",
) as { encodeReply: (args: unknown[]) => Promise<string | FormData> };

type Asker = keyof World["cookies"];

let stack: Stack;
let world: World;
let distWithoutProxy: string;
/** The same build as it is, and with proxy.ts deleted from it. */
let servers: string[];

test.beforeAll(async () => {
  distWithoutProxy = copyBuildWithoutProxy();
  stack = await startStack({
    workers: 0,
    webs: [{}, { NEXT_DIST_DIR: relative(".", distWithoutProxy) }],
  });
  servers = stack.webUrls;
  world = await makeWorld();
});

test.afterAll(async () => {
  await stack?.stop();
  rmSync(distWithoutProxy, { recursive: true, force: true });
});

test("S1: every action and route of the build has a row, and no row is about something that is gone", () => {
  expect(Object.keys(actions).sort()).toEqual(
    built.actions.map(({ name }) => name).sort(),
  );
  expect(Object.keys(routes).sort()).toEqual(built.routes.sort());
});

test("S2: one of the two servers really runs without proxy.ts", async () => {
  const policies = await Promise.all(
    servers.map(async (server) =>
      (await fetch(`${server}/sign-in`)).headers.has("content-security-policy"),
    ),
  );
  expect(policies).toEqual([true, false]);
});

test("S1, S2: no action does anything, or tells anything, for anybody it is not for", async () => {
  const before = await checksum();
  for (const action of built.actions) {
    const row = actions[action.name]!;
    for (const asker of strangersTo(row)) {
      const what = `${action.name} by ${asker}`;
      const answer = await act(servers[0]!, action, asker);
      expect(answer.text, what).not.toContain(mark);
      expect(answer.code, what).toMatch(refusals(asker));
      const { status, code } = await act(servers[1]!, action, asker);
      expect({ status, code }, what).toEqual({
        status: answer.status,
        code: answer.code,
      });
    }
    expect(await checksum(), action.name).toBe(before);
  }
});

test("S1, S2: no route does anything, or tells anything, for anybody it is not for, and has no method but those it needs", async () => {
  const before = await checksum();
  for (const [name, row] of Object.entries(routes)) {
    for (const method of methods) {
      const opener = row.methods[method];
      const askers = opener
        ? strangersTo({ ...row, opener })
        : (["OWNER"] as const);
      for (const asker of askers) {
        const what = `${method} ${name} by ${asker}`;
        const answer = await call(servers[0]!, row, method, asker);
        expect(answer.text, what).not.toContain(mark);
        expect(opener ? [401, 403, 404, 409] : [405], what).toContain(
          answer.status,
        );
        expect(await call(servers[1]!, row, method, asker), what).toEqual(
          answer,
        );
      }
    }
    expect(await checksum(), name).toBe(before);
  }
});

test("S1: what another organization's people may do touches only theirs and tells only of theirs", async () => {
  const before = await checksum(world.organizationId);
  const texts: string[] = [];
  for (const action of built.actions)
    if (actions[action.name]!.isOwn)
      texts.push((await act(stack.appUrl, action, "stranger")).text);
  for (const row of Object.values(routes))
    if (row.isOwn) {
      const [method = "GET"] = Object.keys(row.methods);
      texts.push((await call(stack.appUrl, row, method, "stranger")).text);
    }
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toContain(mark);
  expect(await checksum(world.organizationId)).toBe(before);
});

test("S1: a candidate reaches nothing of another interview through their own", async () => {
  const { publicId } = world.neighbour;
  const cookie = world.cookies.otherCandidate;
  const headers = { cookie, origin: stack.appUrl };
  const before = await checksum();
  for (const [method, path, body] of [
    ["GET", `/api/recordings/${world.takeId}/0?interview=${publicId}`],
    ["GET", `/api/recordings/${world.readyTakeId}/0?interview=${publicId}`],
    ["HEAD", `/api/uploads/${publicId}/segments/${world.segmentId}`],
    ["PATCH", `/api/uploads/${publicId}/segments/${world.segmentId}`, "bytes"],
    [
      "POST",
      `/api/uploads/${publicId}/takes/${world.takeId}/finish`,
      JSON.stringify({
        segments: [],
        digest: "0".repeat(64),
        telemetry: { notes: [] },
      }),
    ],
  ] as const) {
    const { status } = await fetch(stack.appUrl + path, {
      ...{ method, headers },
      ...(body ? { body } : {}),
    });
    expect(status, `${method} ${path}`).toBe(404);
  }
  const keep = built.actions.find(({ name }) => name.endsWith("keepTake"))!;
  const answer = await act(stack.appUrl, keep, "otherCandidate", {
    publicId,
    takeId: world.takeId,
  });
  expect(answer.code).toBe("not_found");
  expect(await checksum()).toBe(before);
});

test("S2: no header and no way of writing the address leads past the questions who asks and for what", async () => {
  const before = await checksum(world.organizationId);
  const buildId = readFileSync(join(dist, "BUILD_ID"), "utf8");
  const disguises: [
    name: string,
    headers: Record<string, string>,
    path: (path: string) => string,
  ][] = [
    ["RSC", { rsc: "1" }, (path) => path],
    [".rsc", {}, (path) => path.replace(/(?=\?|$)/, ".rsc")],
    ["as data", {}, (path) => `/_next/data/${buildId}${path}.json`],
    ["two slashes", {}, (path) => `/${path}`],
    [
      "encoded",
      {},
      (path) =>
        path.replace(
          /^\/(\w)/,
          (_, a: string) => `/%${a.charCodeAt(0).toString(16)}`,
        ),
    ],
    ["capitals", {}, (path) => path.toUpperCase()],
    ...["middleware", "src/middleware", "proxy"].map(
      (name): (typeof disguises)[number] => [
        `subrequest of ${name}`,
        { "x-middleware-subrequest": Array(5).fill(name).join(":") },
        (path) => path,
      ],
    ),
  ];
  const requests = [
    ...built.pages
      // A link's page is for whoever has the link.
      .filter((page) => !page.startsWith("/i/"))
      .map((page) => filled(page)),
    ...Object.values(routes)
      .filter(({ methods }) => methods.GET && methods.GET !== "anybody")
      .map(({ path }) => path(world)),
  ].flatMap((path) =>
    (["anonymous", "stranger"] as const).flatMap((asker) =>
      disguises.map((disguise) => ({ path, asker, disguise })),
    ),
  );
  await inTurns(8, requests, async ({ path, asker, disguise }) => {
    const [name, headers, written] = disguise;
    const response = await fetch(stack.appUrl + written(path), {
      headers: { ...headers, cookie: world.cookies[asker] },
      redirect: "manual",
    });
    expect(
      await response.text(),
      `${path}, ${name}, by ${asker}`,
    ).not.toContain(mark);
  });
  expect(await checksum(world.organizationId)).toBe(before);
});

test("M2.18 a page of the portal about what is not there has the status 404", async () => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  for (const page of built.pages.filter((page) => page.includes("[id]"))) {
    const status = async (path: string) => {
      const { cookies } = world;
      const headers = { cookie: cookies.OWNER };
      return (await fetch(stack.appUrl + path, { headers })).status;
    };
    expect(await status(filled(page)), page).toBe(200);
    const other = page.replace("[id]", nobody).replace("[number]", "1");
    expect(await status(other), page).toBe(404);
  }
});

test("S5, W17: whatever changes something, or exports it, refuses a foreign origin and none", async () => {
  const before = await checksum();
  for (const [name, row] of Object.entries(routes))
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const opener = row.methods[method];
      if (!opener) continue;
      for (const origin of ["https://evil.example", ""]) {
        const what = `${method} ${name} from "${origin}"`;
        const asker = rightful(opener);
        const response = await request(servers[0]!, row, method, asker, origin);
        if (row.insteadOfOrigin)
          expect(response.headers.get("set-cookie") ?? "", what).not.toContain(
            "session-token",
          );
        else expect(response.status, what).toBe(403);
      }
    }
  // A host that agrees with the origin is what Next itself compares with; W13: that is not enough.
  const evil = {
    origin: "https://evil.example",
    "x-forwarded-host": "evil.example",
  };
  for (const action of built.actions) {
    const { opener } = actions[action.name]!;
    const ask = (server: string, headers: Record<string, string>) =>
      act(server, action, rightful(opener), undefined, headers);
    const [foreign, agreeing, unprotected, none] = [
      await ask(servers[0]!, { origin: evil.origin }),
      await ask(servers[0]!, evil),
      await ask(servers[1]!, evil),
      await ask(servers[0]!, { origin: "" }),
    ];
    expect(foreign.status, action.name).toBe(500);
    expect(agreeing.status, action.name).toBe(500);
    expect(unprotected.code, action.name).toBe("forbidden");
    expect(none.code, action.name).toBe("forbidden");
  }
  expect(await checksum()).toBe(before);
});

test("M1.5 an action from APP_URL's origin is heard whatever host a proxy in front sends", async () => {
  const action = built.actions.find(
    ({ name }) => name === "findQuestionsAction",
  )!;
  const body = await encodeReply([actions[action.name]!.input(world)]);
  if (typeof body !== "string") throw new Error("It has no files.");
  for (const host of [
    "127.0.0.1:8080",
    "upstream_name",
    "interviews.example",
    new URL(stack.appUrl).hostname,
  ])
    for (const name of ["host", "x-forwarded-host"]) {
      const what = `${name}: ${host}`;
      // `fetch` would send its own Host.
      const answer = await ask(filled(action.page), {
        method: "POST",
        headers: {
          "next-action": action.id,
          "content-type": "text/plain;charset=UTF-8",
          cookie: world.cookies.OWNER,
          origin: stack.appUrl,
          [name]: host,
        },
        body: Buffer.from(body),
      });
      expect(answer.text, what).toContain('1:{"ok":true');
      const { headers } = await ask("/jobs", { headers: { [name]: host } });
      expect(headers.location, what).toBe("/sign-in?from=%2Fjobs");
    }
});

test("S5: the one request without an origin that is heard is a mail program's own Unsubscribe", async () => {
  const stop = (headers: Record<string, string>) =>
    fetch(`${stack.appUrl}/api/stop-reminders/${world.stopToken}`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
  expect((await stop({ origin: "https://evil.example" })).status).toBe(403);
  expect((await stop({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await stop({})).status).toBe(200);
});

test("S1: the same requests by the right person are heard, so it was not the input that was refused", async () => {
  for (const name of Object.keys(actions)) {
    const { opener } = actions[name]!;
    if (opener === "code") continue;
    const action = built.actions.find((built) => built.name === name)!;
    const { code } = await act(servers[0]!, action, rightful(opener));
    expect(code, name).not.toMatch(/^(forbidden|not_found|invalid|none)$/);
  }
  for (const [name, row] of Object.entries(routes))
    for (const [method, opener] of Object.entries(row.methods)) {
      if (opener === "anybody") continue;
      const { status } = await call(servers[0]!, row, method, rightful(opener));
      expect([401, 403, 404, 405], `${method} ${name}`).not.toContain(status);
    }
});

test("W14: a thousand requests that no page sends get no error of ours, no trace of one, and nobody else's data", async () => {
  const requests = hostileRequests(1_000, { seed: 14, world, built });
  const faults: string[] = [];
  await inTurns(4, requests, async (request) => {
    const fault = await faultOf(request, stack.appUrl);
    if (fault) faults.push(fault);
  });
  expect(faults).toEqual([]);
});

test("W12 who signed in or failed to, watched, opened, copied and exported is in the audit log, once for all the ranges of a player", async () => {
  const { organizationId, owner, completedId, interview } = world;
  const headers = { cookie: world.cookies.OWNER, origin: stack.appUrl };
  for (const range of ["bytes=0-1", "bytes=2-3", "bytes=4-"])
    await fetch(
      stack.appUrl + routes["/api/recordings/[takeId]/[part]"]!.path(world),
      {
        headers: { ...headers, range },
      },
    );
  await fetch(`${stack.appUrl}/interviews/${completedId}`, { headers });
  const csrf = await fetch(`${stack.appUrl}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const [cookie = ""] = (csrf.headers.get("set-cookie") ?? "").split(";");
  for (const password of ["a wrong password", owner.password])
    await fetch(`${stack.appUrl}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie, origin: stack.appUrl },
      body: new URLSearchParams({
        csrfToken,
        json: "true",
        ...owner,
        password,
      }),
    });
  const lines = () =>
    db.auditEntry.findMany({ where: { organizationId, isAccess: true } });
  await expect
    .poll(async () => new Set((await lines()).map(({ action }) => action)))
    .toEqual(
      new Set([
        "session.started",
        "sign-in.failed",
        "recording.watched",
        "interview.opened",
        "link.copied",
        "email.opened",
        "candidates.exported",
        "interviews.exported",
        "import.rows-exported",
        "audit.exported",
      ]),
    );
  const watched = (await lines()).filter(
    ({ action }) => action === "recording.watched",
  );
  expect(watched).toMatchObject([
    { subjectId: completedId, device: "Other program" },
  ]);
  const copied = (await lines()).filter(
    ({ action }) => action === "link.copied",
  );
  expect(copied).toMatchObject([{ subjectId: interview.id }]);
});

// The last one: the owner of this world is nobody afterwards.
test("W21 a copied session cookie opens no page, action or route once its owner has signed out", async () => {
  const cookie = world.cookies.OWNER;
  const csrf = await fetch(`${stack.appUrl}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const [csrfCookie = ""] = (csrf.headers.get("set-cookie") ?? "").split(";");
  const signOut = await fetch(`${stack.appUrl}/api/auth/signout`, {
    method: "POST",
    headers: { cookie: `${cookie}; ${csrfCookie}`, origin: stack.appUrl },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  expect(signOut.status).toBe(200);

  const isOpen = /^\/(?:i|interview|set-up|sign-in)(?:\/|$)/;
  for (const page of built.pages.filter((page) => !isOpen.test(page))) {
    const response = await fetch(stack.appUrl + filled(page), {
      headers: { cookie },
      redirect: "manual",
    });
    expect(response.headers.get("location"), page).toMatch(/^\/sign-in/);
  }
  const isTheirs = (opener: Opener) =>
    opener === "member" || opener in permissions;
  for (const action of built.actions)
    if (isTheirs(actions[action.name]!.opener))
      expect((await act(stack.appUrl, action, "OWNER")).code, action.name).toBe(
        "forbidden",
      );
  for (const [name, row] of Object.entries(routes))
    for (const [method, opener] of Object.entries(row.methods))
      if (isTheirs(opener))
        expect([401, 403, 404], `${method} ${name}`).toContain(
          (await call(stack.appUrl, row, method, "OWNER")).status,
        );
  // Nor is it renewed.
  const renewed = await fetch(`${stack.appUrl}/api/auth/session`, {
    headers: { cookie },
  });
  expect(renewed.headers.get("set-cookie")).toBeNull();
});

/** Everybody for whom a door stays shut. */
function strangersTo({
  opener,
  isOwn,
}: {
  opener: Opener;
  isOwn?: true;
}): Asker[] {
  if (opener === "anybody" || opener === "link") return [];
  if (opener === "code") return ["anonymous", "OWNER", "candidate"];
  const outside: Asker[] = [
    "anonymous",
    ...(isOwn ? [] : ["stranger" as const]),
  ];
  return opener === "candidate"
    ? [...outside, "REVIEWER", "OWNER", "otherCandidate"]
    : [...outside, "candidate", ...rolesWithout(opener)];
}

function rightful(opener: Opener): Asker {
  if (opener === "candidate") return "candidate";
  return opener === "anybody" || opener === "link" ? "anonymous" : "OWNER";
}

/** What an action says to somebody: another organization's person is told that there is no such thing, or nothing to be done. */
function refusals(asker: Asker): RegExp {
  return asker === "stranger"
    ? /^(forbidden|not_found|invalid|conflict)$/
    : /^forbidden$/;
}

type Answer = { status: number; text: string };

/** Calls an action as a script would: by its id, without a page. `code` is the refusal's, "ok", or "none". */
async function act(
  server: string,
  action: BuiltAction,
  asker: Asker,
  input = actions[action.name]!.input(world),
  headers: Record<string, string> = {},
): Promise<Answer & { code: string }> {
  const { origin = stack.appUrl, ...others } = headers;
  const response = await fetch(server + filled(action.page), {
    method: "POST",
    headers: {
      "next-action": action.id,
      cookie: world.cookies[asker],
      // As a well configured proxy would: the other server is at another port than APP_URL.
      "x-forwarded-host": new URL(stack.appUrl).host,
      ...(origin ? { origin } : {}),
      ...others,
    },
    body: await encodeReply([input]),
    redirect: "manual",
  });
  const text = await response.text();
  const [, line] = /1:(\{"ok":.*\})$/m.exec(text) ?? [];
  const result = JSON.parse(line ?? "{}") as {
    ok?: boolean;
    error?: { code: string };
  };
  const code = result.ok ? "ok" : (result.error?.code ?? "none");
  return { status: response.status, text, code };
}

async function call(
  server: string,
  row: RouteRow,
  method: string,
  asker: Asker,
): Promise<Answer> {
  const response = await request(server, row, method, asker, stack.appUrl);
  return { status: response.status, text: await response.text() };
}

function request(
  server: string,
  row: RouteRow,
  method: string,
  asker: Asker,
  origin: string,
): Promise<Response> {
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? row.body?.(world) : undefined;
  return fetch(server + row.path(world), {
    method,
    headers: {
      cookie: world.cookies[asker],
      ...(origin ? { origin } : {}),
    },
    ...(body === undefined
      ? {}
      : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    redirect: "manual",
  });
}

function filled(page: string): string {
  return pageOf(world, page);
}

/** The folder of the build as it would be had proxy.ts been deleted: Next starts it only because a manifest names it. */
function copyBuildWithoutProxy(): string {
  // Next wants it inside the project.
  const copy = mkdtempSync(resolve(".data/test/without-proxy-"));
  cpSync(dist, copy, {
    recursive: true,
    filter: (file) => !/[\\/](cache|trace|middleware\.js)$/.test(file),
  });
  const file = join(copy, "server", "functions-config-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    functions: Record<string, unknown>;
  };
  delete manifest.functions["/_middleware"];
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
