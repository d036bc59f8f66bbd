import { writeFile } from "node:fs/promises";
import { groupIntoParts } from "@/lib/media/group";
import { mediaPool } from "@/lib/media/pool";
import { bombs } from "../support/bombs/all";
import { memoryOfTree } from "../support/memory";

/** What became of a bomb: the reason in words for which it was rejected, null when it was read. */
export type Fate = { name: string; reason: string | null; seconds: number };

/** Reads each bomb as a worker does, in a process that has done nothing else, and prints what that took. */
const [folder] = process.argv.slice(2);
const atRest = memoryOfTree(process.pid);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, memoryOfTree(process.pid));
}, 20);
const fates: Fate[] = [];
for (const [name, make] of Object.entries(bombs)) {
  const path = `${folder}/bomb`;
  await writeFile(path, make());
  const begun = performance.now();
  const reason = await reasonFor(path).catch(
    (error: Error) => `not in words: ${error.stack}`,
  );
  fates.push({ name, reason, seconds: (performance.now() - begun) / 1000 });
}
clearInterval(watch);
process.stdout.write(JSON.stringify({ fates, grownMB: peak - atRest }));
process.exit();

async function reasonFor(path: string): Promise<string | null> {
  const { parts, rejected } = await groupIntoParts([path], mediaPool.probe);
  if (!parts[0]) return rejected[0]!.reason;
  try {
    await mediaPool.remux(parts[0], `${path}.copy`);
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === "MediaRejected")
      return error.message;
    throw error;
  }
}
