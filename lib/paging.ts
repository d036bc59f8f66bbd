/**
 * Keyset paging. The address holds the page's number, which is only shown, and the row that it begins after or ends
 * before, which finds it: no row is skipped or repeated when others are added meanwhile, and page 4,000 costs as much as
 * page 1. Where the rows are too many to be counted, pages reached from the end are numbered from there: −1 is the last.
 */
export const pageSize = 25;

/** Rows are counted up to here. */
export const countLimit = 10_000;

/** What belongs to a row, such as a job's interviews, is counted up to here and then "1,000+". */
export const rowCountLimit = 1_000;

/** How many there are; with `isMore`, at least that many. */
export type Count = { value: number; isMore: boolean };

/** What a row is sorted by, a time in milliseconds, and its id. */
export type PageKey = { value: string; id: string };

export type Page =
  | { number: 1; side: "start" }
  | { number: -1; side: "end" }
  | { number: number; side: "after" | "before"; key: PageKey };

export type Paging = {
  /** From 1; from −1 downwards when it is counted from the end. */
  number: number;
  /** Rows on this page. */
  length: number;
  total: Count;
  /** `page` parameters; null for the first page, which needs none, undefined where there is no such page. */
  links: Record<
    "first" | "previous" | "next" | "last",
    string | null | undefined
  >;
};

/** Reads the `page` parameter of an address; whatever does not look like one is page 1. */
export function readPage(param: string | undefined): Page {
  if (param === "last") return { number: -1, side: "end" };
  const match =
    /^(-?\d{1,6})\.(after|before)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([^\0]{1,500})$/u.exec(
      param ?? "",
    );
  if (!match || Number(match[1]) === 0) return { number: 1, side: "start" };
  return {
    number: Number(match[1]),
    side: match[2] === "after" ? "after" : "before",
    key: { id: match[3]!, value: match[4]! },
  };
}

/**
 * Reads the page that an address names, by `find`, which finds the first rows after or before a key, or from an end, and
 * counts all of them.
 */
export async function readPaged<Row extends PageKey>(
  param: string | undefined,
  find: (
    from: { side: "after" | "before"; key?: PageKey },
    take: number,
  ) => Promise<{ rows: Row[]; total: Count }>,
): Promise<{ rows: Row[]; paging: Paging }> {
  const page = readPage(param);
  const isBackwards = page.side === "end" || page.side === "before";
  // One more than is shown tells whether there is another page.
  const { rows: found, total } = await find(
    {
      side: isBackwards ? "before" : "after",
      ...("key" in page ? { key: page.key } : {}),
    },
    pageSize + 1,
  );
  const wanted = page.side === "end" ? lastPageLength(total) : pageSize;
  const hasMore = found.length > wanted;
  const isFirst = isBackwards ? !hasMore : page.side === "start";
  // A page that no longer exists, or would begin before the first row, is the first one.
  if (page.side !== "start" && (isFirst || found.length === 0))
    return readPaged(undefined, find);
  const rows = found.slice(0, wanted);
  if (isBackwards) rows.reverse();
  const isLast = isBackwards ? page.side === "end" : !hasMore;
  const number = numberOf(page, isLast, total);
  return { rows, paging: pagingOf(rows, number, isFirst, isLast, total) };
}

/** The number of the last page, or null when the rows were not all counted. */
export function lastPage(total: Count): number | null {
  return total.isMore ? null : Math.max(1, Math.ceil(total.value / pageSize));
}

function lastPageLength(total: Count): number {
  const last = lastPage(total);
  return last === null
    ? pageSize
    : Math.max(1, total.value - (last - 1) * pageSize);
}

function numberOf(page: Page, isLast: boolean, total: Count): number {
  const last = lastPage(total);
  if (page.side === "start") return 1;
  if (last === null) return isLast && page.number < 0 ? -1 : page.number;
  if (isLast) return last;
  // Rows come and go while someone turns pages; this one is neither the first nor beyond the last.
  const number = page.number < 0 ? last + 1 + page.number : page.number;
  return Math.min(Math.max(number, 2), last);
}

function pagingOf(
  rows: PageKey[],
  number: number,
  isFirst: boolean,
  isLast: boolean,
  total: Count,
): Paging {
  const param = (step: 1 | -1, side: "after" | "before", key: PageKey) =>
    `${number + step}.${side}.${key.id}.${key.value}`;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    number,
    length: rows.length,
    total,
    links: {
      first: isFirst ? undefined : null,
      previous: isFirst || !first ? undefined : param(-1, "before", first),
      next: isLast || !last ? undefined : param(1, "after", last),
      last: isLast ? undefined : "last",
    },
  };
}

/** Of what needs attention, more than this are "100+": the home page stays as fast with a million interviews. */
export const mostCounted = 100;

/** The funnel is drawn from the latest so many interviews; more would say nothing else. */
export const mostInFunnel = 10_000;
