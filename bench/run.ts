import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename } from "node:path";

/** `npm run bench [name]`: each benchmark is a program of its own, whose last line says PASS or FAIL. */
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts"))
  .filter((name) => name !== "run");
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown) {
  console.error(`There is no benchmark "${unknown}": ${known.join(", ")}.`);
  process.exit(1);
}

let hasFailed = false;
for (const name of asked.length > 0 ? asked : known) {
  const { status } = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      ...["--import", "tsx", `bench/${name}.ts`],
    ],
    { stdio: "inherit" },
  );
  hasFailed ||= status !== 0;
}
process.exit(hasFailed ? 1 : 0);
