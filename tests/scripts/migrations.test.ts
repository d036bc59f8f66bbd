import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  migrationNames,
  migrationsFolder,
  schemaDifference,
  schemaFile,
} from "@/scripts/migrations";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

test("the last migration leads to today's schema", async () => {
  const last = migrationNames().at(-1)!;
  const migrated = read(migrationsFolder, last, "schema.prisma");
  expect(await schemaDifference(migrated, read(schemaFile))).toBe("");
});

test("each migration contains every statement that its schema needs", async () => {
  let before: string | undefined;
  for (const name of migrationNames()) {
    const after = read(migrationsFolder, name, "schema.prisma");
    const sql = read(migrationsFolder, name, "migration.sql");
    // An index may say more than its datamodel can: INCLUDE.
    const written = statementsOf(sql).join(";\n");
    for (const statement of statementsOf(await schemaDifference(before, after)))
      expect(written).toContain(statement);
    before = after;
  }
});

/** Without comments, which a person may shorten. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(/^--.*$/gm, "")
    .split(";\n")
    .map((statement) => statement.trim());
}
