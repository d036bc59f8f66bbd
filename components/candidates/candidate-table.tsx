import { SortHeader } from "@/components/lists/sort-header";
import { PageCheckbox, RowCheckbox } from "@/components/selection/selection";
import { SendLink } from "@/components/send/send-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CandidateRow } from "@/lib/candidates/queries";
import { interviewStatusLabels } from "@/lib/interviews/status";
import type { Sorting } from "@/lib/lists/address";
import type { candidateList } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";
import { CandidateBadge } from "./candidate-badge";
import { CandidateMenu } from "./candidate-menu";
import { CandidateName } from "./candidate-name";

/** `sendHref` and `editHref` keep the list's address and open a dialog over it; null for those who may only read. */
export function CandidateTable({
  rows,
  sorting,
  sendHref,
  editHref,
}: {
  rows: CandidateRow[];
  sorting: Sorting<keyof typeof candidateList.sorts>;
  sendHref: ((id: string) => string) | null;
  editHref: ((id: string) => string) | null;
}) {
  const canSelect = sendHref !== null;
  return (
    <Table label="Candidates">
      <thead>
        <tr>
          {canSelect && (
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
        {rows.map((row) => (
          <Tr key={row.id}>
            {canSelect && (
              <Td className="w-px">
                <RowCheckbox id={row.id} label={`Select ${row.name}`} />
              </Td>
            )}
            <Td className="w-full max-w-0 min-w-36">
              <CandidateName candidate={row} href={paths.candidate(row.id)} />
            </Td>
            <Td>
              <CandidateBadge status={row.status} />
            </Td>
            <Td className="max-lg:hidden">
              <LatestInterview interview={row.interviews[0]} />
            </Td>
            <Td className="text-muted max-md:hidden">
              <Time at={row.lastActivityAt} />
            </Td>
            <Td className="text-muted max-xl:hidden">
              <Time at={row.createdAt} />
            </Td>
            <Td className="w-px">
              <div className="relative flex items-center justify-end gap-1">
                {sendHref && (
                  <SendLink href={sendHref(row.id)} name={row.name} />
                )}
                <CandidateMenu
                  candidate={row}
                  editHref={editHref?.(row.id) ?? null}
                />
              </div>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function LatestInterview({
  interview,
}: {
  interview: CandidateRow["interviews"][number] | undefined;
}) {
  if (!interview) return <span className="text-subtle">None yet</span>;
  return (
    <div className="w-48">
      <p className="truncate">
        <bdi>{interview.job.title}</bdi>
      </p>
      <p className="truncate text-sm text-muted">
        {interviewStatusLabels[interview.status]} ·{" "}
        <bdi>{interview.template.title}</bdi>
      </p>
    </div>
  );
}
