import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hintCompilation } from "@/scripts/compile-hints";

test("what every page starts with begins with the hint, once; other scripts stay as they are", async () => {
  const dist = await mkdtemp(join(tmpdir(), "hints-"));
  onTestFinished(() => rm(dist, { recursive: true }));
  mkdirSync(join(dist, "static"));
  const write = (file: string, text: string) =>
    writeFileSync(join(dist, file), text);
  write("build-manifest.json", `{ "rootMainFiles": ["static/main.js"] }`);
  write("static/main.js", "start();");
  write("static/page.js", "show();");
  hintCompilation(dist);
  hintCompilation(dist);
  const read = (file: string) => readFileSync(join(dist, file), "utf8");
  expect(read("static/main.js")).toBe("//# allFunctionsCalledOnLoad\nstart();");
  expect(read("static/page.js")).toBe("show();");
});
