import { mostNamed } from "@/lib/acts/batches/limits";
import type { Selection } from "@/lib/acts/batches/schema";
import { isId } from "@/lib/ids";
import { filterNames } from "@/lib/lists/filters";
import { oneOf } from "@/lib/query-string";

type Filter = Extract<Selection, { filter: unknown }>["filter"];

/** What a list's address looks for, without its page. */
export function filterOf(
  params: Record<string, string | string[] | undefined>,
): Filter {
  const filter: Filter = {};
  for (const name of [
    "q",
    "status",
    "attention",
    "sort",
    ...filterNames,
  ] as const) {
    const value = oneOf(params[name]);
    if (value) filter[name] = value;
  }
  return filter;
}

/** What a list's address says is chosen: "all" stands for what the list's search and tab find. */
export function readSelection(
  param: string | undefined,
  filter: Filter | undefined,
): Selection | null {
  if (!param) return null;
  if (param === "all") return filter ? { filter } : null;
  const ids = param.split(",").filter(isId).slice(0, mostNamed);
  return ids.length > 0 ? { ids } : null;
}
