import { Pagination } from "@/components/ui/pagination";
import { pageParam, pageSize, type Paging } from "@/lib/paging";

/** First, previous, next and last page of a list. `hrefFor` puts a `page` parameter into the list's address. */
export function Pages({
  paging,
  hrefFor,
}: {
  paging: Paging;
  hrefFor: (page: string | null) => string;
}) {
  return (
    <Pagination
      page={paging.number}
      pageSize={pageSize}
      total={paging.total}
      hrefFor={(number) => hrefFor(pageParam(paging, number))}
    />
  );
}
