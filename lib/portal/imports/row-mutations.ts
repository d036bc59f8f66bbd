import { randomUUIDv7 } from "node:crypto";
import { recordEvent } from "@/lib/activity/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import type { CsvRecord } from "@/lib/csv/read";
import { eachField, fieldNames } from "@/lib/candidates/fields";
import { db, type Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ImportOutcome } from "@/lib/generated/prisma/enums";
import { searchable } from "@/lib/lists/search-text";
import type { ImportWork } from "@/lib/portal/imports/queries";
import { readRecord, type ReadRow } from "@/lib/portal/imports/rows";
import type { ImportMapping } from "@/lib/portal/imports/schema";

type Row = CsvRecord & ReadRow;
type Outcome = {
  outcome: ImportOutcome;
  reason: string | null;
  candidateId?: string | null;
};

/**
 * Takes in the rows that follow the first `done` ones: candidates, report and progress in one transaction, so that a
 * worker killed at any moment leaves no row half-done, and of two at once the second changes nothing. False when the
 * import is not at this place or not running any more.
 */
export async function takeInRows(
  _system: SystemAccess,
  work: ImportWork & { mapping: ImportMapping },
  done: number,
  records: CsvRecord[],
): Promise<boolean> {
  const { id, organizationId } = work;
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.candidateImport.updateMany({
        where: { id, organizationId, status: "RUNNING", done },
        data: { done: { increment: records.length } },
      });
      if (count === 0) return false;
      const rows = records.map((record) => ({
        ...record,
        ...readRecord(record, work.mapping),
      }));
      const outcomes = await addCandidates(tx, work, rows);
      await insertReport(
        tx,
        work,
        rows.map(({ line, cells }, index) => {
          const outcome = outcomes[index]!;
          const fields = outcome.outcome === "ADDED" ? [] : cells;
          return { line, fields, ...outcome };
        }),
      );
      const tally = (one: Outcome["outcome"]) => ({
        increment: outcomes.filter(({ outcome }) => outcome === one).length,
      });
      await tx.candidateImport.updateMany({
        where: { id, organizationId },
        data: {
          added: tally("ADDED"),
          duplicates: tally("DUPLICATE"),
          invalid: tally("INVALID"),
        },
      });
      return true;
    },
    { timeout: 60_000 },
  );
}

/** Every row was taken in. A second call finds it finished. */
export async function finishImport(
  system: SystemAccess,
  work: ImportWork,
): Promise<void> {
  await end(system, work, { status: "DONE" });
}

/** It cannot go on; `failure` says why, for the recruiter. Who was added stays. */
export async function failImport(
  system: SystemAccess,
  work: ImportWork,
  failure: string,
): Promise<void> {
  await end(system, work, { status: "FAILED", failure });
}

/** The file of an import that is over was deleted. */
export async function forgetFile(
  _system: SystemAccess,
  { id, organizationId }: ImportWork,
): Promise<void> {
  await db.candidateImport.updateMany({
    where: { id, organizationId },
    data: { fileKey: null },
  });
}

/**
 * Deletes what imports that ended before a moment still hold of the file's own words: the rows that were not added, and
 * the first row, whose absence marks them. Numbers and reasons stay.
 */
export async function forgetRows(
  _system: SystemAccess,
  before: Date,
): Promise<void> {
  await db.$executeRaw`
    WITH ended AS (
      UPDATE "CandidateImport" SET "columns" = jsonb_set("columns", '{firstRow}', '[]')
      WHERE "finishedAt" < ${before.toISOString()}::timestamp AND "columns"->'firstRow' <> '[]'
      RETURNING "id", "organizationId"
    )
    UPDATE "CandidateImportRow" AS row SET "fields" = '[]' FROM ended
    WHERE row."importId" = ended."id" AND row."organizationId" = ended."organizationId" AND row."outcome" <> 'ADDED'`;
}

async function end(
  system: SystemAccess,
  { id, organizationId }: ImportWork,
  outcome: { status: "DONE" } | { status: "FAILED"; failure: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.candidateImport.updateMany({
      where: { id, organizationId, status: "RUNNING" },
      data: { ...outcome, finishedAt: new Date() },
    });
    if (count === 1)
      await recordEvent(tx, system, {
        kind: "candidates.imported",
        organizationId,
      });
  });
}

