/**
 * Keyset paging of lists that are sorted newest first. The address holds the page's number, which is only shown, and
 * the row that it begins after or ends before, which finds it: no row is skipped or repeated when others are added
 * meanwhile, and page 4,000 costs as much as page 1.
 */
export const pageSize = 25;

export type PageKey = { createdAt: Date; id: string };

export type Page =
  | { number: 1; side: "start" }
  | { number: number; side: "end" }
  | { number: number; side: "after" | "before"; key: PageKey };

export type Paging = {
  number: number;
  total: number;
  first: PageKey | null;
  last: PageKey | null;
};

const start: Page = { number: 1, side: "start" };

/** Reads the `page` parameter of an address; whatever does not look like one is page 1. */
export function readPage(param: string | undefined): Page {
  const match =
    /^(\d{1,6})\.(?:(end)|(after|before)\.(\d{1,15})\.([0-9a-f-]{36}))$/.exec(
      param ?? "",
    );
  if (!match) return start;
  const number = Number(match[1]);
  if (match[2]) return { number, side: "end" };
  return {
    number,
    side: match[3] === "after" ? "after" : "before",
    key: { createdAt: new Date(Number(match[4])), id: match[5]! },
  };
}

/** The `page` parameter that leads to the first, previous, next or last page; null for page 1, which needs none. */
export function pageParam(paging: Paging, target: number): string | null {
  if (target <= 1) return null;
  if (target === paging.number + 1 && paging.last)
    return `${target}.after.${keyParam(paging.last)}`;
  if (target === paging.number - 1 && paging.first)
    return `${target}.before.${keyParam(paging.first)}`;
  return `${lastPage(paging.total)}.end`;
}

export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** The filter, order and length of one page, in Prisma's words. */
export type PageQuery = ReturnType<typeof pageQuery>;

/** Reads the page that an address names; one that no longer exists is read as page 1. */
export async function readPaged<Row extends PageKey>(
  param: string | undefined,
  total: number,
  read: (query: PageQuery) => Promise<Row[]>,
): Promise<{ rows: Row[]; paging: Paging }> {
  const page = readPage(param);
  const isReversed = page.side === "end" || page.side === "before";
  const rows = await read(pageQuery(page, isReversed, total));
  if (rows.length === 0 && page.side !== "start")
    return readPaged(undefined, total, read);
  if (isReversed) rows.reverse();
  const number = page.side === "end" ? lastPage(total) : page.number;
  const paging = {
    number,
    total,
    first: keyOf(rows[0]),
    last: keyOf(rows.at(-1)),
  };
  return { rows, paging };
}

function pageQuery(page: Page, isReversed: boolean, total: number) {
  const direction = isReversed ? ("asc" as const) : ("desc" as const);
  return {
    where: "key" in page ? beyond(page.side, page.key) : {},
    orderBy: [{ createdAt: direction }, { id: direction }],
    take:
      page.side === "end"
        ? Math.max(1, total - (lastPage(total) - 1) * pageSize)
        : pageSize,
  };
}

function keyOf(row: PageKey | undefined): PageKey | null {
  return row ? { createdAt: row.createdAt, id: row.id } : null;
}

function beyond(side: "after" | "before", { createdAt, id }: PageKey) {
  // The first condition is implied by the second; it lets the index find the place.
  return side === "after"
    ? {
        createdAt: { lte: createdAt },
        OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
      }
    : {
        createdAt: { gte: createdAt },
        OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
      };
}

function keyParam({ createdAt, id }: PageKey): string {
  return `${createdAt.getTime()}.${id}`;
}
