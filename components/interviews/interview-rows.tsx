"use client";

import { BellOff } from "lucide-react";
import { CandidateName } from "@/components/candidates/candidate-name";
import { RowCheckbox } from "@/components/selection/selection";
import { RowLink, Td, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isAvailable, isOpen } from "@/lib/interviews/status";
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
        <Td>
          <RowCheckbox
            id={row.id}
            label={`Select ${row.candidate.name}’s interview, ${row.template.title}`}
          />
        </Td>
      )}
      {about === "everything" && (
        <Td>
          <CandidateName
            candidate={{ ...row.candidate, bouncedAt: null }}
            href={paths.interview(row.id)}
          />
        </Td>
      )}
      <Td className={about === "everything" ? "max-xl:hidden" : undefined}>
        <What row={row} about={about} />
      </Td>
      <Td>
        <InterviewProgress interview={row} inRow />
      </Td>
      <Td className="max-md:hidden">
        <MailCell row={row} />
      </Td>
      <Td className="truncate text-muted max-xl:hidden">
        {isOpen(row.status) || row.status === "EXPIRED" ? (
          <DeadlineWords interview={row} />
        ) : (
          <span className="text-subtle">—</span>
        )}
      </Td>
      <Td className="max-[1399px]:hidden">
        <EvaluationWords
          status={isAvailable(row) ? row.evaluationStatus : "NOT_STARTED"}
        />
      </Td>
      <Td>
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

/** The state of the email, and since when. */
function MailCell({ row }: { row: InterviewRow }) {
  const { mailNews: news } = row;
  return (
    <div className="flex min-w-0 items-center gap-2">
      <MailWords news={news} />
      {news?.at && (
        <Time isShort at={news.at} className="truncate text-sm text-muted" />
      )}
      {row.remindersStoppedAt && isOpen(row.status) && (
        <span
          data-tooltip="Reminders stopped by the candidate"
          className="relative shrink-0 text-muted"
        >
          <BellOff aria-hidden className="size-3.5" />
          <span className="sr-only">Reminders stopped by the candidate</span>
        </span>
      )}
    </div>
  );
}

function What({ row, about }: { row: InterviewRow; about: About }) {
  const { job, template } = row;
  if (about === "application")
    return (
      <RowLink
        href={paths.interview(row.id)}
        dir="auto"
        className="block truncate text-left"
      >
        {template.title}
      </RowLink>
    );
  return (
    <p title={`${job.title} · ${template.title}`} className="flex leading-6">
      {/* Where there is no room for both, each is cut. */}
      <span className="max-w-3/5 shrink-0 truncate">
        {about === "candidate" ? (
          <RowLink
            href={paths.interview(row.id)}
            className="block truncate leading-6"
          >
            <bdi>{job.title}</bdi>
          </RowLink>
        ) : (
          <bdi>{job.title}</bdi>
        )}
      </span>
      <span className="truncate whitespace-pre text-muted">
        <span>{" · "}</span>
        <bdi>{template.title}</bdi>
      </span>
    </p>
  );
}
