import { z } from "zod";

/** Every background task and its payload: ids only, so that nothing secret or personal waits in the queue. */
export const taskPayloads = {
  /** Sends one invitation mail. */
  "invitation.send": z.object({ invitationId: z.uuid() }),
  /** Does a group of a batch's items, then leaves the next group to a task of its own. */
  "batch.run": z.object({ batchId: z.uuid() }),
  /** Joins a finished take's segments into seekable parts and an audio track. */
  "take.join": z.object({ takeId: z.uuid() }),
  /** Tells a waiting evaluation that a take was joined, or can't be. */
  "take.settled": z.object({ takeId: z.uuid() }),
  /** Starts the reading of a completed interview: one transcription per kept take. */
  "interview.evaluate": z.object({ interviewId: z.uuid() }),
  "take.transcribe": z.object({ takeId: z.uuid() }),
  "answer.evaluate": z.object({ answerId: z.uuid() }),
  /** Takes in the rows of a candidate import that was started, or clears up after one that ended. */
  "import.run": z.object({ importId: z.uuid() }),
  /** Every minute: starts what waited for an AI provider. */
  "evaluations.backfill": z.object({}),
  /** Every minute: closes what is past its deadline. */
  "interviews.expire": z.object({}),
  /** Every few minutes: reminds candidates who have not started, or whose deadline is near. */
  "reminders.send": z.object({}),
  /** Every minute: finishes what a vanished browser or a killed server left half-done. */
  "takes.sweep": z.object({}),
  /** Every ten minutes: deletes what was withdrawn a week ago, and what was kept as long as its organization wants. */
  "withdrawals.erase": z.object({}),
  /** Every minute: discards uploaded lists that nobody started, and files that a crash left behind. */
  "imports.sweep": z.object({}),
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<N extends TaskName> = z.infer<(typeof taskPayloads)[N]>;

export const taskNames = Object.keys(taskPayloads) as TaskName[];

/** Enqueued with a key, always: of two that wait with the same one, the second is dropped. */
export const keyedTasks = [
  "batch.run",
  "take.join",
  "take.settled",
  "interview.evaluate",
  "take.transcribe",
  "answer.evaluate",
  "import.run",
] as const satisfies TaskName[];

export type KeyedTask = (typeof keyedTasks)[number];
