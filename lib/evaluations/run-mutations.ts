import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";

type Scope = { interviewId: string; organizationId: string };

/** Statuses of an interview's evaluation that are those of its latest run. In the others nothing runs, and a run begun waits. */
const runStatuses: EvaluationStatus[] = [
  "TRANSCRIBING",
  "EVALUATING",
  "DONE",
  "FAILED",
];

/** Brings the latest run to where its interview's evaluation is; begins the first one. The interview must be locked. */
export async function moveRun(
  tx: Transaction,
  scope: Scope,
  to: EvaluationStatus,
  error: string | null,
): Promise<void> {
  if (!runStatuses.includes(to)) return;
  const isEnded = to === "DONE" || to === "FAILED";
  const data = { status: to, error, finishedAt: isEnded ? new Date() : null };
  const latest = await findLatestRun(tx, scope);
  if (latest)
    await tx.evaluationRun.updateMany({ where: { ...scope, ...latest }, data });
  else
    await tx.evaluationRun.create({ data: { ...scope, ...data, number: 1 } });
}

/** Stores judgements as the latest run's, with what was asked. The interview must be locked. */
export async function addToRun(
  tx: Transaction,
  scope: Scope,
  judgements: Prisma.EvaluationUncheckedCreateInput[],
): Promise<void> {
  const latest = await findLatestRun(tx, scope);
  await tx.evaluation.createMany({
    data: judgements.map((judgement) => ({
      ...judgement,
      runId: latest?.id ?? null,
    })),
  });
  const [judgement] = judgements;
  if (!latest || !judgement) return;
  const { promptVersion, modelAsked, isRehearsal } = judgement;
  await tx.evaluationRun.updateMany({
    where: { ...scope, ...latest },
    data: {
      promptVersion,
      ...(modelAsked && { model: modelAsked }),
      ...(isRehearsal && { isRehearsal }),
    },
  });
}

function findLatestRun(tx: Transaction, scope: Scope) {
  return tx.evaluationRun.findFirst({
    where: scope,
    orderBy: { number: "desc" },
    select: { id: true },
  });
}
