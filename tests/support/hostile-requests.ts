import { createRequire } from "node:module";
import { seeded } from "@/tests/faults/support/random";
import {
  actions,
  methods,
  routes,
  type BuiltAction,
  type Opener,
} from "./endpoints";
import { mark, pageOf, type World } from "./endpoints-world";

/** Requests that no page of ours sends, to every action, route and page of the build (W14). */

const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.node",
) as { encodeReply: (args: unknown[]) => Promise<string | FormData> };

type HostileRequest = {
  /** "POST /api/uploads/…/takes · answerId null · upload-offset": where it goes, and everything wrong with it. */
  what: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  /** Read only when it is sent. */
  body?: () => Promise<Body> | Body;
  /** By somebody who may see nothing of the organization. */
  isStrangers: boolean;
  /** Next itself refuses such an action, with 500 and a number alone. */
  isUnreadable?: true;
};

type Body = string | Uint8Array<ArrayBuffer> | FormData;

/** Parts of an address that are no ids, or nobody's. */
const badParts = [
  ...["%00", "%", "%ZZ", "%FF", "%C0%80", "%ED%A0%80", "%2e%2e%2f", "%2F"],
  ...["xyz", "-1", "0", "null", "undefined", "__proto__", "constructor"],
  ...["%F0%9F%98%80", "%E2%80%AE", "a".repeat(2_000), "k1.", "k1..", "."],
  ...["00000000-0000-4000-8000-000000000000", "[id]", "{}", "%0d%0aX:1"],
];

const badQueries = [
  ...["q=%00", "q=%ZZ", "q=%FF", "q=a&q=b", "page=-1", "page=1e9", "page=x"],
  ...["sort=__proto__", "sort=name&sort=email", "from=%00", "tab=constructor"],
  ...["after=xyz", "after=%00", "before=eyJ9", "status=%00", "view=%00"],
  ...["from=2026-13-45", "range=1.5e400", `q=${"x".repeat(5_000)}`, "q[]=1"],
  ...["show=__proto__", "name=%00", "interview=%00", "save=%00", "job=%27--"],
];

/** In place of one value of valid input; `undefined` leaves it out. */
const badValues: unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, 1e308, 2 ** 53, "", " ", "\0"],
  ...["a\0b", "\ud800", "x".repeat(100_000), "\u202e", "__proto__", "1e1"],
  ...[[], {}, [null], { toString: 1 }, [[[[[]]]]], "2026-13-45", "xyz"],
  ...["00000000-0000-4000-8000-000000000000", "%00", "🙂".repeat(999)],
];

const badBodies: (string | Uint8Array<ArrayBuffer>)[] = [
  ...["", "null", "0", "[]", "{", '"', "\0", "[[]]", "[null]", "{}", "[1]"],
  ...['["$F1"]', '["$undefined"]', '["$K1"]', '["$1"]', '["$@1"]', '["$n"]'],
  ...['["$B1"]', '["$D"]', '[{"__proto__":{"a":1}}]', '["$Q1"]', '["$i1"]'],
  ...["[".repeat(5_000), "a=b&c=d", "x".repeat(300_000)],
  new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]),
];

/** But no router state of Next: it shows the header to nobody before it answers a broken one with 500. */
const badHeaders: Record<string, string>[] = [
  ...["text/plain", "application/json", "multipart/form-data", "x", "a/b; ="]
    .concat("multipart/form-data; boundary=x", "application/octet-stream")
    .map((type) => ({ "content-type": type })),
  ...["%00", "=", "a=b; a=c", "x".repeat(6_000), "next-auth.session-token=x"]
    .concat("next-auth.session-token=eyJhbGciOiJub25lIn0..x.y.z")
    .map((cookie) => ({ cookie })),
  ...["bytes=a-b", "bytes=-", "bytes=9-1", "bytes=0-0,1-1", "x"].map(
    (range) => ({ range }),
  ),
  ...["", "-1", "0x0", "1e0", "9".repeat(30), "1.0", "NaN"].map((offset) => ({
    "upload-offset": offset,
  })),
  { "tus-resumable": "0.1" },
  { "x-http-method-override": "DELETE" },
  { "x-forwarded-for": "unknown, , 999.1.1.1, ::::1" },
  { "x-forwarded-host": "a b" },
  { "accept-language": "x-,;q=9,*;q=-1,en-\u00e9" },
  { "next-action": "x" },
  { "next-action": "0".repeat(42) },
  { origin: "null" },
  { "if-none-match": "W/" },
  { "x-recorder": "\u00ff", "x-recorded": "never" },
  { "content-encoding": "gzip" },
];

const multipart = "multipart/form-data; boundary=x";

type Doors = {
  seed: number;
  world: World;
  built: { actions: BuiltAction[]; pages: string[] };
};

