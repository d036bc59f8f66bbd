import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { formatBytes, formatDuration, formatSpan, plural } from "@/lib/format";
import {
  failureDays,
  type InstallationState,
} from "@/lib/settings/installation-queries";

/** Bytes free on the disk of the data folder, below which a few recordings fill it. */
export const leastFreeBytes = 1024 ** 3;
/** Seconds for which a task may wait that could run; a worker takes the next within 2. */
export const longestWait = 600;
/** Seconds since a worker last said that it lives; it does every few seconds. */
export const longestSilence = 120;

export type DiskState = { usedBytes: number; freeBytes: number };

export type Report = {
  rows: [label: string, value: string][];
  /** What somebody should do something about, a sentence each. */
  problems: string[];
};

/** What `npm run admin -- status` prints of an installation whose database answers. */
export function reportOn(state: InstallationState, disk: DiskState): Report {
  const {
    waitingTasks,
    oldestWaitingSeconds: oldest,
    workerSeenSeconds: seen,
  } = state;
  const lately = `in the last ${failureDays} days`;
  const rows: Report["rows"] = [
    [
      "Database",
      `answers: PostgreSQL ${state.databaseVersion}, ${formatBytes(state.databaseBytes)}`,
    ],
    ["Worker", seen === null ? "never seen" : `seen ${age(seen)} ago`],
    [
      "Queue",
      `${plural(waitingTasks, "task")} waiting${oldest === null ? "" : `, the oldest for ${age(oldest)}`}; ${state.runningTasks} running`,
    ],
    ["Failed", `${plural(state.failedTasks, "task")} ${lately}`],
    [
      "Email",
      `${state.waitingEmails} waiting; ${state.failedEmails} not sent and ${state.bouncedEmails} bounced ${lately}`,
    ],
    [
      "Storage",
      `${formatBytes(disk.usedBytes)} used, ${formatBytes(disk.freeBytes)} free`,
    ],
  ];
  const problems = [
    (seen === null || seen > longestSilence) &&
      "No worker is running: start one with npm start or npm run worker.",
    oldest !== null &&
      oldest > longestWait &&
      "Tasks wait too long: look at the log of the worker, or start another one.",
    disk.freeBytes < leastFreeBytes &&
      "The disk is almost full: recordings stop being stored when it is.",
  ];
  return { rows, problems: problems.filter((problem) => problem !== false) };
}

/** What recordings and other files take on the disk, and what is free for more. */
export async function diskState(dataDir: string): Promise<DiskState> {
  const { bavail, bsize } = await statfs(dataDir);
  return {
    usedBytes: await bytesIn(join(dataDir, "recordings")),
    freeBytes: bavail * bsize,
  };
}

/** A file that goes while we look counts nothing. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory()
      ? await bytesIn(path)
      : await stat(path).then(
          ({ size }) => size,
          () => 0,
        );
  }
  return bytes;
}

/** The same columns in every line. */
export function aligned(rows: Report["rows"]): string {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => label.padEnd(width) + value).join("\n");
}

function age(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 3600 ? formatSpan(whole) : formatDuration(whole);
}
