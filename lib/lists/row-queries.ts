import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { countsOf, type Counts } from "@/lib/lists/count-queries";
import type { List } from "@/lib/lists/scope-queries";
import type { PageKey } from "@/lib/paging";

/** How many rows are looked through for a page of something frequent. */
const windowSize = 20_000;

export type Read<Facet extends string = string> = {
  list: List<Facet>;
  key: PageKey | undefined;
  isDescending: boolean;
  take: number;
};

export function rowsInOrder({ list, key, isDescending, take }: Read) {
  const { table, column, open, matches } = list;
  const found = matches ? Prisma.sql`AND ${matches}` : Prisma.empty;
  return pageKeys(
    list,
    Prisma.sql`
    SELECT id, ${column} AS value FROM ${table}
    WHERE ${open} ${found} ${beyond(list, column, key, isDescending)}
    ORDER BY ${order(column, isDescending)} LIMIT ${take}`,
  );
}

/** Looks through the next rows of the list only, so what it finds may not be all there is. */
export function rowsAmongNext(
  { list, key, isDescending, take }: Read,
  matches: Prisma.Sql,
) {
  const { table, column, open } = list;
  return pageKeys(
    list,
    Prisma.sql`
    SELECT id, value FROM (
      SELECT id, ${column} AS value, "searchText" FROM ${table}
      WHERE ${open} ${beyond(list, column, key, isDescending)}
      ORDER BY ${order(column, isDescending)} LIMIT ${windowSize}
    ) AS next
    WHERE ${matches}
    ORDER BY ${order(Prisma.sql`value`, isDescending)} LIMIT ${take}`,
  );
}

/** Finds everything first, then sorts; MATERIALIZED keeps PostgreSQL from walking through the list's order instead. */
export function rowsByTrigrams(read: Read, matches: Prisma.Sql) {
  return pageKeys(
    read.list,
    Prisma.sql`WITH ${foundByTrigrams(read, matches)} ${pageOfFound(read)}`,
  );
}

export type Found<Facet extends string> = {
  rows: PageKey[];
  counts: Counts<Facet>;
};

/** The same, and how many were found in each tab: one search for both. */
export async function findByTrigrams<Facet extends string>(
  read: Read<Facet>,
  matches: Prisma.Sql,
): Promise<Found<Facet>> {
  const { list } = read;
  const [found] = await db.$queryRaw<
    [
      {
        counted: { facet: Facet; count: number }[] | null;
        rows: KeyRow[] | null;
      },
    ]
  >`
    WITH ${foundByTrigrams(read, matches)},
    counted AS (SELECT ${list.facet}::text AS facet, count(*) AS count FROM found GROUP BY 1),
    page AS (${pageOfFound(read)})
    SELECT (SELECT json_agg(counted) FROM counted) AS counted, (SELECT json_agg(page) FROM page) AS rows`;
  return {
    counts: countsOf(list, found.counted ?? [], list.isCut),
    rows: (found.rows ?? []).map((row) => keyOf(list, row)),
  };
}

function foundByTrigrams({ list }: Read, matches: Prisma.Sql): Prisma.Sql {
  const { table, facet, column, everything } = list;
  return Prisma.sql`found AS MATERIALIZED (
      SELECT id, ${facet}, ${column} AS value FROM ${table} WHERE ${everything} AND ${matches}
    )`;
}

function pageOfFound({ list, key, isDescending, take }: Read): Prisma.Sql {
  const value = Prisma.sql`value`;
  return Prisma.sql`
    SELECT id, value FROM found WHERE ${list.isInTab} ${beyond(list, value, key, isDescending)}
    ORDER BY ${order(value, isDescending)} LIMIT ${take}`;
}

type KeyRow = { id: string; value: Date | string };

async function pageKeys(
  list: List<string>,
  query: Prisma.Sql,
): Promise<PageKey[]> {
  const rows = await db.$queryRaw<KeyRow[]>(query);
  return rows.map((row) => keyOf(list, row));
}

function keyOf({ isTime }: List<string>, { id, value }: KeyRow): PageKey {
  return {
    id,
    value: isTime ? String(timeOfRow(value)) : String(value),
  };
}

/** Milliseconds. Inside JSON, PostgreSQL writes a time of these tables, which is UTC, without a zone. */
function timeOfRow(value: Date | string): number {
  return (value instanceof Date ? value : new Date(`${value}Z`)).getTime();
}

function beyond(
  { isTime }: List<string>,
  column: Prisma.Sql,
  key: PageKey | undefined,
  isDescending: boolean,
): Prisma.Sql {
  if (!key) return Prisma.empty;
  const value = isTime
    ? Prisma.sql`${timeOf(key.value)}::timestamp`
    : Prisma.sql`${key.value}`;
  return isDescending
    ? Prisma.sql`AND (${column}, id) < (${value}, ${key.id}::uuid)`
    : Prisma.sql`AND (${column}, id) > (${value}, ${key.id}::uuid)`;
}

/** A time as PostgreSQL reads it; what is none, in an address that someone made up, is the beginning of time. */
function timeOf(milliseconds: string): string {
  const isTime = /^\d{1,13}$/.test(milliseconds);
  return new Date(isTime ? Number(milliseconds) : 0).toISOString();
}

function order(column: Prisma.Sql, isDescending: boolean): Prisma.Sql {
  return isDescending
    ? Prisma.sql`${column} DESC, id DESC`
    : Prisma.sql`${column} ASC, id ASC`;
}
