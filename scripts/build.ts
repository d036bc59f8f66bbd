import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { next } from "./children";
import { hintCompilation } from "./compile-hints";

const sourceFolders = ["app", "components", "emails", "lib", "pages", "public"];
const sourceFiles = ["prisma/schema.prisma", "package-lock.json"];

/** Builds the product into NEXT_DIST_DIR of `env` and beside it: the web application unless its sources are those of the last build. */
export async function buildWhenChanged(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  await buildPrograms(env);
  const dist = distOf(env);
  const mark = join(dist, "source-hash");
  const hash = sourceHash();
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
  rmSync(mark, { force: true });
  say("Building the web application; this takes about a minute…");
  await buildWeb(env);
  hintCompilation(dist);
  writeFileSync(mark, hash);
}

function distOf(env: NodeJS.ProcessEnv): string {
  return env.NEXT_DIST_DIR || ".next";
}

/** Beside the build of Next, which empties its own folder. */
export function programFile(
  env: NodeJS.ProcessEnv,
  name: "worker" | "migrate",
): string {
  return join(`${distOf(env)}-programs`, `${name}.mjs`);
}

/** Programs as plain JavaScript take half the memory and half the time to start that they take through tsx. */
export async function buildPrograms(env: NodeJS.ProcessEnv): Promise<void> {
  const { build, stop } = await import("esbuild");
  const outdir = dirname(programFile(env, "worker"));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: {
      worker: "scripts/worker.ts",
      // lib/media/processes.ts looks for the one beside the worker, which starts the other.
      child: "lib/media/child.ts",
      thread: "lib/media/thread.ts",
      migrate: "scripts/migrate.ts",
    },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node24",
    format: "esm",
    sourcemap: true,
    logLevel: "error",
  });
  // Its own process would stay.
  await stop();
}

/** Of everything that a build reads. */
export function sourceHash(root = "."): string {
  const hash = createHash("sha256");
  const configuration = readdirSync(root).filter(
    (name) => /\.(ts|mjs)$/.test(name) && name !== "next-env.d.ts",
  );
  const files = [
    ...sourceFolders.flatMap((folder) => filesIn(root, folder)),
    ...sourceFiles,
    ...configuration,
  ];
  for (const file of files.sort()) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(join("lib", "generated")));
}

async function buildWeb(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [next, "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}
