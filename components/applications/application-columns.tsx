import { CandidateName } from "@/components/candidates/candidate-name";
import { InterviewBadge } from "@/components/interviews/interview-badge";
import type { ListColumn } from "@/components/lists/column-table";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { applicationList } from "@/lib/applications/list";
import type { ApplicationRow } from "@/lib/applications/queries";
import { plural } from "@/lib/format";
import { stageLabels } from "@/lib/jobs/stages";
import { paths } from "@/lib/paths";

export const applicationColumns: ListColumn<
  ApplicationRow,
  keyof typeof applicationList.sorts,
  null
>[] = [
  {
    id: "candidate",
    head: "Candidate",
    cell: (row) => (
      <CandidateName
        candidate={row.candidate}
        href={paths.application(row.id)}
      />
    ),
  },
  {
    id: "job",
    head: "Job",
    width: "max-lg:w-44 max-sm:w-32",
    skeleton: "w-66 max-lg:w-38 max-sm:w-26",
    cell: (row) => (
      <p dir="auto" title={row.job.title} className="truncate text-left">
        {row.job.title}
      </p>
    ),
  },
  {
    id: "stage",
    head: "Stage",
    width: "w-32",
    hidden: "max-sm:hidden",
    skeleton: "h-5 w-26 rounded-md",
    cell: (row) => <Badge>{stageLabels[row.stage]}</Badge>,
  },
  {
    id: "interviews",
    head: "Interviews",
    width: "w-48",
    hidden: "max-lg:hidden",
    skeleton: "h-5 w-42 rounded-md",
    cell: (row) => <Interviews interviews={row.interviews} />,
  },
  {
    id: "added",
    head: "Added",
    sort: "since",
    width: "w-24",
    hidden: "max-xl:hidden",
    skeleton: "w-18",
    cellClass: "truncate text-muted",
    cell: (row) => <Time isShort at={row.createdAt} />,
  },
];

function Interviews({
  interviews: [latest, ...others],
}: {
  interviews: ApplicationRow["interviews"];
}) {
  if (!latest) return <span className="text-subtle">No interviews yet</span>;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <InterviewBadge interview={latest} />
      {others.length > 0 && (
        <span className="text-sm text-muted">
          {`and ${plural(others.length, "other")}`}
        </span>
      )}
    </span>
  );
}