/** `count` of them, the same ones in the same order for a seed. */
export function* hostileRequests(
  count: number,
  { seed, world, built }: Doors,
): Generator<HostileRequest> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]) =>
    from[Math.floor(random() * from.length)]!;
  const askers = Object.keys(world.cookies) as (keyof World["cookies"])[];
  const kinds = [toAction, toAction, toRoute, toRoute, toPage];
  for (let made = 0; made < count; made++) yield pick(kinds)();

  function toAction(): HostileRequest {
    const action = pick(built.actions);
    const row = actions[action.name]!;
    const { cookie, isStrangers } = cookieFor(row.opener);
    const headers = { "next-action": action.id, cookie };
    const request = {
      path: pageOf(world, action.page),
      method: "POST",
      isStrangers,
    };
    if (random() < 0.2) {
      const body = pick(badBodies);
      const type = pick(["text/plain;charset=UTF-8", multipart]);
      return {
        ...request,
        what: `${action.name} · ${shown(body)} as ${type}`,
        headers: { ...headers, "content-type": type },
        body: () => body,
        isUnreadable: true,
      };
    }
    const [where, input] = spoiled(row.input(world));
    return {
      ...request,
      what: `${action.name} · ${where}`,
      headers,
      body: () => encodeReply([input]),
    };
  }

  function toRoute(): HostileRequest {
    const [name, row] = pick(Object.entries(routes));
    const method = pick(methods);
    const hasBody = method !== "GET" && method !== "HEAD";
    const faults: string[] = [];
    let path = row.path(world);
    if (random() < 0.5 || !hasBody) {
      const [address = "", query] = path.split("?");
      const parts = address.split("/");
      const at = 2 + Math.floor(random() * (parts.length - 2));
      parts[at] = pick(badParts);
      path = parts.join("/") + (query ? `?${query}` : "");
      faults.push(shown(path));
    }
    if (random() < 0.3) {
      const query = pick(badQueries);
      path += (path.includes("?") ? "&" : "?") + query;
      faults.push(shown(query));
    }
    const { cookie, isStrangers } = cookieFor(row.methods[method] ?? "member");
    const headers: Record<string, string> = {
      cookie,
      ...(name.includes("[segmentId]") && {
        "content-type": "application/offset+octet-stream",
        "tus-resumable": "1.0.0",
        "upload-offset": "0",
      }),
    };
    if (random() < 0.4) {
      const bad = pick(badHeaders);
      Object.assign(headers, bad);
      faults.push(shown(bad));
    }
    const body = hasBody ? bodyOf(row.body?.(world)) : null;
    if (body) faults.push(body.what);
    return {
      what: `${method} ${name} · ${faults.join(" · ")}`,
      ...{ path, method, headers, isStrangers },
      ...(body && { body: () => body.text }),
    };
  }

  function bodyOf(valid: unknown): { what: string; text: Body } {
    if (typeof valid === "object" && random() < 0.7) {
      const [what, input] = spoiled(valid);
      return { what, text: JSON.stringify(input) ?? "" };
    }
    const isValid = typeof valid === "string" && random() < 0.5;
    const text = isValid ? valid : pick(badBodies);
    return { what: shown(text), text };
  }

  function toPage(): HostileRequest {
    const page = pick(built.pages);
    const bad = random() < 0.3 ? pick(badHeaders) : {};
    const isMade = page.includes("[") && random() < 0.5;
    const path = isMade
      ? page.replace(/\[\w+\]/g, () => pick(badParts))
      : `${pageOf(world, page)}?${pick(badQueries)}`;
    const asker = pick(askers);
    return {
      what: `${page} · ${shown(path)} ${shown(bad)}`,
      path,
      method: pick(["GET", "GET", "GET", "HEAD", "POST"]),
      headers: { cookie: world.cookies[asker], ...bad },
      // A link's page is for whoever has the link, whoever else they are.
      isStrangers: asker === "stranger" && !page.startsWith("/i/"),
    };
  }

  function cookieFor(opener: Opener) {
    const rightful = opener === "candidate" ? "candidate" : "OWNER";
    const asker = random() < 0.2 ? pick(askers) : rightful;
    return {
      cookie: world.cookies[asker],
      isStrangers: asker === "stranger" && opener !== "link",
    };
  }

  /** A copy with one value replaced, and which. */
  function spoiled(input: unknown): [what: string, input: unknown] {
    const entries: [string, unknown][] = isPlain(input)
      ? Object.entries(input)
      : [];
    if (entries.length === 0 || random() < 0.1) {
      const value = pick(badValues);
      return [shown(value), value];
    }
    const [key, old] = pick(entries);
    const [what, value] = spoiled(old);
    const replaced = entries.map(
      ([each, same]) => [each, each === key ? value : same] as const,
    );
    return [
      `${key} ${what}`,
      Array.isArray(input)
        ? replaced.map(([, each]) => each)
        : Object.fromEntries(replaced),
    ];
  }
}

/** What is wrong with the answer to one, with the request's name; undefined when nothing is. */
export async function faultOf(
  { what, path, method, headers, body, ...request }: HostileRequest,
  origin: string,
): Promise<string | undefined> {
  const response = await fetch(origin + path, {
    method,
    headers: { origin, ...headers },
    ...(body && { body: await body() }),
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const { status } = response;
  const isOurs = status >= 500 && !(request.isUnreadable && digest.test(text));
  if (isOurs) return `${what}: ${status}`;
  if (trace.test(text)) return `${what}: a trace of an exception`;
  if (request.isStrangers && text.includes(mark))
    return `${what}: tells a stranger`;
  return undefined;
}

/** All that Next says of an exception. */
const digest = /^\d+:E\{"digest":"\d+"\}$/m;
const trace = /^\s+at .+:\d+:\d+|node_modules|prisma|ECONN|invalid byte/im;

function isPlain(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof Date) &&
    !(value instanceof Blob)
  );
}

function shown(value: unknown): string {
  const text =
    typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
}
