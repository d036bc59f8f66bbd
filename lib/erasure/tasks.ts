import { deleteOldAudit } from "@/lib/activity/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { endRetention, eraseInterview } from "@/lib/erasure/mutations";
import { listErasable, listPastRetention } from "@/lib/erasure/queries";
import { joinLock } from "@/lib/media/parts";
import { exclusively, RunsElsewhere } from "@/lib/queue/exclusive";
import { defineRecurringTask } from "@/lib/queue/task";
import { store } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { removeSegment } from "@/lib/storage/segments";

/** Deletes what was withdrawn a week ago, what was kept as long as its organization wants, and old lines of the audit log. */
export const eraseTask = defineRecurringTask(
  "withdrawals.erase",
  "*/10 * * * *",
  (system) => eraseDue(system),
);

type Erasable = Awaited<ReturnType<typeof listErasable>>[number];

/**
 * Deletes what was withdrawn once it can no longer be undone, and what was kept as long as its organization wants: the
 * only place that deletes recordings (R4). Run twice, or by two workers at once, each interview is erased once; one that
 * cannot be does not keep the others from it.
 */
export async function eraseDue(
  system: SystemAccess,
  now = new Date(),
): Promise<void> {
  const failures: unknown[] = [];
  const note = (error: unknown) => {
    // Another worker is at it, or still joins a take of it: it is looked at again.
    if (!(error instanceof RunsElsewhere)) failures.push(error);
  };
  for (const past of await listPastRetention(system, now))
    await endRetention(system, past, now).catch(note);
  for (const interview of await listErasable(system, now))
    await erase(system, interview, now).catch(note);
  await deleteOldAudit(system).catch(note);
  if (failures.length > 0)
    throw new AggregateError(failures, "Some of it could not be erased.");
}

/** The files first, while rows still name them: killed between the two, the next run finds the rows and goes on. */
async function erase(
  system: SystemAccess,
  { id: interviewId, organizationId, answers }: Erasable,
  now: Date,
): Promise<void> {
  await exclusively(`withdrawals.erase ${interviewId}`, async () => {
    for (const take of answers.flatMap(({ takes }) => takes))
      await exclusively(joinLock(take.id), () => removeFiles(take));
    await eraseInterview(system, { interviewId, organizationId }, now);
  });
}

async function removeFiles(take: Erasable["answers"][number]["takes"][number]) {
  for (const { id } of take.segments) await removeSegment(id);
  await store.removeFolder(storageKeys.take(take.id));
}
