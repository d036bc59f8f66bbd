import { maxBatchItems } from "@/lib/acts/batches/limits";
import {
  addressDoubt,
  addressObstacle,
  completedObstacle,
  interviewObstacle,
  openObstacle,
  type Obstacle,
} from "@/lib/acts/batches/obstacles";
import type {
  BatchAct,
  Selection,
  StartBatchInput,
} from "@/lib/acts/batches/schema";
import { scope, type Actor } from "@/lib/auth/proof";
import { listAdded } from "@/lib/candidates/added-queries";
import { candidateList } from "@/lib/candidates/list";
import { db } from "@/lib/db";
import { plural } from "@/lib/format";
import { narrowedBy } from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { phaseFields } from "@/lib/interviews/phase";
import { isOpen, openStatuses } from "@/lib/interviews/status";
import type { ListKind } from "@/lib/lists/kinds";
import { readListAddress } from "@/lib/lists/list-url";
import { inOrder, readIds } from "@/lib/lists/queries";
import { asWide } from "@/lib/lists/scope-queries";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * The ids of a selection, in the order of its list, at most 10,000. `isSkippingBlocked` drops those that would be refused now,
 * `isSkippingMistyped` those whose address looks mistyped.
 * Ids that were named and are not found here stay: the act itself refuses them.
 * A list that is no longer as long as it was when it was confirmed is refused.
 */
export async function selectSubjects(
  actor: Actor,
  act: BatchAct,
  selection: StartBatchInput["selection"],
  {
    isSkippingBlocked,
    isSkippingMistyped,
  }: Pick<StartBatchInput, "isSkippingBlocked" | "isSkippingMistyped">,
): Promise<Result<string[]>> {
  const list = act.kind === "SEND" ? candidateList : interviewList;
  const found = await idsOf<string, string>(actor, list, selection);
  if ("shown" in selection && found.length !== selection.shown)
    return refuse(
      "conflict",
      `The list changed and now has ${plural(found.length, "result")}. Review it and try again.`,
    );
  const removed = "shown" in selection ? selection.without : [];
  const ids = found.filter((id) => !removed?.includes(id));
  if (!isSkippingBlocked && !isSkippingMistyped) return ok(ids);
  const rows = await selectRows(actor, act, { ids });
  const spared = new Set(
    rows
      .filter(
        ({ obstacle, doubt }) =>
          (isSkippingBlocked && obstacle) || (isSkippingMistyped && doubt),
      )
      .map(({ id }) => id),
  );
  return ok(ids.filter((id) => !spared.has(id)));
}

async function selectRows(
  actor: Actor,
  act: BatchAct,
  selection: Selection,
): Promise<(SelectedRow & { doubt?: Obstacle | null })[]> {
  if (act.kind !== "SEND") return selectInterviews(actor, act.kind, selection);
  const recipients = await selectRecipients(actor, selection);
  return recipients.map(({ had, ...row }) => ({
    ...row,
    obstacle:
      row.obstacle ??
      had.find(({ templateId }) => templateId === act.templateId)?.obstacle ??
      null,
  }));
}

/** The candidates of a selection, with what stands in the way of writing to them. */
export async function selectRecipients(actor: Actor, selection: Selection) {
  const ids = await idsOf(actor, candidateList, selection);
  const rows = await db.candidate.findMany({
    where: { id: { in: ids }, ...scope(actor) },
    select: {
      id: true,
      name: true,
      email: true,
      bouncedAt: true,
      interviews: {
        where: { status: { in: [...openStatuses, "COMPLETED"] } },
        orderBy: { createdAt: "desc" },
        distinct: ["templateId"],
        select: { id: true, templateId: true, status: true },
      },
    },
  });
  const known = new Map<string, string | null>();
  return inOrder(ids, rows).map(({ interviews, ...candidate }) => {
    const obstacle = addressObstacle(candidate);
    return {
      id: candidate.id,
      name: candidate.name,
      email: candidate.email,
      obstacle,
      /** Of an address that cannot be written to at all, no more is said. */
      doubt: obstacle ? null : addressDoubt(candidate, known),
      /** What they have open or completed, each with why that template is not sent to them again. */
      had: interviews.map((interview) => ({
        templateId: interview.templateId,
        obstacle: isOpen(interview.status)
          ? openObstacle(interview)
          : completedObstacle(interview),
      })),
    };
  });
}

/** The interviews of a selection, with what stands in the way of the act. */
export async function selectInterviews(
  actor: Actor,
  kind: "RESEND" | "EXTEND" | "CANCEL",
  selection: Selection,
  now = new Date(),
): Promise<(SelectedRow & { deadlineAt: Date })[]> {
  const ids = await idsOf(actor, interviewList, selection);
  const rows = await db.interview.findMany({
    where: { id: { in: ids }, ...scope(actor) },
    select: {
      ...phaseFields,
      id: true,
      startedAt: true,
      candidate: {
        select: { id: true, name: true, email: true, bouncedAt: true },
      },
      invitations: { select: { kind: true, queuedAt: true } },
    },
  });
  return inOrder(ids, rows).map((interview) => ({
    id: interview.id,
    name: interview.candidate.name,
    email: interview.candidate.email,
    deadlineAt: interview.deadlineAt,
    obstacle: interviewObstacle(kind, interview, now),
  }));
}

/** The open interviews of a selection in its order, with what their links are made of, and how many were selected. */
export async function selectOpenInterviews(actor: Actor, selection: Selection) {
  const ids = await idsOf(actor, interviewList, selection);
  const rows = await db.interview.findMany({
    where: {
      id: { in: ids },
      ...scope(actor),
      status: { in: [...openStatuses] },
    },
    select: {
      id: true,
      publicId: true,
      linkVersion: true,
      linkKeyId: true,
      candidate: { select: { name: true } },
    },
  });
  return { open: inOrder(ids, rows), total: ids.length };
}

type SelectedRow = {
  id: string;
  name: string;
  email: string;
  obstacle: Obstacle | null;
};

/** Named ids as they were named; of a list, the first in its order. */
async function idsOf<Facet extends string, Sort extends string>(
  actor: Actor,
  kind: ListKind<Facet, Sort>,
  selection: Selection,
): Promise<string[]> {
  if ("ids" in selection) return [...new Set(selection.ids)];
  const { import: importId } = selection.filter;
  if (importId)
    return kind.table === candidateList.table
      ? listAdded(actor, importId, maxBatchItems)
      : [];
  const { asked } = readListAddress(kind, selection.filter);
  const narrowing =
    kind.table === interviewList.table
      ? await narrowedBy(actor, asked)
      : asWide;
  return readIds(actor, kind, asked, maxBatchItems, narrowing);
}
