import { CandidateName } from "@/components/candidates/candidate-name";
import { InterviewBadge } from "@/components/interviews/interview-badge";
import { SortHeader } from "@/components/lists/sort-header";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ApplicationRow } from "@/lib/applications/queries";
import { stageLabels } from "@/lib/applications/status";
import { plural } from "@/lib/format";
import type { Sorting } from "@/lib/lists/address";
import type { applicationList } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";

export function ApplicationTable({
  rows,
  sorting,
}: {
  rows: ApplicationRow[];
  sorting: Sorting<keyof typeof applicationList.sorts>;
}) {
  return (
    <Table label="Applications">
      <thead>
        <tr>
          <Th>Candidate</Th>
          <Th>Job</Th>
          <Th className="max-sm:hidden">Stage</Th>
          <Th className="max-md:hidden">Interviews</Th>
          <SortHeader sorting={sorting} by="since" className="max-lg:hidden">
            Added
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="w-1/2 max-w-0 min-w-36">
              <CandidateName
                candidate={row.candidate}
                href={paths.application(row.id)}
              />
            </Td>
            <Td className="w-1/2 max-w-0 min-w-32">
              <p dir="auto" className="truncate text-left">
                {row.job.title}
              </p>
            </Td>
            <Td className="max-sm:hidden">
              <Badge>{stageLabels[row.stage]}</Badge>
            </Td>
            <Td className="max-md:hidden">
              <Interviews interviews={row.interviews} />
            </Td>
            <Td className="text-muted max-lg:hidden">
              <Time at={row.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

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
