"use client";

import { ColumnTable } from "@/components/lists/column-table";
import type { applicationList } from "@/lib/applications/list";
import type { ApplicationRow } from "@/lib/applications/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { applicationColumns } from "./application-columns";

export function ApplicationTable(list: {
  rows: ApplicationRow[];
  sorting: Sorting<keyof typeof applicationList.sorts>;
}) {
  return (
    <ColumnTable
      label="Applications"
      columns={applicationColumns}
      view={null}
      {...list}
    />
  );
}
