"use client";

import { CandidateName } from "@/components/candidates/candidate-name";
import { RowCheckbox } from "@/components/selection/selection";
import { RowLink, Td, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { DeadlineWords } from "./deadline-words";
import { EvaluationWords } from "./evaluation-words";
import { InterviewMenu } from "./interview-menu";
import { InterviewProgress } from "./interview-progress";
import { MailWords } from "./mail-words";
import { ResendButton } from "./resend-button";

/** What the table does not say because its page does. */
export type About = "everything" | "candidate" | "application";

/** Rendered from their data in the browser too, so that a page carries them once as data, not again as elements. */
export function InterviewRows({
  rows,
  here,
  about,
  hasSendIcon,
}: {
  rows: InterviewRow[];
  /** The page's address, over which dialogs open; null for those who may only read. */
  here: string | null;
  about: About;
  hasSendIcon: boolean;
}) {
  const canSelect = here && about === "everything";
  return rows.map((row) => (
    <Tr key={row.id}>
      {canSelect && (
        <Td className="w-px">
          <RowCheckbox
            id={row.id}
            label={`Select the interview of ${row.candidate.name}, ${row.template.title}`}
          />
        </Td>
      )}
      {about === "everything" && (
        <Td className="w-full max-w-0 min-w-36 lg:min-w-52">
          <CandidateName
            candidate={row.candidate}
            href={paths.interview(row.id)}
          />
          <p
            dir="auto"
            className="truncate text-left text-sm text-muted sm:ps-10 lg:hidden"
          >
            {row.job.title}
          </p>
        </Td>
      )}
      <Td
        className={
          about === "everything" ? "max-lg:hidden" : "w-full max-w-0 min-w-36"
        }
      >
        <What row={row} about={about} />
      </Td>
      <Td>
        <InterviewProgress interview={row} />
      </Td>
      <Td className="max-md:hidden">
        <MailWords state={row.mail} />
        <p className="text-sm text-muted">
          <Time at={row.createdAt} />
        </p>
        {row.remindersStoppedAt && isOpen(row.status) && (
          <p className="w-36 text-sm text-pretty text-muted">
            Reminders stopped by the candidate
          </p>
        )}
      </Td>
      <Td className="text-muted max-lg:hidden">
        {isOpen(row.status) || row.status === "EXPIRED" ? (
          <DeadlineWords interview={row} />
        ) : (
          <span className="text-subtle">—</span>
        )}
      </Td>
      <Td className="max-xl:hidden">
        <EvaluationWords
          status={
            row.withdrawnAt || row.retentionEndedAt
              ? "NOT_STARTED"
              : row.evaluationStatus
          }
        />
      </Td>
      <Td className="w-px">
        <div className="relative flex items-center justify-end gap-1">
          {hasSendIcon && here && isOpen(row.status) && (
            <ResendButton interview={row} />
          )}
          <InterviewMenu interview={row} here={here} />
        </div>
      </Td>
    </Tr>
  ));
}

function What({ row, about }: { row: InterviewRow; about: About }) {
  if (about === "everything")
    return (
      <div className="w-40 xl:w-48">
        <p dir="auto" className="truncate text-left">
          {row.job.title}
        </p>
        <p dir="auto" className="truncate text-left text-sm text-muted">
          {row.template.title}
        </p>
      </div>
    );
  return (
    <>
      <RowLink
        href={paths.interview(row.id)}
        dir="auto"
        className="block truncate text-left"
      >
        {about === "candidate" ? row.job.title : row.template.title}
      </RowLink>
      {about === "candidate" && (
        <p dir="auto" className="truncate text-left text-sm text-muted">
          {row.template.title}
        </p>
      )}
    </>
  );
}
