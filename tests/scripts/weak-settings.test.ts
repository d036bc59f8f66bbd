import { expect, test } from "vitest";
import { weakSettings } from "../../scripts/weak-settings";

const fine = {
  APP_URL: "https://interviews.example",
  DATABASE_URL: "postgresql://ann:pass-word@127.0.0.1:5432/hifinity",
  SMTP_URL: "smtp://ann:pass-word@mail.example:587",
  AUTH_SECRET: "q3J8Zl0vXw7sYpK2nTgB5rDhC9mFaE1u",
  LINK_KEYS:
    "k2:W0cN8yVtR4zQxJ6sLbH1pGkE7uMdA3fi,k1:mB5oT9eYc2XqZ7hRjK4wV0gNsUaD8lP1",
};
const weak = fine.AUTH_SECRET;
const database = (rest: string) => `postgresql://ann:pass-word@${rest}`;

test.each<[string, Record<string, string>]>([
  ["all of it", {}],
  ["a socket", { DATABASE_URL: "postgresql:///hifinity?host=/var/run" }],
  ["IPv6 loopback", { DATABASE_URL: database("[::1]:5432/hifinity") }],
  ["TLS by a mode", { DATABASE_URL: database("db.example/h?sslmode=require") }],
  ["TLS verified", { DATABASE_URL: database("db/h?sslmode=verify-full") }],
  ["TLS by ssl", { DATABASE_URL: database("db.example/h?ssl=true") }],
  ["an AI over https", { AI_BASE_URL: "https://ai.example/v1" }],
  ["an AI on this machine", { AI_BASE_URL: "http://localhost:11434/v1" }],
  [
    "a mail server on this machine without TLS",
    { SMTP_TLS: "off", SMTP_URL: "smtp://127.0.0.1:25" },
  ],
  ["http on this machine", { APP_URL: "http://localhost:3000" }],
])("W10: nothing is said of what is fine: %s", (_name, settings) => {
  expect(weakSettings({ ...fine, ...settings })).toEqual([]);
});

test.each<[RegExp, Record<string, string>]>([
  [/^Candidates can’t record at http:/, { APP_URL: "http://10.0.0.5:3000" }],
  [/db\.example unencrypted/, { DATABASE_URL: database("db.example:5432/h") }],
  [/10\.0\.0\.9 unenc/, { DATABASE_URL: database("10.0.0.9/h?ssl=false") }],
  [/unencrypted/, { DATABASE_URL: database("db/h?sslmode=disable&ssl=true") }],
  [/unencrypted/, { DATABASE_URL: database("127.0.0.1/h?host=db.example") }],
  [/pretend to be/, { DATABASE_URL: database("db/h?sslmode=no-verify") }],
  [/^SMTP_TLS=off .* mail\.example:587/, { SMTP_TLS: "off" }],
  [/ai\.example unencrypted/, { AI_BASE_URL: "http://ai.example/v1" }],
  [/^AUTH_SECRET is easy/, { AUTH_SECRET: "a".repeat(32) }],
  [/^AUTH_SECRET is easy/, { AUTH_SECRET: "s3cret-Words!".repeat(3) }],
  [/^The key "k9" .* easy/, { LINK_KEYS: `k9:${"0123".repeat(8)}` }],
  [/two keys named "k1"/, { LINK_KEYS: `${fine.LINK_KEYS},k1:${weak}9` }],
  [/must all differ/, { LINK_KEYS: `k1:${weak}` }],
])("W10: one sentence says what is weak: %s", (sentence, settings) => {
  const said = weakSettings({ ...fine, ...settings });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(sentence);
  expect(said[0]).toMatch(/[^.]\.$/);
  for (const secret of ["pass-word", weak])
    expect(said[0]).not.toContain(secret);
});
