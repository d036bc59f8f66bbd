import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lastPage,
  pageSize,
  readPage,
  readPaged,
  type Count,
  type PageKey,
} from "@/lib/paging";

const id = "00000000-0000-7000-8000-000000000002";

test.each([
  undefined,
  "",
  "0",
  "3",
  "x.end",
  "3.after.1",
  "3.after.1.x",
  `0.after.${id}.5`,
  "'--",
])("%j is page 1", (param) => {
  expect(readPage(param)).toEqual({ number: 1, side: "start" });
});

test("a page is found by the row it begins after, whatever that is called", () => {
  const value = "åse. öberg\n100%";
  expect(readPage(`-2.before.${id}.${value}`)).toEqual({
    number: -2,
    side: "before",
    key: { id, value },
  });
});

test("next and previous lead through every row once, in order, from both ends", () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 5 * pageSize + 1 }),
      fc.boolean(),
      async (size, isMore) => {
        const rows = rowsOf(size);
        const total = { value: isMore ? Math.min(size, 30) : size, isMore };
        const forwards = await walk(rows, total, undefined, "next");
        expect(forwards.flatMap((page) => page.rows)).toEqual(rows);
        const backwards = await walk(rows, total, "last", "previous");
        const [first, ...rest] = backwards.toReversed();
        expect(first!.rows).toEqual(rows.slice(0, pageSize));
        // From an end whose number is not known, pages may overlap the first one.
        const others = rest.flatMap((page) => page.rows);
        expect(others).toEqual(rows.slice(rows.length - others.length));
        if (!isMore)
          expect(forwards.map(({ paging }) => paging.number)).toEqual(
            backwards.toReversed().map(({ paging }) => paging.number),
          );
      },
    ),
  ));

test("a page is never given a number that was not counted", async () => {
  const total = { value: 100, isMore: true };
  const pages = await walk(rowsOf(200), total, "last", "previous");
  expect(pages.map(({ paging }) => paging.number)).toEqual([
    -1, -2, -3, -4, -5, -6, -7, 1,
  ]);
  expect(lastPage(total)).toBeNull();
  expect(lastPage({ value: 190, isMore: false })).toBe(8);
});

test("a page that would begin before the first row is the first, and whole", async () => {
  const rows = rowsOf(60);
  const { paging, rows: found } = await read(
    rows,
    { value: 60, isMore: false },
    `2.before.${rows[10]!.id}.${rows[10]!.value}`,
  );
  expect(found).toEqual(rows.slice(0, pageSize));
  expect(paging).toMatchObject({
    number: 1,
    links: { first: undefined, previous: undefined, last: "last" },
  });
});

test("one page has no others", async () => {
  for (const size of [0, 1, pageSize])
    expect(
      (await read(rowsOf(size), { value: size, isMore: false })).paging.links,
    ).toEqual({
      first: undefined,
      previous: undefined,
      next: undefined,
      last: undefined,
    });
});

function rowsOf(size: number): PageKey[] {
  return Array.from({ length: size }, (_, n) => ({
    value: String(n),
    id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  }));
}

function read(rows: PageKey[], total: Count, param?: string | null) {
  return readPaged(param ?? undefined, ({ side, key }, take) => {
    const at = rows.findIndex((row) => row.id === key?.id);
    const [from, to] = at < 0 ? [0, rows.length] : [at + 1, at];
    const found =
      side === "after" ? rows.slice(from) : rows.slice(0, to).toReversed();
    return Promise.resolve({ rows: found.slice(0, take), total });
  });
}

async function walk(
  rows: PageKey[],
  total: Count,
  start: string | undefined,
  step: "next" | "previous",
) {
  const pages = [];
  let param: string | null | undefined = start ?? null;
  while (param !== undefined) {
    const page = await read(rows, total, param);
    pages.push(page);
    param = page.paging.links[step];
  }
  return pages;
}
