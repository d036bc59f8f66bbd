import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { stopLeftover } from "./postgres";

const GiB = 2 ** 30;
const mount = "/dev/shm";

/**
 * An empty folder in memory for what tests throw away, on a Linux machine with room for it; else null. Each test file
 * has a database, which is 400 files to make and to remove, and there are disks where that takes seconds. One for each
 * tree, so that a run finds what a killed one left.
 */
export async function memoryFolder(
  say: (line: string) => void,
): Promise<string | null> {
  if (!hasRoom()) return null;
  const tree = createHash("sha256").update(process.cwd()).digest("hex");
  const user = process.getuid?.() ?? "";
  const folder = `${mount}/hifinity-test-${user}-${tree.slice(0, 12)}`;
  await stopLeftover(folder, say);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

/** For the largest recordings of tests together, what browsers share and a database for each worker. */
function hasRoom(): boolean {
  if (process.availableMemory() < 8 * GiB) return false;
  try {
    const { bavail, bsize } = statfsSync(mount);
    return bavail * bsize >= 4 * GiB && mayRunPrograms();
  } catch {
    return false;
  }
}

/** Some tests write programs and start them; containers often forbid that there. */
function mayRunPrograms(): boolean {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  const [, , , options = "noexec"] =
    mounts.map((line) => line.split(" ")).findLast(([, at]) => at === mount) ??
    [];
  return !options.split(",").includes("noexec");
}
