import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  migratedFile,
  migrationsFolder,
  schemaDifference,
  schemaFile,
} from "./migrations";
import { refuse } from "./refuse";

/** `npm run db:new NAME`: writes a migration from the datamodel as it was last migrated to today's. */
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
  refuse("Name the migration in lower_case: npm run db:new add_notes");

const schema = readFileSync(schemaFile, "utf8");
const migrated = readFileSync(migratedFile, "utf8");
const sql = await schemaDifference(migrated, schema);
const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(migrationsFolder, `${timestamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, "migration.sql"),
  `${sql.trim() || "-- The datamodel did not change."}\n\n-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).\n`,
);
writeFileSync(migratedFile, schema);
console.log(`Wrote ${folder}/migration.sql: read it before you apply it.`);
