import { giveUpBatch, runBatch } from "@/lib/acts/batches/tasks";
import { giveUpJoining, joinTake } from "@/lib/answers/takes/join-tasks";
import { sweepTakes } from "@/lib/answers/takes/tasks";
import type { SystemAccess } from "@/lib/auth/proof";
import { eraseDue } from "@/lib/erasure/tasks";
import {
  backfillEvaluations,
  evaluateAnswer,
  followTake,
  giveUpEvaluation,
  startEvaluation,
  transcribeTake,
} from "@/lib/evaluations/tasks";
import { expireInterviews } from "@/lib/interviews/tasks";
import { sendReminders } from "@/lib/invitations/reminder-tasks";
import { giveUpInvitation, sendInvitation } from "@/lib/invitations/tasks";
import { giveUpImport, runImport, sweepImports } from "@/lib/portal/imports/tasks";
import type { TaskName, TaskPayload } from "@/lib/queue/tasks";

export type Handler<N extends TaskName> = {
  /** Does the work. Throwing means: again later. Must be harmless when run twice. */
  run: (system: SystemAccess, payload: TaskPayload<N>) => Promise<void>;
  /** After the last attempt: makes the failure visible where people look. `cause` is for the log, not for a browser. */
  giveUp?: (
    system: SystemAccess,
    payload: TaskPayload<N>,
    cause: string,
  ) => Promise<void>;
};

/** Which function does which task: the only place that knows the domains' tasks. */
export const handlers: { [N in TaskName]: Handler<N> } = {
  "invitation.send": { run: sendInvitation, giveUp: giveUpInvitation },
  "batch.run": { run: runBatch, giveUp: giveUpBatch },
  "take.join": { run: joinTake, giveUp: giveUpJoining },
  "take.settled": { run: followTake },
  "interview.evaluate": { run: startEvaluation, giveUp: giveUpEvaluation },
  "take.transcribe": { run: transcribeTake, giveUp: giveUpEvaluation },
  "answer.evaluate": { run: evaluateAnswer, giveUp: giveUpEvaluation },
  "import.run": { run: runImport, giveUp: giveUpImport },
  "evaluations.backfill": { run: backfillEvaluations },
  "interviews.expire": { run: expireInterviews },
  "reminders.send": { run: sendReminders },
  "takes.sweep": { run: sweepTakes },
  "withdrawals.erase": { run: eraseDue },
  "imports.sweep": { run: sweepImports },
};
