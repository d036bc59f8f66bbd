import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenChanged } from "../../scripts/build";
import {
  startTestDatabase,
  startTestServer,
} from "../../scripts/test-database";
import {
  startStack,
  type Stack,
  type StackOptions,
} from "../../tests/support/stack";

/** Next's folder for the product's build, beside the one that `npm start` may be serving. */
export const dist = ".next-test";

/** The built product as real processes on a database, a folder and ports of its own; import what reads settings after it. */
export async function startProduct(
  name: string,
  options: StackOptions = {},
): Promise<{
  stack: Stack;
  folder: string;
  /** Stops the database server and starts it again, with what it held, at the same address. */
  restartDatabase: () => Promise<void>;
  stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${name}-`));
  const dataDir = join(folder, "database");
  const say = () => undefined;
  const database = await startTestDatabase(dataDir, say);
  let { server } = database;
  let isRunning = true;
  // A program that throws leaves no server behind.
  process.once("exit", () => {
    if (isRunning) process.kill(server.pid, "SIGINT");
  });
  process.env.TEST_DATABASE_URL = database.templateUrl;
  process.env.DATA_DIR = folder;
  process.env.NEXT_DIST_DIR = dist;
  await buildWhenChanged(process.env, console.log);
  const stack = await startStack(options);
  const restartDatabase = async () => {
    const { port } = server;
    await server.stop();
    server = await startTestServer({ dataDir, port, say });
  };
  const stop = async () => {
    await stack.stop();
    isRunning = false;
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { stack, folder, restartDatabase, stop };
}
