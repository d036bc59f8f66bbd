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
    const written = read(migrationsFolder, name, "migration.sql");
    for (const statement of (await schemaDifference(before, after)).split(
      ";\n",
    ))
      expect(written).toContain(statement.trim());
    before = after;
  }
});
