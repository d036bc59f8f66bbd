import type { Actor } from "@/lib/auth/proof";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ListKind } from "@/lib/lists/kinds";
import type { Asked } from "@/lib/lists/list-url";
import { isAddress, searchWords, tellingPart } from "@/lib/lists/search-text";

/** What was asked of a list, as pieces of SQL. */
export type List<Facet extends string> = {
  /** Tells lists of all organizations, jobs and other filters apart. */
  name: string;
  table: Prisma.Sql;
  facet: Prisma.Sql;
  facets: Facet[];
  facetType: Prisma.Sql;
  column: Prisma.Sql;
  isTime: boolean;
  isDescending: boolean;
  /** The rows of all tabs together, which of them are in the tab that is open, and both. */
  everything: Prisma.Sql;
  isInTab: Prisma.Sql;
  open: Prisma.Sql;
  matches: Prisma.Sql | null;
  /** There are more than were narrowed down to. */
  isCut: boolean;
  /** What is searched for is rare by its nature. */
  isRare: boolean;
};

/** A condition that a room adds for its own rows, beyond a list's search, tab and job. */
export type Narrowing = {
  /** Begins with AND, or is empty. */
  condition: Prisma.Sql;
  /** Whether it holds for more rows than it names. */
  isCut: boolean;
};

/** For rooms that know no more. */
export const asWide: Narrowing = { condition: Prisma.empty, isCut: false };

export function listOf<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  { q = "", facet, jobId, attention, filters, sort }: Asked<Facet, Sort>,
  { condition, isCut }: Narrowing,
): List<Facet> {
  const { column, isDescending } = kind.sorts[sort?.by ?? kind.usualSort];
  const facetColumn = Prisma.raw(`"${kind.facet}"`);
  const facetType = Prisma.raw(`"${kind.facetType}"`);
  const ofJob = jobId ? Prisma.sql`AND "jobId" = ${jobId}::uuid` : Prisma.empty;
  const everything = Prisma.sql`"organizationId" = ${actor.organizationId}::uuid ${ofJob} ${condition}`;
  const isInTab = facet
    ? Prisma.sql`${facetColumn} = ${facet}::${facetType}`
    : Prisma.sql`true`;
  return {
    name: [
      kind.table,
      actor.organizationId,
      jobId,
      attention,
      JSON.stringify(filters),
    ].join(" "),
    table: Prisma.raw(`"${kind.table}"`),
    facet: facetColumn,
    facets: Object.keys(kind.labels) as Facet[],
    facetType,
    column: Prisma.raw(`"${column}"`),
    isTime: column !== "searchText",
    isDescending: sort?.isDescending ?? isDescending,
    everything,
    isInTab,
    open: Prisma.sql`${everything} AND ${isInTab}`,
    matches: searchCondition(q),
    isCut,
    isRare: searchWords(q).some(isAddress),
  };
}

/** Every word must occur in the name or the email; a word of one or two letters must begin one of theirs. */
function searchCondition(typed: string): Prisma.Sql | null {
  const words = searchWords(typed).map((word) => {
    const literal = literally(word);
    if (word.length < 3)
      return Prisma.sql`("searchText" LIKE ${`${literal}%`} OR "searchText" LIKE ${`% ${literal}%`})`;
    const part = tellingPart(word);
    const inIndex = Prisma.sql`"searchText" LIKE ${`%${literally(part)}%`}`;
    // What is no plain column is not looked for in the index.
    return part === word
      ? inIndex
      : Prisma.sql`${inIndex} AND ("searchText" || '') LIKE ${`%${literal}%`}`;
  });
  return words.length > 0 ? Prisma.join(words, " AND ") : null;
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
