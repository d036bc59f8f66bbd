import { beforeEach, describe, expect, test } from "vitest";
import { clientAddress } from "@/lib/auth/client-address";
import { linkFromToken } from "@/lib/auth/link";
import { hashPassword } from "@/lib/auth/password";
import { findUserByPassword } from "@/lib/auth/sign-in";
import {
  linksPerAddress,
  linksPerInterview,
  linksPerUnknownAddress,
  signInsPerAccount,
  signInsPerAccountAndAddress,
  signInsPerAddress,
} from "@/lib/limits";
import { db } from "@/tests/support/db";
import { makePublicId, makeToken } from "@/lib/tokens";
import { makeActor, makeInterview } from "@/tests/support/make";
import { atOnce } from "@/tests/support/at-once";

const password = "correct horse battery";
const passwordHash = await hashPassword(password);
const now = new Date("2026-01-01T12:00:30Z");
const minuteLater = new Date("2026-01-01T12:01:00Z");

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  await db.user.deleteMany();
  for (const name of ["ada", "bob"])
    await db.user.create({
      data: { name, email: `${name}@example.com`, passwordHash },
    });
});

describe("S4: signing in from a known address", () => {
  test("with the right password is never refused for its own sake, however often", async () => {
    for (let i = 0; i < 11; i++) expect(await right("ada", "a")).toBe("in");
  });

  test("ends after ten wrong passwords there, and works from elsewhere", async () => {
    const answers = await wrong("ada", "a", 12);
    expect(answers).toEqual([
      ...Array<string>(10).fill("wrong"),
      ...Array<string>(2).fill("too_many"),
    ]);
    expect(await right("ada", "a")).toBe("too_many");
    expect(await right("ada", "b")).toBe("in");
  });

  test("lets no more guesses pass at once than one after the other", async () => {
    const answers = await atOnce(30, () => attempt("ada", "guess", "a"));
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(10);
  });

  test("ends after a hundred wrong ones for whomever", async () => {
    await db.rateLimit.create({
      data: {
        key: "sign-in-from:a",
        windowStart: new Date("2026-01-01T12:00:00Z"),
        count: 100,
      },
    });
    expect(await right("bob", "a")).toBe("too_many");
    expect(await right("bob", "b")).toBe("in");
  });
});

test("what is too long for an address is nobody's, and leaves no row behind", async () => {
  const email = `${"a".repeat(5_000)}@example.com`;
  expect(await findUserByPassword(email, password, null, now)).toBeNull();
  expect(await db.rateLimit.count()).toBe(0);
});

describe("S4: signing in from an unknown address", () => {
  test("is what everybody does who comes without a trusted proxy", () => {
    const forged = new Headers({ "x-forwarded-for": "203.0.113.7" });
    expect(clientAddress(forged)).toBeNull();
  });

  test("is not refused for guesses at other accounts", async () => {
    for (const name of ["ada", "eve", "ian"]) await wrong(name, null, 1);
    const counters = await db.rateLimit.findMany();
    expect(counters.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(await right("bob", null)).toBe("in");
  });

  test("is not refused for a few wrong passwords of the same account", async () => {
    await wrong("ada", null, 15);
    expect(await right("ada", null)).toBe("in");
  });

  test("slows guessing at one account, for a minute at a time", async () => {
    const answers = await wrong("ada", null, 21);
    expect(answers.at(-1)).toBe("too_many");
    expect(await right("ada", null)).toBe("too_many");
    expect(await right("ada", null, minuteLater)).toBe("in");
  });
});

test("W19: wrong links from unknown addresses are counted together, and a right one opens all the same", async () => {
  const answers = [];
  for (let i = 0; i < 121; i++)
    answers.push(
      await linkFromToken(makeToken("invite", makePublicId(), 1), null),
    );
  expect(answers.slice(-2)).toEqual(["unknown", "too_many"]);
  const interview = await makeInterview(await makeActor());
  const token = makeToken("invite", interview.publicId, interview.linkVersion);
  expect(await linkFromToken(token, null)).toMatchObject({
    publicId: interview.publicId,
  });
});

test("each counter lets its last attempt pass, and none after it", async () => {
  const interview = await makeInterview(await makeActor());
  const { publicId, linkVersion } = interview;
  const wrongLink = (address: string | null) =>
    linkFromToken(makeToken("invite", makePublicId(), 1), address);
  const revoked = () =>
    linkFromToken(makeToken("invite", publicId, linkVersion + 1), "b");
  for (const [key, limit, fails] of [
    [
      "sign-in:ada@example.com:a",
      signInsPerAccountAndAddress,
      () => attempt("ada", "guess", "a"),
    ],
    ["sign-in-from:a", signInsPerAddress, () => attempt("eve", "guess", "a")],
    [
      "sign-in:bob@example.com",
      signInsPerAccount,
      () => attempt("bob", "guess", null),
    ],
    ["link-from:a", linksPerAddress, () => wrongLink("a")],
    ["link-from:unknown", linksPerUnknownAddress, () => wrongLink(null)],
    [`link-to:${interview.id}`, linksPerInterview, revoked],
  ] as const) {
    await db.rateLimit.deleteMany();
    const ms = limit.windowSeconds * 1000;
    const at = key.startsWith("link") ? new Date() : now;
    const windowStart = new Date(Math.floor(at.getTime() / ms) * ms);
    const count = limit.failures - 1;
    await db.rateLimit.create({ data: { key, windowStart, count } });
    expect(["wrong", "unknown"], key).toContain(await fails());
    expect(await fails(), key).toBe("too_many");
  }
});

async function wrong(name: string, address: string | null, times: number) {
  const answers = [];
  for (let i = 0; i < times; i++)
    answers.push(await attempt(name, "guess", address));
  return answers;
}

function right(name: string, address: string | null, at = now) {
  return attempt(name, password, address, at);
}

async function attempt(
  name: string,
  guess: string,
  address: string | null,
  at = now,
) {
  const email = ` ${name.toUpperCase()}@example.com`;
  const user = await findUserByPassword(email, guess, address, at);
  if (user === "too_many") return user;
  return user ? "in" : "wrong";
}
