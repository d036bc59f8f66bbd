import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { requestedPathHeader } from "@/lib/paths";
import { config, proxy } from "@/proxy";

test.each(["/", "/candidates", "/i/token", "/interview/abc", "/api/health"])(
  "S6: %s carries every security header",
  (path) => {
    const { headers } = visit(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(
      /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/,
    );
    expect(headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'",
    );
    expect(headers.get("content-security-policy")).not.toMatch(
      /script-src[^;]*unsafe|https?:/,
    );
    expect(headers.get("strict-transport-security")).toBeNull();
  },
);

test("S6: what is served over https is not asked for without it, outside the proxy neither", async () => {
  vi.stubEnv("APP_URL", "https://interviews.example");
  // Settings are read once.
  vi.resetModules();
  const { answerHeaders, securityHeaders } = await import("@/lib/auth/headers");
  const headers = {
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  };
  expect(answerHeaders()).toMatchObject(headers);
  expect(Object.fromEntries(securityHeaders("/"))).toMatchObject(headers);
  vi.stubEnv("HSTS_SUBDOMAINS", "off");
  vi.resetModules();
  const again = await import("@/lib/auth/headers");
  expect(again.answerHeaders()).toMatchObject({
    "Strict-Transport-Security": "max-age=31536000",
  });
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("S6: camera and microphone belong to the interview page alone", () => {
  expect(devices("/interview/abc")).toContain(
    "camera=(self), microphone=(self)",
  );
  for (const path of ["/", "/interviews", "/interviews/abc", "/i/token"])
    expect(devices(path)).toContain("camera=(), microphone=()");
});

test("T2: candidate pages send no referrer", () => {
  for (const path of ["/i/token", "/interview/abc", "/api/continue/token"])
    expect(visit(path).headers.get("referrer-policy")).toBe("no-referrer");
});

test("each answer has a nonce of its own", () => {
  const policies = Array.from({ length: 20 }, () =>
    visit("/").headers.get("content-security-policy"),
  );
  expect(new Set(policies).size).toBe(20);
});

test("pages learn the asked address from us, not from the caller", () => {
  const { headers } = visit("/jobs?page=2", { [requestedPathHeader]: "/evil" });
  expect(headers.get(`x-middleware-request-${requestedPathHeader}`)).toBe(
    "/jobs?page=2",
  );
});

test("M1.5 Next is told the host of APP_URL, whatever host a proxy in front sends", () => {
  const { headers } = visit("/jobs", {
    host: "127.0.0.1:8080",
    "x-forwarded-host": "interviews.example",
  });
  expect(headers.get("x-middleware-request-x-forwarded-host")).toBe(
    new URL(env().APP_URL).host,
  );
});

test("R2: uploads, recordings, the pixel and static files stay outside", () => {
  const covers = new RegExp(`^${config.matcher[0]}$`);
  for (const path of [
    "/api/uploads/x/segments/y",
    "/api/recordings/x/0",
    "/api/opened/x",
    "/_next/static/chunks/a.js",
  ])
    expect(path).not.toMatch(covers);
  for (const path of ["/", "/i/x", "/interview/x", "/api/continue/x", "/jobs"])
    expect(path).toMatch(covers);
  // W16: what only begins like a file is a page.
  for (const path of ["/favicon.svg", "/favicon-x", "/_next/image"])
    expect(path).toMatch(covers);
});

test("W14: a form that Next would take for an action is refused on pages", () => {
  const send = (path: string, headers: Record<string, string>) =>
    proxy(
      new NextRequest(`http://localhost:3000${path}`, {
        method: "POST",
        headers: {
          "content-type": "multipart/form-data; boundary=x",
          ...headers,
        },
      }),
    ).status;
  expect(send("/jobs", {})).toBe(415);
  expect(send("/jobs", { "next-action": "id" })).toBe(200);
  expect(send("/api/stop-reminders/x", {})).toBe(200);
  expect(
    send("/jobs", { "content-type": "application/x-www-form-urlencoded" }),
  ).toBe(200);
});

function visit(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
}

function devices(path: string) {
  return visit(path).headers.get("permissions-policy");
}
