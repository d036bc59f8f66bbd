import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsProblem } from "@/lib/env";
import { databaseUrlOf } from "./postgres";
import { refuse } from "./refuse";
import { secretsOf } from "./secrets";
import { databaseName, dataDirOf, portsOf } from "./start-settings";

/**
 * Puts into this process's environment what the installation of DATA_DIR runs with, so that a command sees the same. A
 * built-in database is the one of a start that is running; nothing is started or made here.
 */
export function useInstallation(): { dataDir: string } {
  const dataDir = dataDirOf("start");
  const { env } = process;
  if (!env.DATABASE_URL) {
    if (!existsSync(join(dataDir, "secrets.json")))
      refuse(
        `There is no installation in ${dataDir}: run npm start first, or set DATA_DIR or DATABASE_URL.`,
      );
    const { POSTGRES_PASSWORD, ...secrets } = secretsOf(dataDir);
    const port = runningPort(dataDir) ?? portsOf(dataDir).postgres;
    const databaseUrl = databaseUrlOf(databaseName, POSTGRES_PASSWORD, port);
    Object.assign(env, { ...secrets, ...filled(env) });
    env.DATABASE_URL = databaseUrl;
  }
  const ports = portsOf(dataDir);
  env.APP_URL ||= `http://localhost:${ports.web}`;
  env.SMTP_URL ||= `smtp://127.0.0.1:${ports.smtp}`;
  env.DATA_DIR = dataDir;
  const problem = settingsProblem();
  if (problem) refuse(problem);
  return { dataDir };
}

/** The port that the built-in database really got, by its own word; undefined while it does not run. */
function runningPort(dataDir: string): number | undefined {
  const file = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(file)) return undefined;
  return Number(readFileSync(file, "utf8").split("\n")[3]) || undefined;
}

function filled(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = Object.entries(env).filter(([, value]) => value);
  return Object.fromEntries(given) as NodeJS.ProcessEnv;
}
