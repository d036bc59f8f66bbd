import { scope, type Actor } from "@/lib/auth/proof";
import {
  fieldNames,
  fieldOf,
  selectFields,
  type CandidateValues,
} from "@/lib/candidates/fields";
import { candidateList } from "@/lib/candidates/list";
import type { Cell } from "@/lib/csv/write";
import { db } from "@/lib/db";
import { readAnswer } from "@/lib/evaluations/reading";
import { scoreInterview } from "@/lib/evaluations/scoring";
import type { Prisma } from "@/lib/generated/prisma/client";
import type {
  CandidateStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";
import { candidateStatusLabels } from "@/lib/interviews/candidate-status";
import { narrowedBy } from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { readSnapshot } from "@/lib/interviews/snapshot";
import {
  isAvailable,
  shownStatus,
  shownStatusLabels,
} from "@/lib/interviews/status";
import type { Asked } from "@/lib/lists/list-url";
import { inOrder, readAllIds } from "@/lib/lists/queries";
import { asWide } from "@/lib/lists/scope-queries";
import { mailStateOf } from "@/lib/mail/news";
import { automaticClasses } from "@/lib/mail/openings";
import { mailStateLabels } from "@/lib/mail/state";
import { exportMoment } from "@/lib/portal/exports/moment";
import { getOrganization } from "@/lib/settings/queries";

/** A list to save: a header, and the rows a page at a time, so that a million of them need no memory. */
export type Export = { header: string[]; pages: AsyncGenerator<Cell[][]> };

/** One column of an export; `at` writes a time. */
type CsvColumn<Row> = {
  head: string;
  cell: (row: Row, at: (moment: Date | null) => string) => Cell;
};

/** Every candidate that the list finds, in its order. Times are the organization's own. */
export async function exportCandidates(
  actor: Actor,
  asked: Asked<CandidateStatus, keyof typeof candidateList.sorts>,
): Promise<Export> {
  return exportOf(
    actor,
    candidateCsv,
    readAllIds(actor, candidateList, asked, 1000, asWide),
    (ids) =>
      db.candidate.findMany({
        where: { id: { in: ids }, ...scope(actor) },
        select: exportedCandidate,
      }),
  );
}

const exportedCandidate = {
  id: true,
  createdAt: true,
  ...selectFields,
  status: true,
  bouncedAt: true,
  lastActivityAt: true,
} as const satisfies Prisma.CandidateSelect;

const candidateCsv: CsvColumn<
  Prisma.CandidateGetPayload<{ select: typeof exportedCandidate }>
>[] = [
  ...fieldNames.map((name) => ({
    head: fieldOf(name).label,
    cell: (row: CandidateValues) => row[name] ?? "",
  })),
  { head: "Status", cell: ({ status }) => candidateStatusLabels[status] },
  { head: "Bounced", cell: ({ bouncedAt }) => (bouncedAt ? "yes" : "") },
  { head: "Last activity", cell: (row, at) => at(row.lastActivityAt) },
  { head: "Added", cell: (row, at) => at(row.createdAt) },
];

/** Every interview that the list finds, in its order. */
export async function exportInterviews(
  actor: Actor,
  asked: Asked<InterviewStatus, keyof typeof interviewList.sorts>,
): Promise<Export> {
  const narrowing = await narrowedBy(actor, asked);
  return exportOf(
    actor,
    interviewCsv,
    readAllIds(actor, interviewList, asked, 200, narrowing),
    (ids) =>
      db.interview.findMany({
        where: { id: { in: ids }, ...scope(actor) },
        select: exported,
      }),
  );
}

const exported = {
  id: true,
  createdAt: true,
  status: true,
  withdrawnAt: true,
  retentionEndedAt: true,
  deadlineAt: true,
  completedAt: true,
  evaluationStatus: true,
  snapshot: true,
  candidate: { select: { name: true, email: true } },
  job: { select: { title: true } },
  invitations: {
    orderBy: { queuedAt: "desc" },
    select: {
      kind: true,
      lastError: true,
      sentAt: true,
      openedAt: true,
      visitedAt: true,
      bouncedAt: true,
      failedAt: true,
      signals: {
        where: { kind: "OPENED", class: { in: [...automaticClasses] } },
        orderBy: { at: "asc" },
        take: 1,
        select: { at: true },
      },
    },
  },
  answers: {
    select: {
      questionId: true,
      keptTakeId: true,
      keptAt: true,
      typedText: true,
      evaluations: {
        orderBy: { run: "asc" },
        select: {
          takeId: true,
          outcome: true,
          levels: true,
          summary: true,
          flags: true,
          isRehearsal: true,
        },
      },
    },
  },
} as const satisfies Prisma.InterviewSelect;

type Exported = Prisma.InterviewGetPayload<{ select: typeof exported }>;

const interviewCsv: CsvColumn<Exported>[] = [
  { head: "Candidate", cell: ({ candidate }) => candidate.name },
  { head: "Email", cell: ({ candidate }) => candidate.email },
  { head: "Job", cell: ({ job }) => job.title },
  { head: "Template", cell: (row) => readSnapshot(row.snapshot).title },
  { head: "Status", cell: (row) => shownStatusLabels[shownStatus(row)] },
  { head: "Email status", cell: mailWords },
  { head: "Sent", cell: (row, at) => at(row.createdAt) },
  { head: "Deadline", cell: (row, at) => at(row.deadlineAt) },
  { head: "Completed", cell: (row, at) => at(row.completedAt) },
  { head: "Evaluation score (1–5)", cell: scoreOf },
];

function mailWords({ invitations }: Exported): string {
  const state = mailStateOf(
    invitations.map(({ signals, ...mail }) => ({
      ...mail,
      automaticallyOpenedAt: signals[0]?.at ?? null,
    })),
  );
  return state ? mailStateLabels[state] : "";
}

/** Empty until there is one, and once the candidate withdrew or its answers are deleted; a canned one says so, here as on every screen. */
function scoreOf({ snapshot, answers, ...interview }: Exported): Cell {
  if (interview.evaluationStatus !== "DONE" || !isAvailable(interview))
    return "";
  const readings = readSnapshot(snapshot).questions.map((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return readAnswer(question, answer && { ...answer, keptTake: null });
  });
  const { score } = scoreInterview(readings.map(({ score }) => score));
  if (score === null) return "";
  return readings.some(({ isRehearsal }) => isRehearsal)
    ? `${score} (sample AI)`
    : score;
}

/** Reads a list to its end, each page by its ids. */
async function exportOf<Row extends { id: string }>(
  actor: Actor,
  columns: CsvColumn<Row>[],
  pages: AsyncIterable<string[]>,
  read: (ids: string[]) => Promise<Row[]>,
): Promise<Export> {
  const { timeZone } = await getOrganization(actor);
  const at = (moment: Date | null) =>
    moment ? exportMoment(moment, timeZone) : "";
  async function* rows(): AsyncGenerator<Cell[][]> {
    for await (const ids of pages)
      yield inOrder(ids, await read(ids)).map((row) =>
        columns.map(({ cell }) => cell(row, at)),
      );
  }
  return { header: columns.map(({ head }) => head), pages: rows() };
}
