import { CandidateName } from "@/components/candidates/candidate-name";
import { InterviewBadge } from "@/components/interviews/interview-badge";
import { SortHeader } from "@/components/lists/sort-header";
import { Badge } from "@/components/ui/badge";
import { ListTable, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { applicationList } from "@/lib/applications/list";
import type { ApplicationRow } from "@/lib/applications/queries";
import { plural } from "@/lib/format";
import { stageLabels } from "@/lib/jobs/stages";
import type { Sorting } from "@/lib/lists/list-url";
import { paths } from "@/lib/paths";

export function ApplicationTable({
  rows,
  sorting,
}: {
  rows: ApplicationRow[];
  sorting: Sorting<keyof typeof applicationList.sorts>;
}) {
  return (
    <ListTable label="Applications">
      <thead>
        <tr>
          <Th>Candidate</Th>
          <Th className="w-72 max-lg:w-44 max-sm:w-32">Job</Th>
          <Th className="w-32 max-sm:hidden">Stage</Th>
          <Th className="w-48 max-lg:hidden">Interviews</Th>
          <SortHeader
            sorting={sorting}
            by="since"
            className="w-32 max-xl:hidden"
          >
            Added
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <CandidateName
                candidate={row.candidate}
                href={paths.application(row.id)}
              />
            </Td>
            <Td>
              <p
                dir="auto"
                title={row.job.title}
                className="truncate text-left"
              >
                {row.job.title}
              </p>
            </Td>
            <Td className="max-sm:hidden">
              <Badge>{stageLabels[row.stage]}</Badge>
            </Td>
            <Td className="max-lg:hidden">
              <Interviews interviews={row.interviews} />
            </Td>
            <Td className="truncate text-muted max-xl:hidden">
              <Time at={row.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </ListTable>
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