/** Adds those that can be and are not there yet, and says of each row what became of it, in the rows' order. */
async function addCandidates(
  tx: Transaction,
  work: ImportWork,
  rows: Row[],
): Promise<Outcome[]> {
  const firstOf = new Map<string, Row>();
  for (const row of rows)
    if (!row.problem && !firstOf.has(row.email)) firstOf.set(row.email, row);
  const added = await insertCandidates(tx, work, [...firstOf.values()]);
  const ids = new Map(added.map(({ id, email }) => [email, id]));
  const there = await listThere(
    tx,
    work,
    [...firstOf.keys()].filter((email) => !ids.has(email)),
  );
  return rows.map((row) => {
    if (row.problem) return { outcome: "INVALID", reason: row.problem };
    const first = firstOf.get(row.email)!;
    const candidateId = ids.get(row.email);
    if (candidateId && first === row)
      return { outcome: "ADDED", reason: row.hint, candidateId };
    const earlier = there.get(row.email);
    return {
      outcome: "DUPLICATE",
      candidateId: candidateId ?? earlier?.id ?? null,
      reason: inFile(candidateId ? first.line : earlier?.line),
    };
  });
}

// As one parameter each: Prisma's createMany takes twenty times as long for as many rows.

/** Inserts those whose address is not there yet, and gives them. */
function insertCandidates(
  tx: Transaction,
  { organizationId, columns: { startedAt } }: ImportWork,
  people: Row[],
): Promise<{ id: string; email: string }[]> {
  const now = startedAt ?? new Date().toISOString();
  const rows = people
    // Always in one order, so that two imports of the same people wait for each other and never in a circle.
    .sort((a, b) => (a.email < b.email ? 1 : -1))
    .map((row) => ({
      ...eachField((name) => row[name] ?? null),
      firstName: row.firstName,
      id: idBefore(now, row.line),
      searchText: searchable(row.name, row.email),
    }));
  const texts = [...fieldNames, "firstName", "searchText"].map(
    (column) => `"${column}"`,
  );
  const columns = Prisma.raw(texts.join(", "));
  const typed = Prisma.raw(texts.map((column) => `${column} text`).join(", "));
  return tx.$queryRaw`
    INSERT INTO "Candidate" ("id", "organizationId", "createdAt", "lastActivityAt", ${columns})
    SELECT "id", ${organizationId}::uuid, ${now}::timestamp, ${now}::timestamp, ${columns}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("id" uuid, ${typed})
    ON CONFLICT ("organizationId", "email") DO NOTHING
    RETURNING "id", "email"`;
}

/**
 * An id that lists by time find before those of later rows: all that an import adds has the time of its start, and of
 * the same time the greater id comes first.
 */
function idBefore(startedAt: string, line: number): string {
  const time = (Date.parse(startedAt) - line).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}${randomUUIDv7().slice(13)}`;
}

async function insertReport(
  tx: Transaction,
  { id, organizationId }: ImportWork,
  rows: (Outcome & { line: number; fields: string[] })[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CandidateImportRow" ("organizationId", "importId", "line", "outcome", "reason", "fields", "candidateId")
    SELECT ${organizationId}::uuid, ${id}::uuid, "line", "outcome", "reason", "fields", "candidateId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("line" integer, "outcome" "ImportOutcome", "reason" text, "fields" jsonb, "candidateId" uuid)`;
}

function inFile(line: number | undefined): string {
  return line === undefined
    ? "A candidate with this address already exists."
    : `Row ${line} of this file has the same address.`;
}

/** The candidates who have these addresses, with the row that added them if it was one of this import. */
async function listThere(
  tx: Transaction,
  { id: importId, organizationId, createdAt }: ImportWork,
  emails: string[],
): Promise<Map<string, { id: string; line?: number }>> {
  if (emails.length === 0) return new Map();
  const candidates = await tx.candidate.findMany({
    where: { organizationId, email: { in: emails } },
    select: { id: true, email: true, createdAt: true },
  });
  const recent = candidates.filter((one) => one.createdAt >= createdAt);
  const rows =
    recent.length === 0
      ? []
      : await tx.candidateImportRow.findMany({
          where: {
            organizationId,
            importId,
            outcome: "ADDED",
            candidateId: { in: recent.map(({ id }) => id) },
          },
          select: { line: true, candidateId: true },
        });
  const lines = new Map(rows.map((row) => [row.candidateId, row.line]));
  return new Map(
    candidates.map(({ id, email }) => [email, { id, line: lines.get(id) }]),
  );
}
