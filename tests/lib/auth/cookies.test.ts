import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("M1.13 on http no cookie is secure or host-bound, because WebKit refuses those even at localhost", async () => {
  expect(await cookiesAt("http://localhost:3000")).toEqual({
    candidate:
      "i-abc=secret; Expires=Tue, 01 Dec 2026 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax",
    isPortalSecure: false,
  });
});

test("M1.13 on https both are, as before", async () => {
  expect(await cookiesAt("https://interviews.example")).toEqual({
    candidate:
      "__Host-i-abc=secret; Expires=Tue, 01 Dec 2026 00:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=Lax",
    isPortalSecure: true,
  });
});

async function cookiesAt(appUrl: string) {
  // Settings are read once.
  vi.stubEnv("APP_URL", appUrl);
  const { candidateSetCookie } = await import("@/lib/auth/candidate-session");
  const { authOptions } = await import("@/lib/auth/options");
  return {
    candidate: candidateSetCookie("abc", "secret", new Date("2026-12-01")),
    isPortalSecure: authOptions().useSecureCookies,
  };
}
