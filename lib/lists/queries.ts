import type { Actor } from "@/lib/auth/proof";
import { searchWords } from "@/lib/candidates/search";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Asked } from "@/lib/lists/address";
import type { ListKind } from "@/lib/lists/kinds";
import {
  countLimit,
  readPaged,
  type Count,
  type PageKey,
  type Paging,
} from "@/lib/paging";

export type Counts<Facet extends string> = Record<Facet | "ALL", Count>;

/**
 * One page of a list, as ids in its order, and how many rows each tab holds. It costs about the same for a thousand rows
 * and for a million:
 * - Rows are found by an index in the list's order, from the page's key on.
 * - Counting ends at `countLimit`.
 * - What is searched for is either frequent, and then among the newest rows: those are looked through in order, and the
 *   counts are only the least there can be. Or it is rare, and then the trigram index finds all of it. No plan is good for
 *   both, and PostgreSQL cannot tell which it is.
 */
export async function readList<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  asked: Asked<Facet, Sort>,
): Promise<{ ids: string[]; counts: Counts<Facet>; paging: Paging }> {
  const list = listOf(actor, kind, asked);
  const { counts, isFrequent } = list.matches
    ? await countFound(list, list.matches)
    : { counts: await countAll(list), isFrequent: false };
  const total = counts[asked.facet ?? "ALL"];
  const { rows, paging } = await readPaged(
    asked.page,
    total,
    async ({ side, key }, take) => {
      if (total.value === 0 && !total.isMore) return [];
      const isDescending = list.isDescending === (side === "after");
      const read = { list, key, isDescending, take };
      if (!list.matches) return rowsInOrder(read);
      const seen = isFrequent ? await rowsAmongNext(read, list.matches) : [];
      // Frequent among the newest is not frequent everywhere: "zoe" is far down in a list by name.
      return seen.length === take ? seen : rowsByTrigrams(read, list.matches);
    },
  );
  return { ids: rows.map(({ id }) => id), counts, paging };
}

/** The ids that a list begins with, over all its pages, at most `take` of them. */
export async function readIds<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  asked: Asked<Facet, Sort>,
  take: number,
): Promise<string[]> {
  const list = listOf(actor, kind, asked);
  const { isDescending, matches } = list;
  const read = { list, key: undefined, isDescending, take };
  const rows = await (matches
    ? rowsByTrigrams(read, matches)
    : rowsInOrder(read));
  return rows.map(({ id }) => id);
}

/** The ids of a whole list in its order, `size` at a time, each time from behind the last one. */
export async function* readAllIds<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  asked: Asked<Facet, Sort>,
  size: number,
): AsyncGenerator<string[]> {
  const list = listOf(actor, kind, asked);
  const { isDescending } = list;
  let key: PageKey | undefined;
  for (;;) {
    const rows = await rowsInOrder({ list, key, isDescending, take: size });
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < size) return;
    key = rows.at(-1);
  }
}

