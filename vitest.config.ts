import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, stop, type Metafile } from "esbuild";
import { defineConfig } from "vitest/config";

const tests = globSync("tests/**/*.test.{ts,tsx}", {
  exclude: ["tests/e2e/**"],
});
/** They start programs and threads, write files, leave timers running, or load packages that look for a browser. */
const apart =
  /^tests\/(?:check|components\/recorder|emails|scripts|lib\/(?:media|storage))\//;
const onDatabase = await reaching("lib/db.ts", tests);
const isPure = (file: string) => !onDatabase.has(file) && !apart.test(file);

const shared = {
  pool: "threads" as const,
  testTimeout: 20_000,
  hookTimeout: 30_000,
};

/**
 * Two projects, told apart by what the tests import. `npm run test:unit -- --project pure` takes seconds: its files share
 * their modules. In the other one each file has a thread and a database of its own.
 */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: tests.filter((file) => !isPure(file)),
          setupFiles: ["tests/support/database.ts"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "pure",
          include: tests.filter(isPure),
          setupFiles: ["tests/support/no-database.ts"],
          isolate: false,
        },
      },
    ],
  },
});

/** Those of the files that import another one, themselves or by way of others. */
async function reaching(target: string, files: string[]): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: files,
    outdir: "nowhere",
    write: false,
    metafile: true,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  await stop();
  return new Set(files.filter((file) => reaches(metafile, file, target)));
}

function reaches(
  { inputs }: Metafile,
  file: string,
  target: string,
  seen = new Set<string>(),
): boolean {
  if (file === target) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return (inputs[file]?.imports ?? []).some(({ path }) =>
    reaches({ inputs, outputs: {} }, path, target, seen),
  );
}
