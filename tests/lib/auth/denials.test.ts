import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { mintActor } from "@/lib/auth/mint";
import { can, permissions, type Act } from "@/lib/auth/permissions";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Result } from "@/lib/result";
import { actions, rolesWithout, routes } from "../../support/endpoints";
import { checksum, makeWorld, type World } from "../../support/endpoints-world";
import { refusal } from "../../support/refusal";

/**
 * The rows of tests/support/endpoints.ts that tests/e2e/own-stack/endpoints.spec.ts sends to a built product, called here as
 * functions: in seconds, by every role that the table of permissions leaves out.
 */

const origin = "http://localhost:3000";
const request = vi.hoisted(() => ({ cookie: "" }));

// Next's edge: what a request carries.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin }),
  cookies: async (): Promise<unknown> =>
    Object.fromEntries([request.cookie.split("=")]),
}));

type Action = (input: unknown) => Promise<Result<unknown>>;
type Handler = (request: Request, context: object) => Promise<Response>;

let world: World;
let doors: Record<string, Action>;

beforeAll(async () => {
  world = await makeWorld();
  const files = globSync("lib/**/*actions.ts").map(load<Action>);
  doors = Object.assign({}, ...(await Promise.all(files)));
});

test.each([
  ["OWNER", []],
  ["ADMIN", ["audit.read", "installation.notice"]],
  ["RECRUITER", ["settings.edit", "audit.read", "installation.notice"]],
  [
    "REVIEWER",
    [
      ...["job.edit", "template.edit", "bank.edit", "candidate.edit"],
      ...["candidate.import", "application.move", "interview.send"],
      ...["interview.manage", "batch.run", "evaluation.retry", "export"],
      ...["settings.edit", "audit.read", "installation.notice"],
    ],
  ],
] as const)("the role %s may do all but %j", (role, denied) => {
  const acts = Object.keys(permissions) as Act[];
  const ids = { userId: "u", organizationId: "o" };
  const actor = mintActor({ ...ids, role });
  expect(acts.filter((act) => !can(actor, act))).toEqual(denied);
});

test("S1: every action and every route has a row", () => {
  expect(Object.keys(doors).sort()).toEqual(Object.keys(actions).sort());
  expect(Object.keys(routes)).toEqual(
    expect.arrayContaining(globSync("app/**/route.ts").map(routeOf)),
  );
});

test("S1: no action does anything for a role that lacks its act", async () => {
  const before = await checksum();
  for (const [name, { opener, input }] of Object.entries(actions))
    for (const role of rolesWithout(opener)) {
      const what = `${name} by ${role}`;
      expect(await act(name, role, input(world)), what).toMatchObject(
        refusal("forbidden", { message: "Your role doesn’t allow this." }),
      );
    }
  expect(await checksum()).toBe(before);
});

test("no action says what is wrong with the input of a role that lacks its act", async () => {
  for (const [name, { opener }] of Object.entries(actions))
    for (const role of rolesWithout(opener))
      expect(await act(name, role, null), `${name} by ${role}`).toMatchObject({
        error: { code: "forbidden" },
      });
});

test.each(["templates/[id]", "drafts", "imports/[id]"])(
  "nor does /api/%s of its body",
  async (path) => {
    const name = `/api/${path}`;
    const { methods } = routes[name]!;
    const method = methods.PUT ? "PUT" : "POST";
    const handler = (await load<Handler>(`app${name}/route.ts`))[method]!;
    for (const role of rolesWithout(methods[method]!)) {
      request.cookie = world.cookies[role];
      const sent = new Request(`${origin}/api`, {
        method,
        headers: { origin },
        body: "no input at all",
      });
      const context = { params: Promise.resolve({ id: "no-id" }) };
      expect((await handler(sent, context)).status, role).toBe(403);
    }
  },
);

// Next has HEAD from GET.
test("S1: no route does anything for a role that lacks its act", async () => {
  const before = await checksum();
  for (const file of globSync("app/**/route.ts")) {
    const name = routeOf(file);
    const { HEAD: _, ...methods } = routes[name]!.methods;
    for (const [method, opener] of Object.entries(methods))
      for (const role of rolesWithout(opener)) {
        const handler = (await load<Handler>(file))[method]!;
        const status = await call(handler, name, method, role);
        expect(status, `${method} ${name} by ${role}`).toBe(403);
      }
  }
  expect(await checksum()).toBe(before);
});

test("S1: the same requests by a role that has the act are heard", async () => {
  for (const [name, { opener, input }] of Object.entries(actions)) {
    if (!(opener in permissions)) continue;
    const result = await act(name, "OWNER", input(world));
    const code = result.ok ? "ok" : result.error.code;
    expect(code, name).not.toMatch(/^(forbidden|not_found|invalid)$/);
  }
});

function act(name: string, role: Role, input: unknown) {
  request.cookie = world.cookies[role];
  return doors[name]!(input);
}

async function call(
  handler: Handler,
  name: string,
  method: string,
  role: Role,
): Promise<number> {
  request.cookie = world.cookies[role];
  const { path, body } = routes[name]!;
  const url = new URL(path(world), origin);
  const values = url.pathname.split("/");
  const params = name
    .split("/")
    .flatMap((part, at) =>
      part.startsWith("[") ? [[part.slice(1, -1), values[at]]] : [],
    );
  const sent = body?.(world);
  const response = await handler(
    new Request(url, {
      method,
      headers: { origin },
      ...(method !== "GET" && {
        body: typeof sent === "string" ? sent : JSON.stringify(sent),
      }),
    }),
    { params: Promise.resolve(Object.fromEntries(params)) },
  );
  return response.status;
}

function load<T>(file: string): Promise<Record<string, T>> {
  return import(resolve(file)) as Promise<Record<string, T>>;
}

/** "/api/drafts" of "app/api/drafts/route.ts". */
function routeOf(file: string): string {
  return dirname(file).slice("app".length);
}
