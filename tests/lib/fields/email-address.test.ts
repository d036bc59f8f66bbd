import { describe, expect, test } from "vitest";
import { emailField, normalEmail } from "@/lib/fields/email-address";

describe("an email address, in every field that takes one (M2.3)", () => {
  test.each([
    ["ana@example.com", "ana@example.com"],
    ["  Ana@Example.COM ", "ana@example.com"],
    ["kim@münchen.example", "kim@xn--mnchen-3ya.example"],
    ["KIM@MÜNCHEN.example", "kim@xn--mnchen-3ya.example"],
    ["kim@xn--mnchen-3ya.example", "kim@xn--mnchen-3ya.example"],
    ["kim@例え。テスト", "kim@xn--r8jz45g.xn--zckzah"],
    ["kim@почта.рф", "kim@xn--80a1acny.xn--p1ai"],
    ["o'brien+jobs@mail.example.co.uk", "o'brien+jobs@mail.example.co.uk"],
    ["\u202Aana@example.com\u202C", "ana@example.com"],
    ["ana\u00AD@example.com\u200B", "ana@example.com"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
    [`ana@${"a".repeat(63)}.org`, `ana@${"a".repeat(63)}.org`],
  ])("%s is taken as %s", (typed, stored) => {
    expect(emailField.parse(typed)).toBe(stored);
    expect(normalEmail(stored)).toBe(stored);
  });

  test.each([
    "",
    "ana",
    "@example.com",
    "ana@",
    "ana@example",
    "ana@example.",
    "ana@.example.com",
    "ana@exa..mple.com",
    "kim@post-.example.org",
    "kim@-post.example.org",
    `kim@${"a".repeat(70)}.example.org`,
    `kim@${"ü".repeat(63)}.example.org`,
    `${"a".repeat(65)}@example.com`,
    `kim@${"a.".repeat(125)}com`,
    ".ana@example.com",
    "ana.@example.com",
    "a..na@example.com",
    "ána@example.com",
    "ana@127.0.0.1",
    "ana@[127.0.0.1]",
    "ana@exa mple.com",
    "ana@münchen.example/path",
    "ana@münchen.example:25",
    "ana@münchen%2eexample",
    "ana@münchen\n.example",
    "ana@b@münchen.example",
    "ana@example.com, eve@example.com",
    "x".repeat(1_000_000),
  ])("%s is refused", (typed) => {
    expect(emailField.safeParse(typed).success).toBe(false);
  });
});
