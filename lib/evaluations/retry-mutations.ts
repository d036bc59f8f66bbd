import { audit, recordEvent } from "@/lib/activity/mutations";
import { rejoinFailedTakes } from "@/lib/answers/takes/join-mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import {
  aboutInterview,
  scope,
  type Actor,
  type Doer,
  type InterviewRow,
  type SystemAccess,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { isAiWanted } from "@/lib/evaluations/work-queries";
import { interviewGone } from "@/lib/interviews/lifecycle-mutations";
import { available } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";
import { aiTurnedOffWords } from "@/lib/settings/ai-consent";
import { capReachedWords } from "@/lib/spending/cap";
import { isCapReached, listSpent } from "@/lib/spending/queries";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** The recruiter's "Try again" after a failure, or after a provider was set. */
export async function retryEvaluation(
  actor: Actor,
  { interviewId }: { interviewId: string },
): Promise<Result> {
  if (!can(actor, "evaluation.retry")) return notAllowed;
  if (!(await isAiWanted(db, actor)))
    return refuse(
      "conflict",
      aiTurnedOffWords,
      undefined,
      paths.settingsSection("ai"),
    );
  if (await isCapReached(actor))
    return refuse(
      "conflict",
      capReachedWords,
      undefined,
      paths.settingsSection("ai"),
    );
  return db.$transaction(async (tx) => {
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, ...scope(actor) },
    });
    if (!interview) return interviewGone;
    if (!(await requeue(tx, actor, interview)))
      return refuse("conflict", "There’s nothing to retry here.");
    await rejoinFailedTakes(tx, interview);
    await audit(tx, actor, "evaluation.retry", interviewId);
    return ok();
  });
}

/** Queues interviews that waited for a provider (L11) or for a new month (L8), oldest first. Gives how many. */
export async function queueWaiting(system: SystemAccess): Promise<number> {
  const waiting = await db.interview.findMany({
    where: {
      evaluationStatus: "OFF",
      organizationId: { notIn: await listSpent(system) },
      organization: { hasAiEvaluation: true },
      ...available,
      ...acrossOrganizations(system),
    },
    orderBy: { completedAt: "asc" },
    take: 100,
  });
  let queued = 0;
  for (const interview of waiting)
    if (await db.$transaction((tx) => requeue(tx, system, interview))) queued++;
  return queued;
}

async function requeue(
  tx: Transaction,
  by: Doer,
  interview: InterviewRow,
): Promise<boolean> {
  const { id, organizationId } = interview;
  const { count } = await tx.interview.updateMany({
    where: {
      id,
      organizationId,
      status: "COMPLETED",
      ...available,
      evaluationStatus: { in: ["FAILED", "OFF"] },
    },
    data: { evaluationStatus: "QUEUED", evaluationError: null },
  });
  if (count === 0) return false;
  const about = aboutInterview(interview);
  await recordEvent(tx, by, { ...about, kind: "evaluation.queued" });
  await enqueue(tx, "interview.evaluate", { interviewId: id });
  return true;
}
