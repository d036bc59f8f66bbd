import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenChanged } from "../../scripts/build";
import { startTestDatabase } from "../../scripts/test-database";
import { startStack, type Stack } from "../../tests/support/stack";

/** Next's folder for the product's build, beside the one that `npm start` may be serving. */
export const dist = ".next-test";

/** The built product as real processes on a database, a folder and ports of its own; import what reads settings after it. */
export async function startProduct(
  name: string,
): Promise<{ stack: Stack; folder: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${name}-`));
  const { server, templateUrl } = await startTestDatabase(
    join(folder, "database"),
    () => undefined,
  );
  process.env.TEST_DATABASE_URL = templateUrl;
  process.env.DATA_DIR = folder;
  process.env.NEXT_DIST_DIR = dist;
  await buildWhenChanged(process.env, console.log);
  const stack = await startStack();
  const stop = async () => {
    await stack.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { stack, folder, stop };
}
