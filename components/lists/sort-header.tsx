import type { ReactNode } from "react";
import { SortTh, Th } from "@/components/ui/table";
import type { Sorting } from "@/lib/lists/list-url";

/** A column's header, which sorts the list by it; a plain one in a table whose order cannot be chosen. */
export function SortHeader<Sort extends string>({
  sorting,
  by,
  className,
  children,
}: {
  sorting: Sorting<Sort> | undefined;
  by: Sort;
  className?: string;
  children: ReactNode;
}) {
  if (!sorting) return <Th className={className}>{children}</Th>;
  const direction = sorting.isDescending ? "descending" : "ascending";
  return (
    <SortTh
      href={sorting.hrefFor(by)}
      sorted={sorting.by === by ? direction : undefined}
      className={className}
    >
      {children}
    </SortTh>
  );
}
