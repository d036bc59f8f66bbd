import { z } from "zod";
import { provider } from "@/lib/ai/provider";
import type { SystemAccess } from "@/lib/auth/proof";
import {
  continueWithTake,
  giveUpEvaluation,
  startEvaluating,
} from "@/lib/evaluations/mutations";
import { queueWaiting } from "@/lib/evaluations/retry-mutations";
import { defineRecurringTask, defineTask } from "@/lib/queue/task";

const ofInterview = z.object({ interviewId: z.uuid() });

/** Starts the reading of a completed interview: one transcription per kept take. */
export const evaluateInterviewTask = defineTask("interview.evaluate", {
  payload: ofInterview,
  isKeyed: true,
  concurrency: 4,
  run: startEvaluation,
  giveUp: giveUpEvaluation,
});

/** Tells a waiting evaluation that a take was joined, or can't be. */
export const takeSettledTask = defineTask("take.settled", {
  payload: z.object({ takeId: z.uuid() }),
  isKeyed: true,
  // Run twice, the second asks for a transcription that is waiting already, or there.
  run: (system, { takeId }: { takeId: string }) =>
    continueWithTake(system, takeId),
  giveUp: giveUpEvaluation,
});

/** Starts what waited for an AI provider. */
export const backfillEvaluationsTask = defineRecurringTask(
  "evaluations.backfill",
  "* * * * *",
  backfillEvaluations,
);

/** Starts the reading of a completed interview. Run twice, the second run asks only for what is still missing. */
export async function startEvaluation(
  system: SystemAccess,
  { interviewId }: z.infer<typeof ofInterview>,
): Promise<void> {
  const reader = provider().kind === "off" ? "missing" : "ready";
  await startEvaluating(system, interviewId, reader);
}

/** Starts what waited for a provider. Run twice, the second finds nothing waiting. */
export async function backfillEvaluations(system: SystemAccess): Promise<void> {
  if (provider().kind !== "off") await queueWaiting(system);
}
