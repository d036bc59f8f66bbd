import { randomUUID } from "node:crypto";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { detectFormat } from "@/lib/csv/detect";
import { readCsv } from "@/lib/csv/read";
import { CsvRejected } from "@/lib/csv/reject";
import { db } from "@/lib/db";
import { formatBytes } from "@/lib/format";
import { firstRowOf, guessColumns } from "@/lib/portal/imports/columns";
import { maxImportBytes, maxImportColumns } from "@/lib/limits";
import type { ImportColumns, UploadInput } from "@/lib/portal/imports/schema";
import { ok, refuse, type Result } from "@/lib/result";
import { store, writeStream } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { isAlmostFull, isOutOfSpace } from "@/lib/storage/space";

/**
 * Stores a list of candidates and looks through it once: how it is written, which column is what, how many rows. What
 * cannot be read is not kept. The page makes the id, so that an upload that is sent again finds the first one.
 */
export async function uploadImport(
  actor: Actor,
  { importId, fileName }: UploadInput,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<{ importId: string }>> {
  if (!can(actor, "candidate.import")) return notAllowed;
  if (await isAlmostFull()) return noRoom;
  const { organizationId } = actor;
  const fileKey = storageKeys.candidateList(organizationId, randomUUID());
  let isKept = false;
  try {
    const bytes = await writeStream(fileKey, upTo(maxImportBytes, content));
    const { total, ...columns } = await inspect(fileKey);
    const { count } = await db.candidateImport.createMany({
      data: {
        id: importId,
        organizationId,
        fileName,
        fileKey,
        bytes,
        total,
        columns,
        createdById: actor.userId,
      },
      skipDuplicates: true,
    });
    isKept = count === 1;
  } catch (error) {
    if (isOutOfSpace(error)) return noRoom;
    if (!(error instanceof CsvRejected)) throw error;
    return refuse("invalid", error.message);
  } finally {
    if (!isKept) await store.removeFile(fileKey);
  }
  const mine = await db.candidateImport.count({
    where: { id: importId, ...scope(actor) },
  });
  return mine === 1
    ? ok({ importId })
    : refuse("conflict", "Choose the file again.");
}

const noRoom = refuse(
  "no_room",
  "The server’s disk is full. Nothing was imported. Ask whoever runs it to free up space, then try again.",
);

async function* upTo(
  limit: number,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > limit)
      throw new CsvRejected(
        `This file is larger than ${formatBytes(limit)}. Split it and import the parts one by one.`,
      );
    yield chunk;
  }
}

const sampleRows = 50;

/** Reads the file to its end, so that whatever is wrong with it is said now and not in the middle of the import. */
async function inspect(
  fileKey: string,
): Promise<ImportColumns & { total: number }> {
  const open = () => store.range(fileKey);
  const format = await detectFormat(open);
  const sample: string[][] = [];
  const ignored = new Set<number>();
  let rows = 0;
  for await (const { cells, tooLong = [] } of readCsv(open(), format)) {
    rows += 1;
    for (const column of tooLong) ignored.add(column);
    if (cells.length > maxImportColumns)
      throw new CsvRejected(
        `This file has more than ${maxImportColumns} columns. Remove those you don’t need and upload it again.`,
      );
    if (sample.length < sampleRows) sample.push(cells);
  }
  if (rows === 0)
    throw new CsvRejected(
      "This file has no rows. Export your list again and upload that file.",
    );
  const guess = guessColumns(sample);
  if (guess.email === null)
    throw new CsvRejected(
      "This file has no column with email addresses. Add one named “Email” and upload it again.",
    );
  const above = guess.skipped ?? 0;
  const total = rows - above - (guess.hasHeader ? 1 : 0);
  if (total === 0)
    throw new CsvRejected(
      "This file has a header but no rows. Add the candidates and upload it again.",
    );
  const width = Math.max(...sample.map((cells) => cells.length));
  // The one there is holds the addresses; nothing is left to be chosen for the names.
  if (width === 1)
    throw new CsvRejected(
      "This file has no column with names. Add one named “Name” and upload it again.",
    );
  return {
    ...format,
    ...guess,
    ...(ignored.size > 0 && { tooLong: [...ignored].sort((a, b) => a - b) }),
    firstRow: firstRowOf(sample[above], width),
    total,
  };
}
