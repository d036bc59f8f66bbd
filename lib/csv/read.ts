import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { decoded, otherEncodingMark } from "@/lib/csv/decode";
import { CsvRejected } from "@/lib/csv/reject";
import type { Delimiter, Encoding } from "@/lib/csv/schema";
import { cleanText } from "@/lib/text";

export type CsvFormat = {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Whether a quotation mark in a cell is written \\" and not "". */
  isBackslashed?: boolean;
};

/** One row with something in it. `line` counts from 1 as a spreadsheet does: empty rows too, a quoted line break not. */
export type CsvRecord = {
  line: number;
  cells: string[];
  /** Whether it was written in another encoding than the rest of the file. */
  isOtherEncoding?: true;
  /** Columns whose cell is too long to be looked at, and is left out. */
  tooLong?: number[];
};

/** Characters of a cell at most: résumés and pictures that some programs export are longer, names never are. */
const longestCell = 128 * 1024;

/** Reads row by row, never the whole file; throws `CsvRejected` at a quotation mark that is not closed. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter, isBackslashed }: CsvFormat,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    escape: isBackslashed ? "\\" : '"',
  });
  // Its outcome is the parser's, which is read below.
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => undefined);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (line === 0 && isExcelHint(cells)) continue;
      line += 1;
      const record = recordOf(line, cells);
      if (record.cells.some((cell) => cell.trim() !== "")) yield record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What was read before it is lost with the stream, so our own count may lag.
    throw openQuote(typeof error.records === "number" ? error.records : line);
  }
}

function openQuote(rowsRead: number): CsvRejected {
  return new CsvRejected(
    `A quotation mark in or after row ${rowsRead + 1} isn’t closed, so we can’t tell the rows apart. Remove it or export the file again, then upload it.`,
  );
}

function recordOf(line: number, cells: string[]): CsvRecord {
  const tooLong = cells.flatMap(({ length }, column) =>
    length > longestCell ? [column] : [],
  );
  // A quotation mark that is closed only by the next one, somewhere below, has swallowed the rows between them.
  if (tooLong.some((column) => looksLikeRows(cells[column]!)))
    throw openQuote(line - 1);
  const kept = cells.map((cell, column) =>
    tooLong.includes(column) ? "" : cell,
  );
  const isOtherEncoding = kept.some((cell) => cell.includes(otherEncodingMark));
  return {
    line,
    // Which takes the mark off, too.
    cells: kept.map(cleanText),
    ...(isOtherEncoding && { isOtherEncoding }),
    ...(tooLong.length > 0 && { tooLong }),
  };
}

/** Lines with an address each are rows, not a text. */
function looksLikeRows(cell: string): boolean {
  const lines = cell.split(/[\r\n]+/);
  const withAddress = lines.filter((each) => /[^\s@]@[^\s@]+\./.test(each));
  return lines.length > 10 && withAddress.length > lines.length / 2;
}

/** The first records of a file, without reading the rest. */
export async function readFirst(
  records: AsyncIterable<CsvRecord>,
  count: number,
): Promise<CsvRecord[]> {
  const first: CsvRecord[] = [];
  for await (const record of records) {
    first.push(record);
    if (first.length === count) break;
  }
  return first;
}

/** Excel lets a file name its delimiter in a first line that is no row: "sep=;". */
function isExcelHint(cells: string[]): boolean {
  return /^sep=[,;\t|]?$/i.test(cells.join(""));
}
