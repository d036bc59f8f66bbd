import type { ListColumn } from "@/components/lists/column-table";
import { PageCheckbox, RowCheckbox } from "@/components/selection/selection";
import { SendLink } from "@/components/send/send-link";
import { Time } from "@/components/ui/time";
import type { candidateList } from "@/lib/candidates/list";
import type { CandidateRow } from "@/lib/candidates/queries";
import { shownStatus, shownStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { CandidateBadge } from "./candidate-badge";
import { CandidateMenu } from "./candidate-menu";
import { CandidateName } from "./candidate-name";

export type CandidateView = {
  /** The list's address, over which dialogs open; null for those who may only read. */
  here: string | null;
};

export const candidateColumns: ListColumn<
  CandidateRow,
  keyof typeof candidateList.sorts,
  CandidateView
>[] = [
  {
    id: "select",
    head: <PageCheckbox />,
    width: "w-11",
    isIn: ({ here }) => here !== null,
    cell: (row) => <RowCheckbox id={row.id} label={`Select ${row.name}`} />,
  },
  {
    id: "candidate",
    head: "Candidate",
    sort: "name",
    cell: (row) => (
      <CandidateName candidate={row} href={paths.candidate(row.id)} />
    ),
  },
  {
    id: "status",
    head: "Status",
    width: "w-28",
    skeleton: "h-5 w-22 rounded-md",
    cell: (row) => <CandidateBadge status={row.status} />,
  },
  {
    id: "latest",
    head: "Latest interview",
    width: "w-56",
    hidden: "max-xl:hidden",
    skeleton: "w-46",
    cell: (row) => <LatestInterview interview={row.latest} />,
  },
  {
    id: "activity",
    head: "Last activity",
    sort: "activity",
    width: "w-28",
    hidden: "max-lg:hidden",
    skeleton: "w-20",
    cellClass: "truncate text-muted",
    cell: (row) => <Time isShort at={row.lastActivityAt} />,
  },
  {
    id: "added",
    head: "Added",
    sort: "added",
    width: "w-24",
    hidden: "max-[1399px]:hidden",
    skeleton: "w-18",
    cellClass: "truncate text-muted",
    cell: (row) => <Time isShort at={row.createdAt} />,
  },
  {
    id: "actions",
    head: <span className="sr-only">Actions</span>,
    width: "w-48 max-sm:w-24",
    skeleton: "h-7 w-42 max-sm:w-16",
    cell: (row, { here }) => (
      <div className="relative flex items-center justify-end gap-1">
        {here && (
          <SendLink href={withParam(here, "send", row.id)} name={row.name} />
        )}
        <CandidateMenu
          candidate={row}
          editHref={here && withParam(here, "edit", row.id)}
        />
      </div>
    ),
  },
];

function LatestInterview({ interview }: { interview: CandidateRow["latest"] }) {
  if (!interview) return <span className="text-subtle">No interviews yet</span>;
  const { job, template } = interview;
  return (
    <p title={`${job} · ${template}`} className="flex">
      <bdi className="truncate">{job}</bdi>
      {/* Never cut: the job is the longer of the two. */}
      <span className="shrink-0 whitespace-pre text-muted">
        {` · ${shownStatusLabels[shownStatus(interview)]}`}
      </span>
    </p>
  );
}
