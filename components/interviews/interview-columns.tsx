import { BellOff } from "lucide-react";
import { CandidateName } from "@/components/candidates/candidate-name";
import type { ListColumn } from "@/components/lists/column-table";
import { PageCheckbox, RowCheckbox } from "@/components/selection/selection";
import { RowLink } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { interviewList } from "@/lib/interviews/list";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isAvailable, isOpen } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { DeadlineWords } from "./deadline-words";
import { EvaluationWords } from "./evaluation-words";
import { InterviewMenu } from "./interview-menu";
import { InterviewProgress } from "./interview-progress";
import { MailWords } from "./mail-words";
import { ResendButton } from "./resend-button";

export type InterviewView = {
  /** The page's address, over which dialogs open; null for those who may only read. */
  here: string | null;
  /** Drops what the page says already, the candidate, or the candidate and the job; there, rows can be resent at once. */
  about: "everything" | "candidate" | "application";
};

export const interviewColumns: ListColumn<
  InterviewRow,
  keyof typeof interviewList.sorts,
  InterviewView
>[] = [
  {
    id: "select",
    head: <PageCheckbox />,
    width: "w-11",
    isIn: ({ here, about }) => here !== null && about === "everything",
    cell: (row) => (
      <RowCheckbox
        id={row.id}
        label={`Select ${row.candidate.name}’s interview, ${row.template.title}`}
      />
    ),
  },
  {
    id: "candidate",
    head: "Candidate",
    sort: "name",
    // Where job and template stand beside it, names need less than those.
    width: "xl:w-[17%]",
    isIn: ({ about }) => about === "everything",
    cell: (row) => (
      <CandidateName
        candidate={{ ...row.candidate, bouncedAt: null }}
        href={paths.interview(row.id)}
      />
    ),
  },
  {
    id: "job",
    head: "Job · template",
    hidden: "max-xl:hidden",
    skeleton: "w-46",
    isIn: ({ about }) => about === "everything",
    cell: (row) => <JobAndTemplate row={row} />,
  },
  {
    id: "job-link",
    head: "Job · template",
    isIn: ({ about }) => about === "candidate",
    cell: (row) => <JobAndTemplate row={row} isLink />,
  },
  {
    id: "template-link",
    head: "Template",
    isIn: ({ about }) => about === "application",
    cell: (row) => (
      <RowLink
        href={paths.interview(row.id)}
        dir="auto"
        className="block truncate text-left"
      >
        {row.template.title}
      </RowLink>
    ),
  },
  {
    id: "status",
    head: "Status",
    width: "w-40 max-sm:w-28",
    skeleton: "h-5 w-34 rounded-md max-sm:w-22",
    cell: (row) => <InterviewProgress interview={row} inRow />,
  },
  {
    id: "email",
    head: "Email",
    sort: "sent",
    width: "w-52",
    hidden: "max-md:hidden",
    skeleton: "w-46",
    cell: (row) => <MailCell row={row} />,
  },
  {
    id: "deadline",
    head: "Deadline",
    sort: "deadline",
    width: "w-30",
    hidden: "max-xl:hidden",
    skeleton: "w-26",
    cellClass: "truncate text-muted",
    cell: (row) =>
      isOpen(row.status) || row.status === "EXPIRED" ? (
        <DeadlineWords interview={row} />
      ) : (
        <span className="text-subtle">—</span>
      ),
  },
  {
    id: "evaluation",
    head: "Evaluation",
    width: "w-30",
    hidden: "max-[1399px]:hidden",
    skeleton: "w-26",
    cell: (row) => (
      <EvaluationWords
        status={isAvailable(row) ? row.evaluationStatus : "NOT_STARTED"}
      />
    ),
  },
  {
    id: "actions",
    head: <span className="sr-only">Actions</span>,
    width: "w-14",
    skeleton: "size-7",
    isIn: ({ about }) => about === "everything",
    cell: (row, view) => <Actions row={row} view={view} />,
  },
  {
    id: "actions-with-send",
    head: <span className="sr-only">Actions</span>,
    width: "w-24 md:w-48",
    isIn: ({ about }) => about !== "everything",
    cell: (row, view) => <Actions row={row} view={view} />,
  },
];

function JobAndTemplate({
  row: { id, job, template },
  isLink = false,
}: {
  row: InterviewRow;
  isLink?: boolean;
}) {
  return (
    <p title={`${job.title} · ${template.title}`} className="flex leading-6">
      {/* Where there is no room for both, each is cut. */}
      <span className="max-w-3/5 shrink-0 truncate">
        {isLink ? (
          <RowLink
            href={paths.interview(id)}
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

function Actions({
  row,
  view: { here, about },
}: {
  row: InterviewRow;
  view: InterviewView;
}) {
  return (
    <div className="relative flex items-center justify-end gap-1">
      {about !== "everything" && here && isOpen(row.status) && (
        <ResendButton interview={row} />
      )}
      <InterviewMenu interview={row} here={here} />
    </div>
  );
}
