import { readCsv, readFirst, type CsvFormat } from "@/lib/csv/read";
import { CsvRejected } from "@/lib/csv/reject";

const sampleRows = 20;
const delimiters = [",", ";", "\t"] as const;

/** How a file is written, told from its bytes alone. Throws `CsvRejected` for what is no table of text. */
export async function detectFormat(
  open: () => AsyncIterable<Uint8Array>,
): Promise<CsvFormat> {
  const encoding = await detectEncoding(open());
  let best: { delimiter: CsvFormat["delimiter"]; score: number } = {
    delimiter: ",",
    score: 0,
  };
  for (const delimiter of delimiters) {
    const score = await scoreOf(open(), { encoding, delimiter });
    if (score > best.score) best = { delimiter, score };
  }
  return { encoding, delimiter: best.delimiter };
}

/** How many of the first rows have as many columns as the first one, if that is more than one. */
async function scoreOf(
  bytes: AsyncIterable<Uint8Array>,
  format: CsvFormat,
): Promise<number> {
  try {
    const rows = await readFirst(readCsv(bytes, format), sampleRows);
    const width = rows[0]?.cells.length ?? 0;
    if (width < 2) return 0;
    return rows.filter(({ cells }) => cells.length === width).length;
  } catch (error) {
    if (error instanceof CsvRejected) return 0;
    throw error;
  }
}

async function detectEncoding(
  bytes: AsyncIterable<Uint8Array>,
): Promise<CsvFormat["encoding"]> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let isEmpty = true;
  for await (const chunk of bytes) {
    if (isEmpty) {
      refuseKnown(chunk);
      const utf16 = utf16Of(chunk);
      if (utf16) return utf16;
      isEmpty = false;
    }
    if (chunk.includes(0)) throw new CsvRejected(notText);
    isUtf8 &&= decodes(() => utf8.decode(chunk, { stream: true }));
  }
  if (isEmpty)
    throw new CsvRejected(
      "This file is empty. Export your list again and upload that file.",
    );
  return isUtf8 && decodes(() => utf8.decode()) ? "utf-8" : "windows-1252";
}

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

function decodes(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
