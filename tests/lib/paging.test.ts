import { expect, test } from "vitest";
import { lastPage, pageParam, readPage } from "@/lib/paging";

const first = {
  createdAt: new Date(2_000),
  id: "00000000-0000-7000-8000-000000000002",
};
const last = {
  createdAt: new Date(1_000),
  id: "00000000-0000-7000-8000-000000000001",
};
const paging = { number: 3, total: 190, first, last };

test("the next page begins after the last row", () => {
  expect(readPage(pageParam(paging, 4)!)).toEqual({
    number: 4,
    side: "after",
    key: last,
  });
});

test("the previous page ends before the first row", () => {
  expect(readPage(pageParam(paging, 2)!)).toEqual({
    number: 2,
    side: "before",
    key: first,
  });
});

test("the last page is found from the end", () => {
  expect(lastPage(190)).toBe(8);
  expect(readPage(pageParam(paging, 8)!)).toEqual({ number: 8, side: "end" });
});

test("the first page needs no parameter", () => {
  expect(pageParam(paging, 1)).toBeNull();
});

test.each([
  undefined,
  "",
  "0",
  "3",
  "x.end",
  "3.after.1",
  "3.after.1.x",
  "'--",
])("%j is page 1", (param) => {
  expect(readPage(param)).toEqual({ number: 1, side: "start" });
});
