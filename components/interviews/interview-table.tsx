"use client";

import { ColumnTable } from "@/components/lists/column-table";
import type { interviewList } from "@/lib/interviews/list";
import type { InterviewRow } from "@/lib/interviews/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { interviewColumns, type InterviewView } from "./interview-columns";

export function InterviewTable({
  rows,
  sorting,
  here,
  about = "everything",
}: {
  rows: InterviewRow[];
  sorting?: Sorting<keyof typeof interviewList.sorts>;
} & Pick<InterviewView, "here"> &
  Partial<InterviewView>) {
  return (
    <ColumnTable
      label="Interviews"
      columns={interviewColumns}
      view={{ here, about }}
      rows={rows}
      sorting={sorting}
    />
  );
}
