"use client";

import { RowCheckbox } from "@/components/selection/selection";
import { SendLink } from "@/components/send/send-link";
import { Td, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CandidateRow } from "@/lib/candidates/queries";
import { shownStatus, shownStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { CandidateBadge } from "./candidate-badge";
import { CandidateMenu } from "./candidate-menu";
import { CandidateName } from "./candidate-name";

/** Rendered from their data in the browser too, so that a page carries them once as data, not again as elements. */
export function CandidateRows({
  rows,
  here,
}: {
  rows: CandidateRow[];
  /** The list's address, over which dialogs open; null for those who may only read. */
  here: string | null;
}) {
  return rows.map((row) => (
    <Tr key={row.id}>
      {here && (
        <Td>
          <RowCheckbox id={row.id} label={`Select ${row.name}`} />
        </Td>
      )}
      <Td>
        <CandidateName candidate={row} href={paths.candidate(row.id)} />
      </Td>
      <Td>
        <CandidateBadge status={row.status} />
      </Td>
      <Td className="max-xl:hidden">
        <LatestInterview interview={row.latest} />
      </Td>
      <Td className="truncate text-muted max-lg:hidden">
        <Time at={row.lastActivityAt} />
      </Td>
      <Td className="truncate text-muted max-[1399px]:hidden">
        <Time at={row.createdAt} />
      </Td>
      <Td>
        <div className="relative flex items-center justify-end gap-1">
          {here && (
            <SendLink href={withParam(here, "send", row.id)} name={row.name} />
          )}
          <CandidateMenu
            candidate={row}
            editHref={here && withParam(here, "edit", row.id)}
          />
        </div>
      </Td>
    </Tr>
  ));
}

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
