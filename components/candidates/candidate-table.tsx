import { ListHead } from "@/components/lists/columns";
import { ListTable } from "@/components/ui/table";
import type { candidateList } from "@/lib/candidates/list";
import type { CandidateRow } from "@/lib/candidates/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { candidateColumns, type CandidateView } from "./candidate-columns";
import { CandidateRows } from "./candidate-rows";

export function CandidateTable({
  rows,
  sorting,
  here,
}: {
  rows: CandidateRow[];
  sorting: Sorting<keyof typeof candidateList.sorts>;
} & CandidateView) {
  return (
    <ListTable label="Candidates">
      <ListHead columns={candidateColumns} view={{ here }} sorting={sorting} />
      <tbody>
        <CandidateRows rows={rows} view={{ here }} />
      </tbody>
    </ListTable>
  );
}
