import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { check } from "@/tests/check/tree";

interface Lock {
  packages: Record<string, Record<string, unknown>>;
}
interface Manifest {
  dependencies: Record<string, string>;
}

it("passes on the project's own lock file", async () => {
  expect(await checkLock(() => {})).toMatchObject({ passed: true, output: "" });
});

it("refuses a lock that lacks a platform's optional package", async () => {
  const platform = "node_modules/@next/swc-darwin-arm64";
  const { passed, output } = await checkLock((lock) => {
    expect(lock.packages).toHaveProperty([platform]);
    delete lock.packages[platform];
  });
  expect(passed).toBe(false);
  expect(output).toContain(
    "node_modules/next names the optional @next/swc-darwin-arm64, which the lock lacks",
  );
});

it("refuses a registry's address in the lock and in .npmrc", async () => {
  const { passed, output } = await checkLock(
    (lock) => {
      lock.packages["node_modules/zod"]!.resolved =
        "https://registry.example/zod.tgz";
    },
    { ".npmrc": "registry=https://registry.example/\n" },
  );
  expect(passed).toBe(false);
  expect(output).toContain("node_modules/zod names where it was downloaded");
  expect(output).toContain(".npmrc names a registry");
});

it("refuses a package without a digest", async () => {
  const { output } = await checkLock((lock) => {
    delete lock.packages["node_modules/zod"]!.integrity;
  });
  expect(output).toBe(
    "package-lock.json: node_modules/zod has no integrity, so what is downloaded cannot be verified.",
  );
});

it("refuses a range, and a lock made from another package.json", async () => {
  const { output } = await checkLock((_, manifest) => {
    manifest.dependencies.zod = "^4.0.0";
    manifest.dependencies.native = "npm:typescript@^7.0.0";
    manifest.dependencies.next = "16.0.0";
  });
  expect(output).toContain(`zod must be one exact version, not "^4.0.0"`);
  expect(output).toContain(`native must be one exact version, not "^7.0.0"`);
  expect(output).toContain("package.json wants 16.0.0: run npm install");
});

function checkLock(
  change: (lock: Lock, manifest: Manifest) => void,
  planted: Record<string, string> = {},
) {
  const lock = read("package-lock.json") as Lock;
  const manifest = read("package.json") as Manifest;
  change(lock, manifest);
  return check("lock-file", {
    "package-lock.json": JSON.stringify(lock),
    "package.json": JSON.stringify(manifest),
    ...planted,
  });
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
