import { SortHeader } from "@/components/lists/sort-header";
import { PageCheckbox } from "@/components/selection/selection";
import { Table, Th } from "@/components/ui/table";
import type { InterviewRow } from "@/lib/interviews/queries";
import type { Sorting } from "@/lib/lists/address";
import type { interviewList } from "@/lib/lists/kinds";
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
    <Table label="Interviews">
      <thead>
        <tr>
          {canSelect && (
            <Th className="w-px">
              <PageCheckbox />
            </Th>
          )}
          {about === "everything" && (
            <SortHeader sorting={sorting} by="name">
              Candidate
            </SortHeader>
          )}
          <Th className={about === "everything" ? "max-lg:hidden" : undefined}>
            {about === "application" ? "Template" : "Job · template"}
          </Th>
          <Th>Status</Th>
          <SortHeader sorting={sorting} by="sent" className="max-md:hidden">
            Email
          </SortHeader>
          <SortHeader sorting={sorting} by="deadline" className="max-lg:hidden">
            Deadline
          </SortHeader>
          <Th className="max-xl:hidden">Evaluation</Th>
          <Th>
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
    </Table>
  );
}
