import { expect, test } from "vitest";
import { localPath } from "@/lib/paths";

test("after signing in people go on to a path of this site", () => {
  expect(localPath("/jobs?status=closed#top")).toBe("/jobs?status=closed#top");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example/x",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/./\\evil.example",
  "javascript:alert(1)",
  "jobs",
  "",
  null,
  undefined,
])("%j leads home", (from) => {
  expect(localPath(from)).toBe("/");
});
