import { SortHeader } from "@/components/lists/sort-header";
import { PageCheckbox } from "@/components/selection/selection";
import { ListTable, Th } from "@/components/ui/table";
import type { interviewList } from "@/lib/interviews/list";
import type { InterviewRow } from "@/lib/interviews/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { InterviewRows, type About } from "./interview-rows";

/** `about` drops what the page says already: the candidate, or the candidate and the job. */
export function InterviewTable({
  rows,
  sorting,
  here,
  about = "everything",
  hasSendIcon = false,
}: {
  rows: InterviewRow[];
  /** On a page where its order can be chosen. */
  sorting?: Sorting<keyof typeof interviewList.sorts>;
  /** The page's address, over which dialogs open; null for those who may only read. */
  here: string | null;
  about?: About;
  hasSendIcon?: boolean;
}) {
  const canSelect = here && about === "everything";
  return (
    <ListTable label="Interviews">
      <thead>
        <tr>
          {canSelect && (
            <Th className="w-11">
              <PageCheckbox />
            </Th>
          )}
          {about === "everything" && (
            <SortHeader sorting={sorting} by="name">
              Candidate
            </SortHeader>
          )}
          <Th
            className={
              about === "everything" ? "w-52 max-xl:hidden" : undefined
            }
          >
            {about === "application" ? "Template" : "Job · template"}
          </Th>
          <Th className="w-40 max-sm:w-28">Status</Th>
          <SortHeader
            sorting={sorting}
            by="sent"
            className="w-56 max-md:hidden"
          >
            Email
          </SortHeader>
          <SortHeader
            sorting={sorting}
            by="deadline"
            className="w-28 max-xl:hidden"
          >
            Deadline
          </SortHeader>
          <Th className="w-32 max-[1399px]:hidden">Evaluation</Th>
          <Th className={hasSendIcon ? "w-24 md:w-48" : "w-14"}>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        <InterviewRows
          rows={rows}
          here={here}
          about={about}
          hasSendIcon={hasSendIcon}
        />
      </tbody>
    </ListTable>
  );
}
