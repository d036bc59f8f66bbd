import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  migratedFile,
  schemaDifference,
  schemaFile,
} from "@/scripts/migrations";

const read = (path: string) => readFileSync(path, "utf8");

/** Made by all migrations, as every test's database is. */
const migrated = new Client({ connectionString: process.env.DATABASE_URL });
const freshName = `test_fresh_${process.pid}`;
/** Made from today's schema alone. */
const fresh = new Client({ connectionString: inDatabase(freshName) });

beforeAll(async () => {
  await migrated.connect();
  await migrated.query(`CREATE DATABASE ${freshName} TEMPLATE template0`);
  await fresh.connect();
  await fresh.query("CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin");
  await fresh.query(await schemaDifference(undefined, read(schemaFile)));
});

afterAll(async () => {
  await fresh.end();
  await migrated.query(`DROP DATABASE IF EXISTS ${freshName} WITH (FORCE)`);
  await migrated.end();
});

test("the last migration leads to today's schema", async () => {
  expect(await schemaDifference(read(migratedFile), read(schemaFile))).toBe("");
});

test("all migrations make the database that today's schema describes, apart from what is written by hand", async () => {
  const byMigrations = await catalog(migrated);
  const bySchema = await catalog(fresh);
  const names = new Set([...byMigrations.keys(), ...bySchema.keys()]);
  const differing = [...names].filter(
    (name) => byMigrations.get(name) !== bySchema.get(name),
  );
  expect(differing.sort()).toEqual(writtenByHand);
});

const writtenByHand = [
  "constraint AiUsage_requests_check",
  "constraint Organization_aiRequestCap_check",
  "function end_sessions",
  "function keep_audit",
  "function pass_on_search_text",
  "function refuse_change",
  "function take_search_text",
  // With INCLUDE.
  "index Application_organizationId_createdAt_id_idx",
  "index Application_search",
  "index Candidate_organizationId_createdAt_id_idx",
  "index Candidate_search",
  "index Interview_organizationId_createdAt_id_idx",
  "index Interview_retained",
  "index Interview_search",
  "trigger application_search_text",
  "trigger audit_append_only",
  "trigger audit_no_truncate",
  "trigger candidate_search_text",
  "trigger consent_unchanged",
  "trigger interview_search_text",
  "trigger password_ends_sessions",
  "trigger template_version_unchanged",
];

/** The definition of each column, index, constraint, enum, trigger and function by its name. */
async function catalog(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT format('column %s.%s', relname, attname) AS name,
        format('%s %s %s', format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) AS definition
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT format('index %s', relname), pg_get_indexdef(indexrelid)
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('constraint %s', conname), pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL
    SELECT format('enum %s', typname), string_agg(enumlabel, ', ' ORDER BY enumsortorder)
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typnamespace = 'public'::regnamespace GROUP BY typname
    UNION ALL
    SELECT format('trigger %s', tgname), pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT format('function %s', proname), prosrc
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')`);
  return new Map(
    rows
      .filter(({ name }) => !name.includes("_prisma_migrations"))
      .map(({ name, definition }) => [name, definition]),
  );
}

function inDatabase(name: string): string {
  const url = new URL(process.env.DATABASE_URL!);
  url.pathname = name;
  return url.toString();
}
