import { ListHead } from "@/components/lists/columns";
import { ListTable } from "@/components/ui/table";
import type { interviewList } from "@/lib/interviews/list";
import type { InterviewRow } from "@/lib/interviews/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { interviewColumns, type InterviewView } from "./interview-columns";
import { InterviewRows } from "./interview-rows";

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
} & Pick<InterviewView, "here"> &
  Partial<InterviewView>) {
  const view = { here, about, hasSendIcon };
  return (
    <ListTable label="Interviews">
      <ListHead columns={interviewColumns} view={view} sorting={sorting} />
      <tbody>
        <InterviewRows rows={rows} view={view} />
      </tbody>
    </ListTable>
  );
}
