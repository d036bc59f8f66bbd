import { scope, type Actor, type SystemAccess } from "@/lib/auth/proof";
import {
  candidateFields,
  importColumnNames,
  importColumns,
} from "@/lib/candidates/fields";
import { readCsv, readFirst, type CsvRecord } from "@/lib/csv/read";
import type { Encoding } from "@/lib/csv/schema";
import type { Cell } from "@/lib/csv/write";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ImportOutcome } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { pageSize } from "@/lib/paging";
import { columnLabel, firstRowOf } from "@/lib/portal/imports/columns";
import { completeMapping } from "@/lib/portal/imports/mapping";
import { outcomeOf, type ImportShow } from "@/lib/portal/imports/report";
import { readRecord, readRow } from "@/lib/portal/imports/rows";
import { readColumns, type ImportMapping } from "@/lib/portal/imports/schema";
import { store } from "@/lib/storage/files";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** The latest imports of the organization, newest first. */
export function listImports(actor: Actor) {
  return db.candidateImport.findMany({
    where: scope(actor),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: listed,
  });
}

export type ImportListRow = Awaited<ReturnType<typeof listImports>>[number];

/** One import, or null when there is none of this id here. */
export async function findImport(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const found = await db.candidateImport.findFirst({
    where: { id, ...scope(actor) },
    select: { ...listed, fileKey: true, columns: true },
  });
  if (!found) return null;
  const columns = readColumns(found.columns);
  // What `forgetRows` leaves.
  return { ...found, columns, hasRows: columns.firstRow.length > 0 };
}

export type ImportDetails = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** How far an import is; cheap, for a page that asks again and again. */
export async function findImportProgress(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.candidateImport.findFirst({
    where: { id, ...scope(actor) },
    select: { status: true, done: true, total: true },
  });
}

/** The titles of an uploaded file as another encoding would have them. */
export async function readFirstRow(
  { fileKey, columns }: Pick<ImportDetails, "fileKey" | "columns">,
  encoding: Encoding,
): Promise<ImportDetails["columns"]> {
  if (!fileKey || encoding === columns.encoding) return columns;
  const skipped = columns.skipped ?? 0;
  const records = await readFirst(
    readCsv(store.range(fileKey), { ...columns, encoding }),
    skipped + 1,
  );
  return {
    ...columns,
    encoding,
    firstRow: firstRowOf(records[skipped]?.cells, columns.firstRow.length),
  };
}

const previewRows = 10;

/** The first rows as they would be read. Reads a few kilobytes of the file and writes nothing. */
export async function previewImport(
  actor: Actor,
  { fileKey, columns }: Pick<ImportDetails, "fileKey" | "columns">,
  mapping: ImportMapping,
) {
  if (!fileKey) return [];
  const records = await readFirst(
    dataRows(fileKey, { ...columns, ...mapping }),
    previewRows,
  );
  const rows = records.map((record) => ({
    line: record.line,
    ...readRecord(record, mapping),
  }));
  const known = await db.candidate.findMany({
    where: { ...scope(actor), email: { in: rows.map(({ email }) => email) } },
    select: { email: true },
  });
  const taken = new Map(
    known.map(({ email }) => [email, "already a candidate"]),
  );
  return rows.map((row) => {
    if (row.problem) return { ...row, skippedFor: null };
    const skippedFor = taken.get(row.email) ?? null;
    if (!skippedFor) taken.set(row.email, `same address as row ${row.line}`);
    return { ...row, skippedFor };
  });
}

export type PreviewRow = Awaited<ReturnType<typeof previewImport>>[number];

