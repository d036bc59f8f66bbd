import type { z } from "zod";
import { defineDispatch } from "@/lib/activity/tasks";
import { runBatchTask } from "@/lib/acts/batches/tasks";
import { joinTakeTask } from "@/lib/answers/takes/join-tasks";
import { sweepTakesTask } from "@/lib/answers/takes/tasks";
import { eraseTask } from "@/lib/erasure/tasks";
import {
  evaluateAnswerTask,
  transcribeTakeTask,
} from "@/lib/evaluations/answer-tasks";
import {
  backfillEvaluationsTask,
  evaluateInterviewTask,
  takeSettledTask,
} from "@/lib/evaluations/tasks";
import { expireInterviewsTask } from "@/lib/interviews/tasks";
import { sendRemindersTask } from "@/lib/invitations/reminder-tasks";
import { sendInvitationTask } from "@/lib/invitations/tasks";
import { runImportTask, sweepImportsTask } from "@/lib/portal/imports/tasks";
import { subscribers } from "@/lib/worker/subscribers";

/** Every background task. `enqueue` knows their names and payloads from here, by type alone. */
export const tasks = [
  sendInvitationTask,
  runBatchTask,
  joinTakeTask,
  takeSettledTask,
  evaluateInterviewTask,
  transcribeTakeTask,
  evaluateAnswerTask,
  runImportTask,
  defineDispatch(subscribers),
  backfillEvaluationsTask,
  expireInterviewsTask,
  sendRemindersTask,
  sweepTakesTask,
  eraseTask,
  sweepImportsTask,
] as const;

type AnyTask = (typeof tasks)[number];

export type TaskName = AnyTask["name"];
export type TaskPayload<N extends TaskName> = z.infer<
  Extract<AnyTask, { name: N }>["payload"]
>;
