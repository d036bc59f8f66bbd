"use client";

import { PageHeader } from "@/components/portal/page-header";
import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

/**
 * A long list that is loading, in the shape of `ListPage`: nothing moves when the rows arrive. Rendered in the browser too, because
 * every page of the list carries it, as these few props instead of a hundred elements.
 */
export function ListSkeleton({
  title,
  tabs,
  columns,
}: {
  title: string;
  /** How many there are usually. */
  tabs: number;
  /** As `TableSkeleton` takes them. */
  columns: string[];
}) {
  return (
    <>
      <PageHeader title={title} />
      <div className="flex flex-col gap-3">
        <Skeleton className="h-control w-full max-w-sm animate-later" />
        <div className="flex h-9 animate-later items-center gap-5 overflow-hidden border-b pointer-coarse:h-11">
          {Array.from({ length: tabs }, (_, tab) => (
            <Skeleton key={tab} className="w-20 shrink-0" />
          ))}
        </div>
        <TableSkeleton hasFaces columns={columns} rows={15} />
      </div>
    </>
  );
}
