import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { List } from "@/lib/lists/scope-queries";
import { countLimit, type Count } from "@/lib/paging";
import { minute } from "@/lib/time/duration";

export type Counts<Facet extends string> = Record<Facet | "ALL", Count>;

/** How many of the newest rows tell whether something is frequent. */
const sampleSize = 2_000;
/** How often it must be there; the trigram index would then find thousands among a million. */
const frequent = 5;
/** Counts each tab up to the limit; one that was over it is taken to be so for a while. */
export async function countAll<Facet extends string>(
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
  return countsOf(list, [...rows, ...known], list.isCut);
}

const largeForMs = 5 * minute;
const largeUntil = new Map<string, number>();

/** Counts what is found in each tab among the newest rows: all there is when these are all, else the least there can be. */
export async function countAmongNewest<Facet extends string>(
  list: List<Facet>,
  matches: Prisma.Sql,
): Promise<{ counts: Counts<Facet>; isWhole: boolean; isFrequent: boolean }> {
  const { table, facet, everything } = list;
  const newest = await db.$queryRaw<
    { facet: Facet; count: bigint; all: bigint }[]
  >`
    SELECT facet::text AS facet, count(*) FILTER (WHERE ${matches}) AS count, count(*) AS "all" FROM (
      SELECT ${facet} AS facet, "searchText" FROM ${table} WHERE ${everything}
      ORDER BY "createdAt" DESC, id DESC LIMIT ${sampleSize}
    ) AS newest
    GROUP BY facet`;
  const sum = (of: "count" | "all") =>
    newest.reduce((total, row) => total + Number(row[of]), 0);
  const isWhole = sum("all") < sampleSize;
  return {
    counts: countsOf(list, newest, !isWhole || list.isCut),
    isWhole,
    isFrequent: sum("count") >= frequent,
  };
}

export function countsOf<Facet extends string>(
  { facets }: List<Facet>,
  rows: { facet: Facet; count: bigint | number }[],
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
