import { expect, test } from "vitest";
import { csvStream } from "@/lib/csv/write";

test.each([
  ["=1+1", `"'=1+1"`],
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ["+49 30", `"'+49 30"`],
  ["-2+3", `"'-2+3"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["Ada, Countess", `"Ada, Countess"`],
  ['"Ada"', `"""Ada"""`],
  ["Ada\nLovelace", `"Ada\nLovelace"`],
  ["", `""`],
  [null, `""`],
  [3.5, `"3.5"`],
])("S8: %j is written as %s", async (cell, written) => {
  const [, line] = (await textOf([["x"], [cell]])).split("\r\n");
  const whole = (await textOf([["x"], [cell]])).slice(
    '\uFEFF"A"\r\n"x"\r\n'.length,
  );
  expect(line).toBe('"x"');
  expect(whole).toBe(`${written}\r\n`);
});

async function textOf(rows: (string | number | null)[][]): Promise<string> {
  async function* pages() {
    for (const row of rows) yield [row];
  }
  const bytes = await new Response(csvStream(["A"], pages())).bytes();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

test("a file begins with the mark that makes Excel read UTF-8", async () => {
  expect((await textOf([])).startsWith('\uFEFF"A"')).toBe(true);
});
