import { readCsv, readFirst, type CsvFormat } from "@/lib/csv/read";
import { CsvRejected } from "@/lib/csv/reject";
import { delimiters } from "@/lib/csv/schema";
import { emailField } from "@/lib/fields/email-address";

const sampleRows = 20;

/** How a file is written, told from its bytes alone. Throws `CsvRejected` for what is no table of text. */
export async function detectFormat(
  open: () => AsyncIterable<Uint8Array>,
): Promise<CsvFormat> {
  const { encoding, hasBackslash } = await detectEncoding(open());
  let best: { format: CsvFormat; score: Score } | null = null;
  for (const isBackslashed of hasBackslash ? [false, true] : [false])
    for (const delimiter of delimiters) {
      const format = {
        encoding,
        delimiter,
        ...(isBackslashed && { isBackslashed }),
      };
      const score = await scoreOf(open(), format);
      if (!best || isBetter(score, best.score)) best = { format, score };
    }
  return best!.format;
}

/**
 * Rows of the usual number of columns, if that is more than one, cells that are one address and nothing else, and cells
 * in which a quotation mark was not understood.
 */
type Score = { rows: number; addresses: number; misread: number };

function isBetter(one: Score, other: Score): boolean {
  if (one.rows !== other.rows) return one.rows > other.rows;
  return one.addresses === other.addresses
    ? one.misread < other.misread
    : one.addresses > other.addresses;
}

async function scoreOf(
  bytes: AsyncIterable<Uint8Array>,
  format: CsvFormat,
): Promise<Score> {
  try {
    const rows = await readFirst(readCsv(bytes, format), sampleRows);
    // Notes above the table have another number of columns.
    const widths = Map.groupBy(rows, ({ cells }) => cells.length);
    widths.delete(1);
    const usual = Math.max(
      0,
      ...widths.values().map((ofWidth) => ofWidth.length),
    );
    const cells = rows.flatMap((row) => row.cells);
    return {
      rows: usual,
      addresses: cells.filter((cell) => emailField.safeParse(cell).success)
        .length,
      misread: cells.filter((cell) => cell.includes('\\"')).length,
    };
  } catch (error) {
    if (error instanceof CsvRejected)
      return { rows: 0, addresses: 0, misread: 0 };
    throw error;
  }
}

/**
 * A file with letters in UTF-8 is UTF-8, also when some of its lines are not. One without is Windows-1252: the others of
 * its kind look alike, and can be chosen by who sees the names.
 */
async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<{
  encoding: CsvFormat["encoding"];
  hasBackslash: boolean;
}> {
  const parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    if (parts.length === 0) {
      refuseKnown(chunk);
      const encoding = utf16Of(chunk);
      if (encoding) return { encoding, hasBackslash: false };
    }
    if (chunk.includes(0)) throw new CsvRejected(notText);
    parts.push(chunk);
  }
  if (parts.length === 0)
    throw new CsvRejected(
      "This file is empty. Export your list again and upload that file.",
    );
  // One letter for one byte, whatever it means: quick to look through, and small against the limit of an upload.
  const text = Buffer.concat(parts).toString("latin1");
  const letters = text.match(letterOfUtf8)?.length ?? 0;
  const others = text.replace(letterOfUtf8, "").match(/[\x80-\xff]/g);
  return {
    encoding: !others || letters > others.length ? "utf-8" : "windows-1252",
    hasBackslash: text.includes('\\"'),
  };
}

/** Two to four bytes that together are one letter. */
const letterOfUtf8 =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

const notText =
  "This is not a text file. Export your list as CSV and upload that file.";

const magic: [bytes: string, sentence: string][] = [
  [
    "PK\x03\x04",
    "This is a spreadsheet, not a CSV file. In Excel choose File → Save As → “CSV UTF-8” (elsewhere: Export as CSV) and upload that file.",
  ],
  [
    "\xd0\xcf\x11\xe0",
    "This is an old Excel workbook, not a CSV file. In Excel choose File → Save As → “CSV UTF-8” and upload that file.",
  ],
  ["%PDF", notText],
];

function refuseKnown(chunk: Uint8Array): void {
  const start = Buffer.from(chunk.subarray(0, 4)).toString("latin1");
  const known = magic.find(([bytes]) => start.startsWith(bytes));
  if (known) throw new CsvRejected(known[1]);
}

/** By its mark, or, without one, by the empty half of Latin letters. */
function utf16Of(chunk: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
  const sample = chunk.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd > sample.length / 4) return "utf-16le";
  if (odd === 0 && even > sample.length / 4) return "utf-16be";
  return null;
}
