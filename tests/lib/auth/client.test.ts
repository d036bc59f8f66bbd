import { afterEach, expect, test, vi } from "vitest";
import { clientOf, networkOf } from "@/lib/auth/client";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:7:1::9", "2001:db8:7::/48"],
  ["2001:0DB8:0007:0001:0002:0003:0004:0005", "2001:db8:7::/48"],
  ["2001:db8::9", "2001:db8::/48"],
  ["fe80::1%eth0", "fe80::/48"],
  ["203.0.113.77:4711", null],
  ["somewhere", null],
])("S9 of the address %s the network %s is kept", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Chrome on Android",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0",
    "Firefox on Mac",
  ],
  ["curl/8.9.1 <b>Ada Lovelace</b>", "Other program"],
  ["", null],
])("S9 of the program %s its kind is kept: %s", (userAgent, device) => {
  const headers = new Headers({ "user-agent": userAgent });
  expect(clientOf(headers)).toEqual({ device, network: null });
});

test("S9 without a trusted proxy no network is believed", async () => {
  const headers = new Headers({ "x-forwarded-for": "203.0.113.77" });
  expect(clientOf(headers).network).toBeNull();
  vi.stubEnv("TRUST_PROXY", "1");
  vi.resetModules();
  const proxied = await import("@/lib/auth/client");
  expect(proxied.clientOf(headers).network).toBe("203.0.113.0/24");
});
