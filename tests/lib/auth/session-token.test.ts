import type * as Jwt from "next-auth/jwt";
import { decode, encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { decodeOnce } from "@/lib/auth/session-token";

// The library itself, but counted.
vi.mock("next-auth/jwt", async (load) => {
  const real = await load<typeof Jwt>();
  return { ...real, decode: vi.fn(real.decode) };
});

const secret = "a secret that only this test knows";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.mocked(decode).mockClear();
});
afterEach(() => vi.useRealTimers());

test("a session's cookie is decrypted once, and each cookie says its own", async () => {
  const [one, other] = [await cookieOf("one"), await cookieOf("other")];
  for (let time = 0; time < 3; time++) {
    expect(await decodeOnce({ token: one, secret })).toMatchObject({
      sub: "one",
      version: 1,
    });
    expect(await decodeOnce({ token: other, secret })).toMatchObject({
      sub: "other",
    });
  }
  expect(decode).toHaveBeenCalledTimes(2);
});

test("one that has expired is refused although it was known", async () => {
  const token = await cookieOf("somebody", 60);
  await decodeOnce({ token, secret });
  // The library allows clocks to differ by 15 seconds.
  vi.setSystemTime(Date.now() + 76_000);
  await expect(decodeOnce({ token, secret })).rejects.toThrow("exp");
});

test("one that is made up, changed, or of another secret is refused each time", async () => {
  const token = await cookieOf("somebody");
  await decodeOnce({ token, secret });
  const changed = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
  for (const asked of [
    { token: "made up", secret },
    { token: changed, secret },
    { token, secret: "another secret" },
  ])
    for (let time = 0; time < 2; time++)
      await expect(decodeOnce(asked)).rejects.toThrow();
  expect(await decodeOnce({ token: "", secret })).toBeNull();
});

test("of more than a thousand the one that came first is forgotten", async () => {
  const first = await cookieOf("first");
  await decodeOnce({ token: first, secret });
  for (let n = 0; n < 1_000; n++)
    await decodeOnce({ token: await cookieOf(`user ${n}`), secret });
  vi.mocked(decode).mockClear();
  await decodeOnce({ token: first, secret });
  expect(decode).toHaveBeenCalledTimes(1);
});

function cookieOf(sub: string, maxAge?: number): Promise<string> {
  return encode({ token: { sub, version: 1 }, secret, maxAge });
}
