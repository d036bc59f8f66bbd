import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Td, Th, Tr } from "@/components/ui/table";
import type { Sorting } from "@/lib/lists/list-url";
import { SortHeader } from "./sort-header";

/** A column of a list. `View` is what the table knows beside its rows, such as who looks at it. */
export type ListColumn<Row, Sort extends string, View> = {
  id: string;
  head: ReactNode;
  /** The list can be sorted by it. */
  sort?: Sort;
  /** Width of the head; one column without a width takes the remaining space. */
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

type Columns<Row, Sort extends string, View> = readonly ListColumn<
  Row,
  Sort,
  View
>[];

export function ListHead<Row, Sort extends string, View>({
  columns,
  view,
  sorting,
}: {
  columns: Columns<Row, Sort, View>;
  view: View;
  /** On a page where its order can be chosen. */
  sorting?: Sorting<Sort>;
}) {
  return (
    <thead>
      <tr>
        {shownIn(view, columns).map(({ id, head, sort, width, hidden }) =>
          sort ? (
            <SortHeader
              key={id}
              sorting={sorting}
              by={sort}
              className={cn(width, hidden)}
            >
              {head}
            </SortHeader>
          ) : (
            <Th key={id} className={cn(width, hidden)}>
              {head}
            </Th>
          ),
        )}
      </tr>
    </thead>
  );
}

export function ListRows<
  Row extends { id: string },
  Sort extends string,
  View,
>({
  columns,
  view,
  rows,
}: {
  columns: Columns<Row, Sort, View>;
  view: View;
  rows: Row[];
}) {
  const shown = shownIn(view, columns);
  return rows.map((row) => (
    <Tr key={row.id}>
      {shown.map(({ id, cell, cellClass, hidden }) => (
        <Td key={id} className={cn(cellClass, hidden)}>
          {cell(row, view)}
        </Td>
      ))}
    </Tr>
  ));
}

/** As `TableSkeleton` takes the columns. */
export function skeletonsOf<Row, Sort extends string, View>(
  columns: Columns<Row, Sort, View>,
): string[] {
  return columns.flatMap(({ skeleton, hidden }) =>
    skeleton ? cn(skeleton, hidden) : [],
  );
}

function shownIn<Row, Sort extends string, View>(
  view: View,
  columns: Columns<Row, Sort, View>,
): Columns<Row, Sort, View> {
  return columns.filter(({ isIn }) => isIn?.(view) ?? true);
}