/** Rows of one page in the order of their ids. */
export function inOrder<Row extends { id: string }>(
  ids: string[],
  rows: Row[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many rows are looked through for something frequent. */
const windowSize = 5_000;
/** How often it must be there to count as frequent; the trigram index would then find thousands among a million. */
const frequent = 13;

type List<Facet extends string> = {
  /** Tells lists of all organizations and jobs apart. */
  name: string;
  table: Prisma.Sql;
  facet: Prisma.Sql;
  facets: Facet[];
  facetType: Prisma.Sql;
  column: Prisma.Sql;
  isTime: boolean;
  isDescending: boolean;
  /** The rows of all tabs together, and of the tab that is open. */
  everything: Prisma.Sql;
  open: Prisma.Sql;
  matches: Prisma.Sql | null;
};

function listOf<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  { q = "", facet, jobId, sort }: Asked<Facet, Sort>,
): List<Facet> {
  const { column, isDescending } = kind.sorts[sort?.by ?? kind.usualSort];
  const facetColumn = Prisma.raw(`"${kind.facet}"`);
  const facetType = Prisma.raw(`"${kind.facetType}"`);
  const ofJob = jobId ? Prisma.sql`AND "jobId" = ${jobId}::uuid` : Prisma.empty;
  const everything = Prisma.sql`"organizationId" = ${actor.organizationId}::uuid ${ofJob}`;
  return {
    name: [kind.table, actor.organizationId, jobId].join(" "),
    table: Prisma.raw(`"${kind.table}"`),
    facet: facetColumn,
    facets: Object.keys(kind.labels) as Facet[],
    facetType,
    column: Prisma.raw(`"${column}"`),
    isTime: column !== "searchText",
    isDescending: sort?.isDescending ?? isDescending,
    everything,
    open: facet
      ? Prisma.sql`${everything} AND ${facetColumn} = ${facet}::${facetType}`
      : everything,
    matches: searchCondition(q),
  };
}

/** Every word must occur in the name or the email; a word of one or two letters must begin one of theirs. */
function searchCondition(typed: string): Prisma.Sql | null {
  const words = searchWords(typed).map((word) => {
    const literal = word.replace(/[\\%_]/g, "\\$&");
    return word.length < 3
      ? Prisma.sql`("searchText" LIKE ${`${literal}%`} OR "searchText" LIKE ${`% ${literal}%`})`
      : Prisma.sql`"searchText" LIKE ${`%${literal}%`}`;
  });
  return words.length > 0 ? Prisma.join(words, " AND ") : null;
}

type Read = {
  list: List<string>;
  key: PageKey | undefined;
  isDescending: boolean;
  take: number;
};

function rowsInOrder({ list, key, isDescending, take }: Read) {
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
function rowsAmongNext(
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
function rowsByTrigrams(
  { list, key, isDescending, take }: Read,
  matches: Prisma.Sql,
) {
  const value = Prisma.sql`value`;
  return pageKeys(
    list,
    Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT id, ${list.column} AS value FROM ${list.table} WHERE ${list.open} AND ${matches}
    )
    SELECT id, value FROM found
    WHERE true ${beyond(list, value, key, isDescending)}
    ORDER BY ${order(value, isDescending)} LIMIT ${take}`,
  );
}

async function pageKeys(
  { isTime }: List<string>,
  query: Prisma.Sql,
): Promise<PageKey[]> {
  const rows =
    await db.$queryRaw<{ id: string; value: Date | string }[]>(query);
  return rows.map(({ id, value }) => ({
    id,
    value: isTime ? String(new Date(value).getTime()) : String(value),
  }));
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

/** Counts each tab up to the limit; one that was over it is taken to be so for a while. */
async function countAll<Facet extends string>(
  list: List<Facet>,
): Promise<Counts<Facet>> {
  const { table, facet, facetType, everything, name, facets } = list;
  const large = facets.filter(
    (each) => (largeUntil.get(`${name} ${each}`) ?? 0) > Date.now(),
  );
  const rows = await db.$queryRaw<{ facet: Facet; count: bigint }[]>`
    SELECT each.facet::text AS facet, (
      SELECT count(*) FROM (
        SELECT 1 FROM ${table} WHERE ${everything} AND ${facet} = each.facet LIMIT ${countLimit + 1}
      ) AS counted
    ) AS count
    FROM unnest(enum_range(NULL::${facetType})) AS each(facet)
    WHERE each.facet::text <> ALL (${large})`;
  for (const { facet, count } of rows)
    if (count > countLimit)
      largeUntil.set(`${name} ${facet}`, Date.now() + largeForMs);
  const known = large.map((facet) => ({
    facet,
    count: BigInt(countLimit + 1),
  }));
  return countsOf(list, [...rows, ...known], false);
}

const largeForMs = 5 * 60_000;
const largeUntil = new Map<string, number>();

/** Counts what is found in each tab: exactly when it is rare, else the least there can be. */
async function countFound<Facet extends string>(
  list: List<Facet>,
  matches: Prisma.Sql,
): Promise<{ counts: Counts<Facet>; isFrequent: boolean }> {
  const { table, facet, everything } = list;
  const newest = await db.$queryRaw<
    { facet: Facet; count: bigint; all: bigint }[]
  >`
    SELECT facet::text AS facet, count(*) FILTER (WHERE ${matches}) AS count, count(*) AS "all" FROM (
      SELECT ${facet} AS facet, "searchText" FROM ${table} WHERE ${everything}
      ORDER BY "createdAt" DESC, id DESC LIMIT ${windowSize}
    ) AS newest
    GROUP BY facet`;
  const sum = (of: "count" | "all") =>
    newest.reduce((total, row) => total + Number(row[of]), 0);
  const isWhole = sum("all") < windowSize;
  const isFrequent = sum("count") >= frequent;
  if (isWhole || isFrequent)
    return { counts: countsOf(list, newest, !isWhole), isFrequent };
  const rows = await db.$queryRaw<{ facet: Facet; count: bigint }[]>`
    SELECT ${facet}::text AS facet, count(*) AS count FROM ${table}
    WHERE ${everything} AND ${matches} GROUP BY 1`;
  return { counts: countsOf(list, rows, false), isFrequent };
}

function countsOf<Facet extends string>(
  { facets }: List<Facet>,
  rows: { facet: Facet; count: bigint }[],
  isLeast: boolean,
): Counts<Facet> {
  const counted = new Map(
    rows.map(({ facet, count }) => [facet, Number(count)]),
  );
  const sum = rows.reduce((total, { count }) => total + Number(count), 0);
  return Object.fromEntries([
    ["ALL", capped(sum, isLeast)],
    ...facets.map((facet) => [facet, capped(counted.get(facet) ?? 0, isLeast)]),
  ]) as Counts<Facet>;
}

/** A least number is rounded down to its first digit: nobody should take 617 for exact. */
function capped(value: number, isLeast: boolean): Count {
  if (value > countLimit) return { value: countLimit, isMore: true };
  const unit = 10 ** Math.max(0, String(value).length - 1);
  return isLeast
    ? { value: Math.floor(value / unit) * unit, isMore: true }
    : { value, isMore: false };
}
