import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import {
  SchemaEngine,
  type DiffTarget,
  type MigrationList,
} from "@prisma/schema-engine-wasm";
import { Client, DatabaseError, Pool } from "pg";
import { prepareQueue } from "@/lib/queue/boss";
import { tasks } from "@/lib/worker/tasks";

/** Prisma's own migration engine, compiled to WebAssembly: the native one would have to be downloaded. */

export const migrationsFolder = "prisma/migrations";
export const schemaFile = "prisma/schema.prisma";
/** The datamodel as the last migration leaves it. */
export const migratedFile = "prisma/migrated.prisma";

// Any number will do, as long as every migrating process uses the same one.
const migrationLock = 4_837_261;
const everything = { externalTables: [], externalEnums: [] };

/** Brings a database up to date: our migrations, then the queue's tables. Safe to run twice, and at once. Returns the names applied. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const applied = await applyMigrations(databaseUrl);
    await prepareQueue(databaseUrl, tasks);
    return applied;
  } finally {
    await lock.end();
  }
}

/** Names of the migration folders, oldest first. */
export function migrationNames(folder = migrationsFolder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** SQL that leads from one datamodel to another; blank when they are the same. */
export async function schemaDifference(
  from: string | undefined,
  to: string,
): Promise<string> {
  const engine = await openEngine(noDatabase);
  try {
    const { stdout } = await engine.diff({
      from: from === undefined ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: everything,
    });
    return stdout?.includes("This is an empty migration") ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const engine = await openEngine(wholeScripts(pool));
  try {
    const migrationsList = readMigrations();
    // Each script is one transaction, so one that failed or was killed has left nothing behind and may run again.
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    for (const migrationName of failedMigrationNames)
      await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: everything,
    });
    return appliedMigrationNames;
  } catch (error) {
    const [reason] = /(?<=ERROR: ).*/.exec(String(error)) ?? [String(error)];
    throw new Error(`The database could not be brought up to date: ${reason}.`);
  } finally {
    engine.free();
    await pool.end();
  }
}

function readMigrations(): MigrationList {
  return {
    baseDir: resolve(migrationsFolder),
    lockfile: { path: "migration_lock.toml", content: null },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: readFileSync(
            join(migrationsFolder, name, "migration.sql"),
            "utf8",
          ),
        },
      },
    })),
  };
}

/** Prisma's adapter cuts a script at every semicolon, which breaks functions and comments; PostgreSQL reads it whole. */
function wholeScripts(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(pool);
  return {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connectToShadowDb: () => prisma.connectToShadowDb(),
    connect: async () =>
      Object.assign(await prisma.connect(), {
        executeScript: async (script: string) => {
          try {
            await pool.query(script);
          } catch (error) {
            // The engine keeps a failure's message only in its own form.
            throw new DriverAdapterError({
              kind: "postgres",
              code: error instanceof DatabaseError ? (error.code ?? "") : "",
              severity: "ERROR",
              message: error instanceof Error ? error.message : String(error),
              detail: undefined,
              column: undefined,
              hint: undefined,
            });
          }
        },
      }),
  };
}

function openEngine(
  database: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  return SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(database),
  );
}

function datamodel(content: string): DiffTarget {
  return {
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  };
}

// Comparing two datamodels touches no database, but the engine greets one before it does anything.
const unused = () => Promise.reject(new Error("There is no database here."));
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "no-database",
  connect: () => Promise.resolve(greetingOnly),
  connectToShadowDb: () => Promise.resolve(greetingOnly),
};
const greetingOnly: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "no-database",
  getConnectionInfo: () => ({
    schemaName: "public",
    supportsRelationJoins: false,
  }),
  queryRaw: () =>
    Promise.resolve({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [
        ColumnTypeEnum.Boolean,
        ColumnTypeEnum.Text,
        ColumnTypeEnum.Int32,
      ],
      rows: [[true, "PostgreSQL 18.4", 180_004]],
    }),
  executeRaw: unused,
  executeScript: unused,
  startTransaction: unused,
  dispose: () => Promise.resolve(),
};