/** What became of the rows, in the file's order: one page of those asked for, and how many there are of each kind. */
export async function listImportRows(
  actor: Actor,
  { id, columns, hasRows }: Pick<ImportDetails, "id" | "columns" | "hasRows">,
  show: ImportShow,
  page: number,
) {
  const ofImport = { importId: id, ...scope(actor) };
  const where = { ...ofImport, ...outcomeOf(show) };
  const [rows, outcomes, hints] = await Promise.all([
    db.candidateImportRow.findMany({
      where,
      orderBy: { line: "asc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.candidateImportRow.groupBy({
      by: ["outcome"],
      where: ofImport,
      _count: true,
    }),
    db.candidateImportRow.count({
      where: { ...ofImport, ...outcomeOf("hints") },
    }),
  ]);
  const count = (outcome: ImportOutcome) =>
    outcomes.find((one) => one.outcome === outcome)?._count ?? 0;
  const candidates = await db.candidate.findMany({
    where: {
      ...scope(actor),
      id: { in: rows.flatMap(({ candidateId }) => candidateId ?? []) },
    },
    select: { id: true, name: true, email: true },
  });
  const byId = new Map(
    candidates.map((candidate) => [candidate.id, candidate]),
  );
  const mapping = completeMapping(columns);
  return {
    rows: rows.map(({ line, outcome, reason, fields, candidateId }) => ({
      line,
      outcome,
      reason,
      candidate: byId.get(candidateId ?? "") ?? null,
      inFile:
        outcome !== "ADDED" && hasRows && mapping
          ? readRow(fields as string[], mapping)
          : null,
    })),
    counts: {
      all: count("ADDED") + count("DUPLICATE") + count("INVALID"),
      added: count("ADDED"),
      duplicates: count("DUPLICATE"),
      problems: count("INVALID"),
      hints,
    } satisfies Record<ImportShow, number>,
  };
}

export type ReportRow = Awaited<
  ReturnType<typeof listImportRows>
>["rows"][number];

/** The rows that were not added, as they stand in the file, with the reason behind them: mended, they can be imported. */
export function exportImportRows(
  actor: Actor,
  { id, columns }: Pick<ImportDetails, "id" | "columns">,
  show: "problems" | "duplicates",
): { header: string[]; pages: AsyncGenerator<Cell[][]> } {
  const header = columns.firstRow.map((_cell, column) =>
    columns.hasHeader
      ? columnLabel(columns, column)
      : plainName(columns, column),
  );
  // A mended file that comes back has them already.
  if (header.slice(-added.length).join() === added.join())
    header.splice(-added.length);
  return {
    header: [...header, ...added],
    pages: notAdded(actor, id, outcomeOf(show), header.length),
  };
}

const added = ["Row", "Reason"];

async function* notAdded(
  actor: Actor,
  importId: string,
  where: Prisma.CandidateImportRowWhereInput,
  width: number,
): AsyncGenerator<Cell[][]> {
  let line = 0;
  for (;;) {
    const rows = await db.candidateImportRow.findMany({
      where: {
        ...where,
        importId,
        ...scope(actor),
        line: { gt: line },
      },
      orderBy: { line: "asc" },
      take: 1000,
    });
    if (rows.length === 0) return;
    line = rows.at(-1)!.line;
    yield rows.map((row) => {
      const cells = row.fields as string[];
      return [
        ...Array.from({ length: width }, (_, column) => cells[column] ?? ""),
        row.line,
        row.reason,
      ];
    });
  }
}

/** Names for a file that has none, such that they are recognised when it comes back. */
function plainName(columns: ImportDetails["columns"], column: number): string {
  const name = importColumnNames.find((each) => columns[each] === column);
  if (!name) return `Column ${column + 1}`;
  if (name === "lastName") return importColumns.lastName.label;
  return name === "name" && typeof columns.lastName === "number"
    ? "First name"
    : candidateFields[name].label;
}

/** What a worker needs to go on with an import, or to clear up after it. */
export async function findImportWork(system: SystemAccess, id: string) {
  const found = await db.candidateImport.findUnique({
    where: { id, ...acrossOrganizations(system) },
    select: {
      id: true,
      organizationId: true,
      status: true,
      fileKey: true,
      done: true,
      columns: true,
      createdAt: true,
      createdById: true,
    },
  });
  if (!found) return null;
  const columns = readColumns(found.columns);
  return { ...found, columns, mapping: completeMapping(columns) };
}

export type ImportWork = NonNullable<
  Awaited<ReturnType<typeof findImportWork>>
>;

/** Whether a stored file belongs to an import. */
export async function isImportFile(
  system: SystemAccess,
  fileKey: string,
): Promise<boolean> {
  const found = await db.candidateImport.findFirst({
    where: { fileKey, ...acrossOrganizations(system) },
    select: { id: true },
  });
  return found !== null;
}

/** The rows below the header. */
export async function* dataRows(
  fileKey: string,
  columns: ImportDetails["columns"],
): AsyncGenerator<CsvRecord> {
  let above = (columns.skipped ?? 0) + Number(columns.hasHeader);
  for await (const record of readCsv(store.range(fileKey), columns)) {
    if (above > 0) above -= 1;
    else yield record;
  }
}

const listed = {
  id: true,
  fileName: true,
  bytes: true,
  status: true,
  total: true,
  done: true,
  added: true,
  duplicates: true,
  invalid: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
} as const;
