import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { ListTable, SortTh, Td, Th, Tr } from "@/components/ui/table";
import type { Sorting } from "@/lib/lists/list-url";

/** A column of a list. `View` is what the table knows beside its rows, such as who looks at it. */
export type ListColumn<Row, Sort extends string, View> = {
  id: string;
  head: ReactNode;
  /** The list can be sorted by it. */
  sort?: Sort;
  /** Width of the head; columns without a width share the remaining space. */
  width?: string;
  /** On which screens it is hidden. */
  hidden?: string;
  cellClass?: string;
  cell: (row: Row, view: View) => ReactNode;
  /** Placeholder for a cell while the list is loading; the first column has its own. */
  skeleton?: string;
  /** For a column that is not in every view. */
  isIn?: (view: View) => boolean;
};

/**
 * A list by its columns. What renders it is of the browser too, so that a page carries the rows once as data, not again
 * as elements.
 */
export function ColumnTable<
  Row extends { id: string },
  Sort extends string,
  View,
>({
  label,
  columns,
  view,
  rows,
  sorting,
}: {
  label: string;
  columns: ListColumn<Row, Sort, View>[];
  view: View;
  rows: Row[];
  /** On a page where its order can be chosen. */
  sorting?: Sorting<Sort> | undefined;
}) {
  const shown = columns.filter(({ isIn }) => isIn?.(view) ?? true);
  return (
    <ListTable label={label}>
      <thead>
        <tr>
          {shown.map(({ id, head, sort, width, hidden }) =>
            sort && sorting ? (
              <SortTh
                key={id}
                href={sorting.hrefs[sort]}
                sorted={sorting.by === sort ? directionOf(sorting) : undefined}
                className={cn(width, hidden)}
              >
                {head}
              </SortTh>
            ) : (
              <Th key={id} className={cn(width, hidden)}>
                {head}
              </Th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            {shown.map(({ id, cell, cellClass, hidden }) => (
              <Td key={id} className={cn(cellClass, hidden)}>
                {cell(row, view)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** As `TableSkeleton` takes the columns. */
export function skeletonsOf<Row, Sort extends string, View>(
  columns: ListColumn<Row, Sort, View>[],
): string[] {
  return columns.flatMap(({ skeleton, hidden }) =>
    skeleton ? cn(skeleton, hidden) : [],
  );
}

function directionOf({ isDescending }: { isDescending: boolean }) {
  return isDescending ? "descending" : "ascending";
}
