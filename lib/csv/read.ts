import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { CsvRejected } from "@/lib/csv/reject";
import { cleanText } from "@/lib/text";

export type CsvFormat = {
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  delimiter: "," | ";" | "\t";
};

/** One row with something in it. `line` counts from 1 as a spreadsheet does: empty rows too, a quoted line break not. */
export type CsvRecord = { line: number; cells: string[] };

/** Longer than any honest row: a quotation mark that nobody closed swallows the rest of the file. */
const maxRecordBytes = 128 * 1024;

/** Reads row by row, never the whole file; throws `CsvRejected` at a quotation mark that is not closed. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvFormat,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordBytes,
  });
  // Its outcome is the parser's, which is read below.
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => undefined);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (line === 0 && isExcelHint(cells)) continue;
      line += 1;
      const clean = cells.map(cleanText);
      if (clean.some((cell) => cell.trim() !== ""))
        yield { line, cells: clean };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What was read before it is lost with the stream, so our own count may lag.
    const read = typeof error.records === "number" ? error.records : line;
    throw new CsvRejected(
      `A quotation mark in or after row ${read + 1} is never closed, so the rows can’t be separated. Remove it or export the file again, then upload it.`,
    );
  }
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

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: CsvFormat["encoding"],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes)
    // The database takes no NUL.
    yield decoder.decode(chunk, { stream: true }).replaceAll("\0", "");
  yield decoder.decode();
}

/** Excel lets a file name its delimiter in a first line that is no row: "sep=;". */
function isExcelHint(cells: string[]): boolean {
  return /^sep=[,;\t]?$/i.test(cells.join(""));
}
