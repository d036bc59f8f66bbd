import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/**
 * A CSV file as a stream: UTF-8 with the mark that Excel needs, everything quoted, and nothing that a spreadsheet would
 * take for a formula (S8). Pages are asked for as fast as the reader takes them, so memory holds one.
 */
export function csvStream(
  header: string[],
  pages: AsyncIterable<Cell[][]>,
): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(encoded(header, pages)),
  ) as ReadableStream<Uint8Array>;
}

async function* encoded(
  header: string[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\uFEFF${toCsv([header])}`);
  for await (const rows of pages) yield encoder.encode(toCsv(rows));
}

/** Rows as text that pastes into a spreadsheet: a tab between cells, and no formula either. */
export function asSheet(rows: Cell[][]): string {
  return stringify(rows, { delimiter: "\t", escape_formulas: true });
}

function toCsv(rows: Cell[][]): string {
  return stringify(rows, {
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
