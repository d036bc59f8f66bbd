import type { Actor } from "@/lib/auth/proof";
import {
  countAll,
  countAmongNewest,
  countsOf,
  type Counts,
} from "@/lib/lists/count-queries";
import type { ListKind } from "@/lib/lists/kinds";
import type { Asked } from "@/lib/lists/list-url";
import {
  findByTrigrams,
  rowsAmongNext,
  rowsByTrigrams,
  rowsInOrder,
  type Found,
  type Read,
} from "@/lib/lists/row-queries";
import { listOf, type Narrowing } from "@/lib/lists/scope-queries";
import { readPaged, type PageKey, type Paging } from "@/lib/paging";

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
  narrowing: Narrowing,
): Promise<{ ids: string[]; counts: Counts<Facet>; paging: Paging }> {
  const list = listOf(actor, kind, asked, narrowing);
  let counts = countsOf(list, [], false);
  const { rows, paging } = await readPaged(
    asked.page,
    async ({ side, key }, take) => {
      const isDescending = list.isDescending === (side === "after");
      const found = await find({ list, key, isDescending, take });
      counts = found.counts;
      return { rows: found.rows, total: counts[asked.facet ?? "ALL"] };
    },
  );
  return { ids: rows.map(({ id }) => id), counts, paging };
}

async function find<Facet extends string>(
  read: Read<Facet>,
): Promise<Found<Facet>> {
  const { list, take } = read;
  const { matches, isRare } = list;
  if (!matches) {
    const [rows, counts] = await Promise.all([
      rowsInOrder(read),
      countAll(list),
    ]);
    return { rows, counts };
  }
  if (isRare) return findByTrigrams(read, matches);
  const { counts, isWhole, isFrequent } = await countAmongNewest(list, matches);
  if (isWhole)
    return {
      rows: counts.ALL.value > 0 ? await rowsInOrder(read) : [],
      counts,
    };
  if (!isFrequent) return findByTrigrams(read, matches);
  const rows = await rowsAmongNext(read, matches);
  // Frequent among the newest is not frequent everywhere: "zoe" is far down in a list by name.
  return {
    rows: rows.length === take ? rows : await rowsByTrigrams(read, matches),
    counts,
  };
}

/** The ids that a list begins with, over all its pages, at most `take` of them. */
export async function readIds<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  asked: Asked<Facet, Sort>,
  take: number,
  narrowing: Narrowing,
): Promise<string[]> {
  const list = listOf(actor, kind, asked, narrowing);
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
  narrowing: Narrowing,
): AsyncGenerator<string[]> {
  const list = listOf(actor, kind, asked, narrowing);
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
