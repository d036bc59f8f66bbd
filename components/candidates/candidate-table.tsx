import { SortHeader } from "@/components/lists/sort-header";
import { PageCheckbox } from "@/components/selection/selection";
import { ListTable, Th } from "@/components/ui/table";
import type { candidateList } from "@/lib/candidates/list";
import type { CandidateRow } from "@/lib/candidates/queries";
import type { Sorting } from "@/lib/lists/list-url";
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
    <ListTable label="Candidates">
      <thead>
        <tr>
          {here && (
            <Th className="w-11">
              <PageCheckbox />
            </Th>
          )}
          <SortHeader sorting={sorting} by="name">
            Candidate
          </SortHeader>
          <Th className="w-28">Status</Th>
          <Th className="w-56 max-xl:hidden">Latest interview</Th>
          <SortHeader
            sorting={sorting}
            by="activity"
            className="w-32 max-lg:hidden"
          >
            Last activity
          </SortHeader>
          <SortHeader
            sorting={sorting}
            by="added"
            className="w-32 max-[1399px]:hidden"
          >
            Added
          </SortHeader>
          <Th className="w-48 max-sm:w-24">
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        <CandidateRows rows={rows} here={here} />
      </tbody>
    </ListTable>
  );
}
