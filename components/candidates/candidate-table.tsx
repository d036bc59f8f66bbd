import { SortHeader } from "@/components/lists/sort-header";
import { PageCheckbox } from "@/components/selection/selection";
import { Table, Th } from "@/components/ui/table";
import type { CandidateRow } from "@/lib/candidates/queries";
import type { Sorting } from "@/lib/lists/address";
import type { candidateList } from "@/lib/lists/kinds";
import { CandidateRows } from "./candidate-rows";

/** `here` is the list's address, over which dialogs open; null for those who may only read. */
export function CandidateTable({
  rows,
  sorting,
  here,
}: {
  rows: CandidateRow[];
  sorting: Sorting<keyof typeof candidateList.sorts>;
  here: string | null;
}) {
  return (
    <Table label="Candidates">
      <thead>
        <tr>
          {here && (
            <Th className="w-px">
              <PageCheckbox />
            </Th>
          )}
          <SortHeader sorting={sorting} by="name">
            Candidate
          </SortHeader>
          <Th>Status</Th>
          <Th className="max-lg:hidden">Latest interview</Th>
          <SortHeader sorting={sorting} by="activity" className="max-md:hidden">
            Last activity
          </SortHeader>
          <SortHeader sorting={sorting} by="added" className="max-xl:hidden">
            Added
          </SortHeader>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        <CandidateRows rows={rows} here={here} />
      </tbody>
    </Table>
  );
}
