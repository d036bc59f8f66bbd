import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { quiet, tsx } from "./children";

/**
 * `npm run bench [name]` and `npm run faults [name]`: each is a program of its own in the folder that is named first,
 * whose last line says PASS or FAIL.
 */
const [folder = "", ...asked] = process.argv.slice(2);
const known = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts"));
const unknown = asked.find((name) => !known.includes(name));
if (unknown) {
  console.error(`There is no "${unknown}" in ${folder}: ${known.join(", ")}.`);
  process.exit(1);
}

let hasFailed = false;
for (const name of asked.length > 0 ? asked : known) {
  const { status } = spawnSync(
    process.execPath,
    [...quiet, ...tsx, join(folder, `${name}.ts`)],
    { stdio: "inherit" },
  );
  hasFailed ||= status !== 0;
}
process.exit(hasFailed ? 1 : 0);
