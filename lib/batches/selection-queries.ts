import type { Actor } from "@/lib/auth/proof";
import {
  addressObstacle,
  interviewObstacle,
  openObstacle,
  type Obstacle,
} from "@/lib/batches/obstacles";
import {
  maxBatchItems,
  type BatchAct,
  type Selection,
} from "@/lib/batches/schema";
import { candidateSearch } from "@/lib/candidates/queries";
import { candidateStatusLabels } from "@/lib/candidates/status";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type {
  CandidateStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";
import { interviewStatusLabels, openStatuses } from "@/lib/interviews/status";

const inListOrder = {
  orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }],
  take: maxBatchItems,
};

/**
 * The ids of a selection, in the order of its list, at most 10,000; `isSparing` drops those that would be refused now.
 * Ids that were named and are not found here stay: the act itself refuses them.
 */
export async function selectSubjects(
  actor: Actor,
  act: BatchAct,
  selection: Selection,
  isSparing: boolean,
): Promise<string[]> {
  const rows = await selectRows(actor, act, selection);
  const isNamed = "ids" in selection;
  const ids = isNamed ? new Set(selection.ids) : rows.map(({ id }) => id);
  const spared = new Set(
    rows.filter(({ obstacle }) => obstacle).map(({ id }) => id),
  );
  return [...ids].filter((id) => !isSparing || !spared.has(id));
}

async function selectRows(
  actor: Actor,
  act: BatchAct,
  selection: Selection,
): Promise<SelectedRow[]> {
  if (act.kind !== "SEND") return selectInterviews(actor, act.kind, selection);
  const recipients = await selectRecipients(actor, selection);
  return recipients.map(({ open, ...row }) => ({
    ...row,
    obstacle:
      row.obstacle ??
      open.find(({ templateId }) => templateId === act.templateId)?.obstacle ??
      null,
  }));
}

/** The candidates of a selection, with what stands in the way of writing to them. */
export async function selectRecipients(actor: Actor, selection: Selection) {
  const rows = await db.candidate.findMany({
    where: {
      organizationId: actor.organizationId,
      ...("ids" in selection
        ? { id: { in: selection.ids } }
        : candidateFilter(selection.filter)),
    },
    ...inListOrder,
    select: {
      id: true,
      name: true,
      email: true,
      bouncedAt: true,
      interviews: {
        where: { status: { in: [...openStatuses] } },
        select: { id: true, templateId: true },
      },
    },
  });
  return rows.map(({ interviews, ...candidate }) => ({
    id: candidate.id,
    name: candidate.name,
    email: candidate.email,
    obstacle: addressObstacle(candidate),
    /** What they have open, each with why that template is not sent to them again. */
    open: interviews.map((interview) => ({
      templateId: interview.templateId,
      obstacle: openObstacle(interview),
    })),
  }));
}

/** The interviews of a selection, with what stands in the way of the act. */
export async function selectInterviews(
  actor: Actor,
  kind: "RESEND" | "EXTEND" | "CANCEL",
  selection: Selection,
  now = new Date(),
): Promise<SelectedRow[]> {
  const rows = await db.interview.findMany({
    where: {
      organizationId: actor.organizationId,
      ...("ids" in selection
        ? { id: { in: selection.ids } }
        : interviewFilter(selection.filter)),
    },
    ...inListOrder,
    select: {
      id: true,
      status: true,
      startedAt: true,
      deadlineAt: true,
      candidate: {
        select: { id: true, name: true, email: true, bouncedAt: true },
      },
      invitations: { select: { kind: true, queuedAt: true } },
    },
  });
  return rows.map((interview) => ({
    id: interview.id,
    name: interview.candidate.name,
    email: interview.candidate.email,
    obstacle: interviewObstacle(kind, interview, now),
  }));
}

export type SelectedRow = {
  id: string;
  name: string;
  email: string;
  obstacle: Obstacle | null;
};
export type SelectedRecipient = Awaited<
  ReturnType<typeof selectRecipients>
>[number];

type Filter = Extract<Selection, { filter: unknown }>["filter"];

function candidateFilter({ q, status }: Filter): Prisma.CandidateWhereInput {
  return {
    ...candidateSearch(q ?? ""),
    ...(status && status in candidateStatusLabels
      ? { status: status as CandidateStatus }
      : {}),
  };
}

function interviewFilter({ q, status }: Filter): Prisma.InterviewWhereInput {
  return {
    ...(q ? { candidate: candidateSearch(q) } : {}),
    ...(status && status in interviewStatusLabels
      ? { status: status as InterviewStatus }
      : {}),
  };
}
