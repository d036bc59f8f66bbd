import { expect, test } from "vitest";
import {
  isGenuine,
  makePublicId,
  makeToken,
  parseToken,
  plainToken,
  type TokenPurpose,
} from "@/lib/tokens";

const id = makePublicId();
const parsed = (purpose: TokenPurpose, version = 1) =>
  parseToken(makeToken(purpose, id, version))!;

test("the same interview gives the same token, byte for byte", () => {
  expect(makeToken("invite", id, 1)).toBe(makeToken("invite", id, 1));
});

test("T1: a token opens only what it was made for", () => {
  const purposes: TokenPurpose[] = [
    "invite",
    "pixel",
    "stop-reminders",
    "withdraw",
  ];
  for (const made of purposes)
    for (const asked of purposes)
      expect(isGenuine(parsed(made), asked, 1)).toBe(made === asked);
});

test("raising the version revokes the token", () => {
  expect(isGenuine(parsed("invite", 1), "invite", 2)).toBe(false);
});

test("a token of an unknown key, or with one letter changed, is not genuine", () => {
  const token = parsed("invite");
  expect(isGenuine({ ...token, keyId: "k9" }, "invite", 1)).toBe(false);
  const last = token.mac.startsWith("A") ? "B" : "A";
  expect(
    isGenuine({ ...token, mac: last + token.mac.slice(1) }, "invite", 1),
  ).toBe(false);
});

test("what does not look like a token is no token", () => {
  for (const text of ["", "x", "a.b.c", "k1..", `k1.${id}`])
    expect(parseToken(text)).toBeNull();
});

test("M2.1 a token is read whatever a copied link brings along, and nothing else becomes one", () => {
  const token = makeToken("invite", id, 1);
  const half = token.slice(0, 30);
  for (const copied of [
    token,
    `${token}.`,
    `${token},`,
    `${token})`,
    `${token}>`,
    `${token}>.`,
    `${token}\u200B`,
    `${token}%E2%80%8B`,
    `${token}%3E`,
    `${token}).%20Thanks`,
    `${token}_`,
    `${token}*`,
    `${token}”`,
    `${token}&utm=x`,
    `<${token}>`,
    `\u202A${token}\u202C`,
    `${half}=%0D%0A${token.slice(30)}`,
    `${half} ${token.slice(30)}`,
  ])
    expect(plainToken(copied)).toBe(token);
  for (const wrong of [
    token.slice(0, -1),
    `${token}x`,
    `x.${token}`,
    "",
    "%",
    "../../etc",
    "x".repeat(100_000),
  ])
    expect(plainToken(wrong)).not.toBe(token);
  expect(plainToken("k1.wrong.wrong)")).toBe("k1.wrong.wrong");
});
