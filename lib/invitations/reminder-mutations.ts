import { recordEvent } from "@/lib/activity/mutations";
import type { InterviewRow, StopAccess, SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { whereOpen } from "@/lib/interviews/condition-queries";
import { lockCandidate } from "@/lib/interviews/lifecycle-mutations";
import { unsettled } from "@/lib/invitations/delivery-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import {
  dueReminder,
  isMailHour,
  reminderDelay,
  reminderGap,
  reminderLead,
  reminderObstacle,
  scheduled,
} from "@/lib/invitations/schedule";
import { decidedStages } from "@/lib/jobs/stages";

/** Reminders per round; each in a transaction of its own, so that none waits for the others. */
const batch = 1000;

/**
 * Queues every reminder that is due and returns how many. The nearest deadline goes first: a candidate of several
 * interviews gets one automatic mail in 24 hours. Any number of sweepers at once queue each reminder once.
 */
export async function queueReminders(
  system: SystemAccess,
  now = new Date(),
): Promise<number> {
  const timeZones = await listZonesAwake(now);
  let queued = 0;
  for (;;) {
    const due = await listDue(timeZones, now);
    const before = queued;
    for (const interview of due)
      if (await remind(system, interview, now)) queued += 1;
    // Whatever keeps a whole round from being reminded keeps it so for now.
    if (due.length < batch || queued === before) return queued;
  }
}

/** The candidate wants no more reminders about this interview. Pressed again, it changes nothing. */
export async function stopReminders(
  stop: StopAccess,
  now = new Date(),
): Promise<void> {
  const { interviewId, organizationId, linkVersion } = stop;
  await db.$transaction(async (tx) => {
    const where = { id: interviewId, organizationId, linkVersion };
    const { count } = await tx.interview.updateMany({
      where: { ...where, remindersStoppedAt: null },
      data: { remindersStoppedAt: now },
    });
    if (count === 0) return;
    const { candidateId } = await tx.interview.findFirstOrThrow({
      where,
      select: { candidateId: true },
    });
    await recordEvent(tx, stop, {
      kind: "reminders.stopped",
      organizationId,
      interviewId,
      candidateId,
    });
  });
}

/** Much may have happened since the interview was found: all is looked at again under the lock. */
function remind(
  system: SystemAccess,
  found: InterviewRow,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockCandidate(tx, found);
    const interview = await tx.interview.findFirst({
      where: { id: found.id, organizationId: found.organizationId },
      select: {
        id: true,
        organizationId: true,
        candidateId: true,
        status: true,
        deadlineAt: true,
        pausedAt: true,
        declinedAt: true,
        remindersStoppedAt: true,
        organization: { select: { isReminding: true } },
        application: { select: { stage: true } },
        candidate: { select: { email: true, bouncedAt: true } },
        invitations: { select: scheduled },
      },
    });
    if (!interview || interview.candidate.bouncedAt) return false;
    if (reminderObstacle(interview)) return false;
    if (!dueReminder(interview, now)) return false;
    if (await isJustReminded(tx, interview, now)) return false;
    await queueInvitation(tx, system, interview, "REMINDER", { now });
    return true;
  });
}

/** About any interview: a person of three interviews must not get three reminders in a day. */
async function isJustReminded(
  tx: Transaction,
  {
    organizationId,
    candidateId,
    candidate,
  }: {
    organizationId: string;
    candidateId: string;
    candidate: { email: string };
  },
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - reminderGap);
  const reminder = await tx.invitation.findFirst({
    where: {
      organizationId,
      kind: "REMINDER",
      toEmail: candidate.email,
      interview: { candidateId },
      OR: [unsettled, { sentAt: { gt: since } }],
    },
    select: { id: true },
  });
  return reminder !== null;
}

/** Time zones in which it is the time of day for automatic mail. */
async function listZonesAwake(now: Date): Promise<string[]> {
  const used = await db.organization.findMany({
    where: { isReminding: true },
    distinct: ["timeZone"],
    select: { timeZone: true },
  });
  return used
    .map(({ timeZone }) => timeZone)
    .filter((timeZone) => isMailHour(now, timeZone));
}

/**
 * Interviews that `remind` decides about: a prefilter, so that few are looked at one by one. In SQL, because each NOT EXISTS
 * must look up one interview's mails, and not all mails there are.
 */
function listDue(timeZones: string[], now: Date) {
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  return db.$queryRaw<InterviewRow[]>`
    SELECT i.id, i."candidateId", i."organizationId"
    FROM "Interview" i
    JOIN "Organization" o ON o.id = i."organizationId" AND o."isReminding" AND o."timeZone" = ANY(${timeZones})
    JOIN "Candidate" c ON c.id = i."candidateId" AND c."bouncedAt" IS NULL
    JOIN "Application" a ON a.id = i."applicationId" AND a.stage <> ALL (${[...decidedStages]}::"ApplicationStage"[])
    WHERE ${whereOpen}
      AND i."deadlineAt" > ${now}
      AND i."remindersStoppedAt" IS NULL
      AND i."pausedAt" IS NULL
      AND i."declinedAt" IS NULL
      AND (
        i."deadlineAt" <= ${at(reminderLead)}
        OR (
          i.status = 'PENDING' AND i."createdAt" <= ${at(-reminderDelay)}
          AND NOT EXISTS (
            SELECT FROM "Invitation" m
            WHERE m."interviewId" = i.id AND m."toEmail" = c.email AND m."bouncedAt" IS NULL AND m."failedAt" IS NULL
              AND m.kind = 'REMINDER'
          )
          AND EXISTS (
            SELECT FROM "Invitation" m
            WHERE m."interviewId" = i.id AND m."toEmail" = c.email AND m.kind <> 'REMINDER' AND m."sentAt" <= ${at(-reminderDelay)}
          )
        )
      )
      AND EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = i.id AND m."toEmail" = c.email AND m.kind <> 'REMINDER' AND m."sentAt" IS NOT NULL
      )
      AND NOT EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = i.id AND m."toEmail" = c.email AND m."bouncedAt" IS NULL AND m."failedAt" IS NULL
          AND (m."sentAt" IS NULL OR m."sentAt" > ${at(-reminderGap)})
      )
      AND NOT EXISTS (
        SELECT FROM "Interview" j JOIN "Invitation" m ON m."interviewId" = j.id
        WHERE j."candidateId" = i."candidateId" AND m."toEmail" = c.email AND m.kind = 'REMINDER'
          AND m."bouncedAt" IS NULL AND m."failedAt" IS NULL
          AND (m."sentAt" IS NULL OR m."sentAt" > ${at(-reminderGap)})
      )
    ORDER BY i."deadlineAt", i.id
    LIMIT ${batch}`;
}
