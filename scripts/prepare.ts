import { fork } from "node:child_process";
import { quiet } from "./children";
import { programFile } from "./build";

/**
 * Brings a database up to date as `npm run db:migrate` does, and returns the names of the migrations applied. In a process
 * of its own: Prisma's engine and all that the tasks import would stay in this one's memory for good.
 */
export function prepareDatabase(
  env: NodeJS.ProcessEnv,
  databaseUrl: string,
): Promise<string[]> {
  const child = fork(programFile(env, "migrate"), {
    execArgv: [...quiet, "--enable-source-maps"],
    env: { ...env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let applied: string[] | undefined;
  let problem = "";
  child.on("message", (message) => (applied = message as string[]));
  child.stderr?.on("data", (chunk: Buffer) => (problem += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () =>
      applied ? resolve(applied) : reject(new Error(problem.trim())),
    );
  });
}
