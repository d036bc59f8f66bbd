import { expect, test } from "vitest";
import { detectFormat } from "@/lib/csv/detect";
import { readCsv } from "@/lib/csv/read";
import { CsvRejected } from "@/lib/csv/reject";

const plain =
  "Name,Email\r\nÅsa Öberg,asa@example.com\r\nJosé,jose@example.com";

function utf16(text: string, isBig = false): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

test.each<[name: string, bytes: Buffer, encoding: string, delimiter: string]>([
  ["UTF-8", Buffer.from(plain), "utf-8", ","],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${plain}`), "utf-8", ","],
  ["UTF-16", utf16(plain), "utf-16le", ","],
  ["UTF-16, big end first", utf16(plain, true), "utf-16be", ","],
  ["UTF-16 without its mark", utf16(plain).subarray(2), "utf-16le", ","],
  [
    "Excel's Unicode text: UTF-16 and tabs",
    utf16(plain.replaceAll(",", "\t")),
    "utf-16le",
    "\t",
  ],
  ["Windows-1252", Buffer.from(plain, "latin1"), "windows-1252", ","],
  ["semicolons", Buffer.from(plain.replaceAll(",", ";")), "utf-8", ";"],
  [
    "Excel's first line that names the delimiter",
    Buffer.from(`sep=;\r\n${plain.replaceAll(",", ";")}`),
    "utf-8",
    ";",
  ],
  ["lone line feeds", Buffer.from(plain.replaceAll("\r", "")), "utf-8", ","],
  [
    "lone carriage returns",
    Buffer.from(plain.replaceAll("\n", "")),
    "utf-8",
    ",",
  ],
])(
  "%s is read as it was written",
  async (_name, bytes, encoding, delimiter) => {
    const format = await detectFormat(() => chunks(bytes, 7, 1024));
    expect(format).toEqual({ encoding, delimiter });
    // Cut anywhere, also within a letter.
    expect(await cellsOf(bytes, format)).toEqual([
      ["Name", "Email"],
      ["Åsa Öberg", "asa@example.com"],
      ["José", "jose@example.com"],
    ]);
  },
);

test("Windows-1252 keeps the signs that Latin-1 lacks", async () => {
  const bytes = Buffer.from([0x80, 0x2c, 0x8a, 0x65]);
  const format = await detectFormat(() => chunks(bytes));
  expect(await cellsOf(bytes, format)).toEqual([["€", "Še"]]);
});

test("a delimiter inside quotes does not count", async () => {
  const bytes = Buffer.from(
    'Name;Email\n"Lovelace, Ada, Countess";a@x.org\n"Hopper, G., Dr.";g@x.org',
  );
  expect(await detectFormat(() => chunks(bytes))).toMatchObject({
    delimiter: ";",
  });
});

test("rows are counted as a spreadsheet does: empty ones too, quoted line breaks not", async () => {
  const bytes = Buffer.from(
    'Name,Email\n\n"Ada\nLovelace",ada@x.org\n,,\nGrace,grace@x.org\n\n',
  );
  const format = await detectFormat(() => chunks(bytes));
  const lines = [];
  for await (const { line, cells } of readCsv(chunks(bytes), format))
    lines.push([line, cells[0]]);
  expect(lines).toEqual([
    [1, "Name"],
    [3, "Ada\nLovelace"],
    [5, "Grace"],
  ]);
});

test("a quotation mark in the middle of a cell is a letter like others", async () => {
  const bytes = Buffer.from('Name,Email\nAda "Countess" L,ada@x.org');
  const format = await detectFormat(() => chunks(bytes));
  expect((await cellsOf(bytes, format))[1]![0]).toBe('Ada "Countess" L');
});

test.each([
  ["nothing", "", /empty/],
  ["a workbook", "PK\x03\x04\x14\0", /spreadsheet, not a CSV/],
  ["an old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", /old Excel/],
  ["a document", "%PDF-1.7", /not a text file/],
  ["bytes", "\x01\x02\x00\x03\x00\x00\x00\xff", /not a text file/],
])("%s is refused with what to do", async (_name, content, words) => {
  const bytes = Buffer.from(content, "latin1");
  const refused = detectFormat(() => chunks(bytes));
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toThrow(CsvRejected);
});

test("a quotation mark that is never closed is named with its row", async () => {
  const bytes = Buffer.from('Name,Email\nA,a@x.org\n"B,b@x.org\nC,c@x.org');
  const format = await detectFormat(() => chunks(bytes));
  await expect(cellsOf(bytes, format)).rejects.toThrow(
    /quotation mark in or after row 3/,
  );
});

test("a quotation mark that swallows a large file is found without holding it", async () => {
  const bytes = Buffer.from(`Name,Email\n"B,${"b@x.org\n".repeat(100_000)}`);
  await expect(
    cellsOf(bytes, { encoding: "utf-8", delimiter: "," }),
  ).rejects.toThrow(/isn’t closed/);
});

async function cellsOf(
  bytes: Buffer,
  format: Parameters<typeof readCsv>[1],
): Promise<string[][]> {
  const rows = [];
  for await (const { cells } of readCsv(chunks(bytes, 3), format))
    rows.push(cells);
  return rows;
}

/** In pieces of `size` bytes; the first one may be larger, as storage gives it. */
async function* chunks(
  bytes: Buffer,
  size = 64,
  first = size,
): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes.subarray(0, first);
  for (let at = first; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}
