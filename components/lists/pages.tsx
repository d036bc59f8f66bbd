import { Pagination } from "@/components/ui/pagination";
import { formatCount } from "@/lib/format";
import { lastPage, pageSize, type Paging } from "@/lib/paging";

/** First, previous, next and last page of a list. `hrefFor` puts a `page` parameter into the list's address. */
export function Pages({
  paging,
  hrefFor,
}: {
  paging: Paging;
  hrefFor: (page: string | null) => string;
}) {
  const { first, previous, next, last } = paging.links;
  if (first === undefined && next === undefined) return null;
  const href = (param: string | null | undefined) =>
    param === undefined ? undefined : hrefFor(param);
  return (
    <Pagination
      range={range(paging)}
      position={position(paging)}
      hrefs={{
        first: href(first),
        previous: href(previous),
        next: href(next),
        last: href(last),
      }}
    />
  );
}

function range({ number, length, total }: Paging): string {
  if (number < 0) return `${formatCount(total)} in all`;
  const from = (number - 1) * pageSize + 1;
  const to = from + length - 1;
  // What is known to be there may be less than what was seen by now.
  const all = { ...total, value: Math.max(total.value, to) };
  return `${formatCount(from)}–${formatCount(to)} of ${formatCount(all)}`;
}

function position({ number, total }: Paging): string {
  if (number === -1) return "Last page";
  if (number < 0) return `Page ${formatCount(-number)} from the last`;
  const last = lastPage(total);
  return last === null
    ? `Page ${formatCount(number)}`
    : `Page ${formatCount(number)} of ${formatCount(last)}`;
}
