import type { Actor } from "@/lib/auth/proof";
import { candidateSearch } from "@/lib/candidates/queries";
import { candidateStatusLabels } from "@/lib/candidates/status";
import type { Cell } from "@/lib/csv/write";
import { db } from "@/lib/db";
import { readAnswer } from "@/lib/evaluations/reading";
import { scoreInterview } from "@/lib/evaluations/scoring";
import { exportMoment } from "@/lib/exports/moment";
import type { Prisma } from "@/lib/generated/prisma/client";
import type {
  CandidateStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";
import { mailStateOf } from "@/lib/interviews/mail";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { interviewStatusLabels } from "@/lib/interviews/status";
import { mailStateLabels } from "@/lib/invitations/status";
import { getOrganization } from "@/lib/organizations/queries";

/** A list to save: a header, and the rows a page at a time, so that a million of them need no memory. */
export type Export = { header: string[]; pages: AsyncGenerator<Cell[][]> };

/** Every candidate that the list finds, in its order. Times are the organization's own. */
export async function exportCandidates(
  actor: Actor,
  filter: { q?: string; status?: CandidateStatus },
): Promise<Export> {
  const { timeZone } = await getOrganization(actor);
  const at = (moment: Date) => exportMoment(moment, timeZone);
  const wanted = {
    organizationId: actor.organizationId,
    ...candidateSearch(filter.q ?? ""),
    ...(filter.status ? { status: filter.status } : {}),
  };
  return {
    header: ["Name", "Email", "Status", "Bounced", "Last activity", "Added"],
    pages: pagesOf(
      1000,
      (page) =>
        db.candidate.findMany({
          ...page,
          where: { AND: [wanted, page.where] },
          select: {
            id: true,
            createdAt: true,
            name: true,
            email: true,
            status: true,
            bouncedAt: true,
            lastActivityAt: true,
          },
        }),
      (row) => [
        row.name,
        row.email,
        candidateStatusLabels[row.status],
        row.bouncedAt ? "yes" : "",
        at(row.lastActivityAt),
        at(row.createdAt),
      ],
    ),
  };
}

/** Every interview that the list finds, in its order. */
export async function exportInterviews(
  actor: Actor,
  filter: { q?: string; status?: InterviewStatus },
): Promise<Export> {
  const { timeZone } = await getOrganization(actor);
  const at = (moment: Date | null) =>
    moment ? exportMoment(moment, timeZone) : "";
  const wanted = {
    organizationId: actor.organizationId,
    ...(filter.q ? { candidate: candidateSearch(filter.q) } : {}),
    ...(filter.status ? { status: filter.status } : {}),
  };
  return {
    header: [
      ...["Candidate", "Email", "Job", "Template", "Status", "Mail"],
      ...["Sent", "Deadline", "Completed", "Evaluation score (1–5)"],
    ],
    pages: pagesOf(
      200,
      (page) =>
        db.interview.findMany({
          ...page,
          where: { AND: [wanted, page.where] },
          select: exported,
        }),
      (row) => [
        row.candidate.name,
        row.candidate.email,
        row.job.title,
        readSnapshot(row.snapshot).title,
        interviewStatusLabels[row.status],
        mailWords(row),
        at(row.createdAt),
        at(row.deadlineAt),
        at(row.completedAt),
        scoreOf(row),
      ],
    ),
  };
}

const exported = {
  id: true,
  createdAt: true,
  status: true,
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
    },
  },
  answers: {
    select: {
      questionId: true,
      keptTakeId: true,
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

function mailWords({ invitations }: Exported): string {
  const state = mailStateOf(invitations);
  return state ? mailStateLabels[state] : "";
}

/** Empty until there is one; a canned one says so, here as on every screen. */
function scoreOf({ evaluationStatus, snapshot, answers }: Exported): Cell {
  if (evaluationStatus !== "DONE") return "";
  const readings = readSnapshot(snapshot).questions.map((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return readAnswer(question, answer && { ...answer, keptTake: null });
  });
  const { score } = scoreInterview(readings.map(({ score }) => score));
  if (score === null) return "";
  return readings.some(({ isRehearsal }) => isRehearsal)
    ? `${score} (rehearsal)`
    : score;
}

type Key = { createdAt: Date; id: string };

/** Reads newest first, each page from behind the last row of the one before. */
async function* pagesOf<Row extends Key>(
  size: number,
  read: (page: ReturnType<typeof pageBehind>) => Promise<Row[]>,
  cellsOf: (row: Row) => Cell[],
): AsyncGenerator<Cell[][]> {
  let last: Key | undefined;
  for (;;) {
    const rows: Row[] = await read(pageBehind(last, size));
    if (rows.length > 0) yield rows.map(cellsOf);
    last = rows.at(-1);
    if (rows.length < size) return;
  }
}

function pageBehind(last: Key | undefined, take: number) {
  return {
    where: last
      ? {
          // Implied by the second condition; lets the index find the place.
          createdAt: { lte: last.createdAt },
          OR: [{ createdAt: { lt: last.createdAt } }, { id: { lt: last.id } }],
        }
      : {},
    orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }],
    take,
  };
}
