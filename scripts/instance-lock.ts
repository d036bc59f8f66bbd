import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine, isRunning, waitUntil } from "./processes";

type Holder = { pid: number; command: string };

export type InstanceLock = {
  /** Whether the one before us was killed and may have left children that are still ending. */
  wasKilled: boolean;
  release: () => void;
};

/** One process at a time works with a data folder. Waits for one that is just ending; says who stays. */
export async function lockInstance(
  dataDir: string,
  patience = 7_000,
): Promise<InstanceLock | { heldBy: number }> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "running.json");
  const mine: Holder = {
    pid: process.pid,
    command: commandLine(process.pid),
  };
  let wasKilled = false;
  const taken = await waitUntil(() => {
    const holder = read(file);
    if (holder && isAlive(holder)) return false;
    if (holder) {
      wasKilled = true;
      rmSync(file, { force: true });
    }
    return write(file, mine);
  }, patience);
  if (!taken) return { heldBy: read(file)?.pid ?? 0 };
  return { wasKilled, release: () => rmSync(file, { force: true }) };
}

function isAlive({ pid, command }: Holder): boolean {
  return isRunning(pid) && commandLine(pid) === command;
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function write(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return false;
    throw error;
  }
}
