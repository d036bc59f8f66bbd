"use client";

import { ColumnTable } from "@/components/lists/column-table";
import type { candidateList } from "@/lib/candidates/list";
import type { CandidateRow } from "@/lib/candidates/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { candidateColumns, type CandidateView } from "./candidate-columns";

export function CandidateTable({
  here,
  ...list
}: {
  rows: CandidateRow[];
  sorting: Sorting<keyof typeof candidateList.sorts>;
} & CandidateView) {
  return (
    <ColumnTable
      label="Candidates"
      columns={candidateColumns}
      view={{ here }}
      {...list}
    />
  );
}
