import { isId } from "@/lib/ids";
import { attentionNames, type AttentionName } from "@/lib/lists/attention";
import {
  filterParams,
  readFilters,
  type InterviewFilters,
} from "@/lib/lists/filters";
import type { ListKind } from "@/lib/lists/kinds";
import { addressOf, oneOf, type Params } from "@/lib/query-string";
import { cleanLine, cutText } from "@/lib/text";

/** Characters of a search that are looked for. */
const longestSearch = 200;

/** What Next passes to a page as `searchParams`. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** What a list is asked for. */
export type Asked<Facet extends string, Sort extends string> = {
  q?: string;
  facet?: Facet;
  jobId?: string;
  /** Only those that need somebody for this reason. */
  attention?: AttentionName;
  filters?: InterviewFilters;
  sort?: { by: Sort; isDescending: boolean };
  page?: string;
};

/** The headers of a list that it can be sorted by. */
export type Sorting<Sort extends string> = {
  by: Sort;
  isDescending: boolean;
  hrefs: Record<Sort, string>;
};

export type ListAddress<Facet extends string, Sort extends string> = {
  asked: Asked<Facet, Sort>;
  /** The same list with some parameters changed, or removed by null; at another path for another form of it. */
  hrefFor: (changes: Params, path?: string) => string;
  facetHref: (facet: Facet | null) => string;
  sorting: Sorting<Sort>;
};

/** Reads what the address of a list asks for; what makes no sense is left out. */
export function readListAddress<Facet extends string, Sort extends string>(
  kind: ListKind<Facet, Sort>,
  params: SearchParams,
): ListAddress<Facet, Sort> {
  const q = cutText(cleanLine(oneOf(params.q) ?? ""), longestSearch);
  const page = oneOf(params.page);
  const job = kind.hasJob ? oneOf(params.job) : undefined;
  const attention = kind.hasAttention
    ? attentionNames.find((name) => name === oneOf(params.attention))
    : undefined;
  const facet = (Object.keys(kind.labels) as Facet[]).find(
    (one) => facetParam(one) === oneOf(params[kind.facet]),
  );
  const sort = readSort(kind, oneOf(params.sort));
  const filters = kind.hasFilters ? readFilters(params) : {};
  const here = {
    q,
    job: isId(job) ? job : null,
    attention,
    ...filterParams(filters),
    [kind.facet]: facet && facetParam(facet),
    sort: sortParam(kind, sort),
    page,
  };
  const hrefFor = (changes: Params, path = kind.path) =>
    addressOf(path, { ...here, ...changes });
  return {
    asked: {
      ...(q ? { q } : {}),
      ...(facet ? { facet } : {}),
      ...(isId(job) ? { jobId: job } : {}),
      ...(attention ? { attention } : {}),
      ...(Object.keys(filters).length > 0 ? { filters } : {}),
      ...(page ? { page } : {}),
      sort,
    },
    hrefFor,
    facetHref: (one) =>
      hrefFor({ [kind.facet]: one && facetParam(one), page: null }),
    sorting: {
      ...sort,
      hrefs: Object.fromEntries(
        (Object.keys(kind.sorts) as Sort[]).map((by) => {
          const isDescending =
            by === sort.by ? !sort.isDescending : kind.sorts[by].isDescending;
          const param = sortParam(kind, { by, isDescending });
          return [by, hrefFor({ sort: param, page: null })];
        }),
      ) as Record<Sort, string>,
    },
  };
}

/** "IN_PROGRESS" as an address says it: "in-progress". */
function facetParam(facet: string): string {
  return facet.toLowerCase().replaceAll("_", "-");
}

/** "name" is ascending, "-name" descending. */
function readSort<Sort extends string>(
  kind: ListKind<string, Sort>,
  param = "",
): { by: Sort; isDescending: boolean } {
  const isDescending = param.startsWith("-");
  const name = isDescending ? param.slice(1) : param;
  if (Object.hasOwn(kind.sorts, name))
    return { by: name as Sort, isDescending };
  const by = kind.usualSort;
  return { by, isDescending: kind.sorts[by].isDescending };
}

/** Nothing for the usual order. */
function sortParam<Sort extends string>(
  kind: ListKind<string, Sort>,
  { by, isDescending }: { by: Sort; isDescending: boolean },
): string | null {
  const isUsual =
    by === kind.usualSort && isDescending === kind.sorts[by].isDescending;
  return isUsual ? null : `${isDescending ? "-" : ""}${by}`;
}
