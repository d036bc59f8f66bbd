import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { openStatuses } from "@/lib/interviews/status";
import {
  nextReminder,
  reminderDelay,
  reminderGap,
  scheduled,
} from "@/lib/invitations/schedule";
import { decidedStages } from "@/lib/jobs/stages";
import { keptWhenLarge } from "@/lib/lists/kept";
import { mostInFunnel } from "@/lib/paging";

/** Of these many open interviews with the nearest deadlines, and as many sent last, the next reminder is looked for. */
const looked = 50;

/**
 * Open interviews that wait for their candidates, of the whole organization or of one candidate, application or
 * interview: how many have not started and have, and when the next automatic reminder goes out.
 */
export function getWaiting(
  { organizationId }: Actor,
  scope: Scope = {},
  now = new Date(),
): Promise<Waiting> {
  const read = () => readWaiting(organizationId, scope, now);
  const isWhole = Object.keys(scope).length === 0;
  return isWhole ? keptWaiting(organizationId, read) : read();
}

export type Waiting = Awaited<ReturnType<typeof readWaiting>>;

type Scope = { candidateId?: string; applicationId?: string; id?: string };

/** With more open interviews than this, how many there are is kept for a while. */
const many = 1_000;
const keptWaiting = keptWhenLarge<Waiting>(
  ({ invited, started }) => invited + started > many,
);

async function readWaiting(organizationId: string, scope: Scope, now: Date) {
  const open = { ...scope, organizationId, deadlineAt: { gt: now } };
  const [invited, started, { timeZone, isReminding }] = await Promise.all([
    db.interview.count({
      where: { ...open, status: "PENDING" },
      take: mostInFunnel,
    }),
    db.interview.count({
      where: { ...open, status: "IN_PROGRESS" },
      take: mostInFunnel,
    }),
    db.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { timeZone: true, isReminding: true },
    }),
  ]);
  const nextReminderAt =
    isReminding && invited + started > 0
      ? await findNextReminder(open, timeZone, now)
      : null;
  return { invited, started, nextReminderAt, timeZone, now };
}

async function findNextReminder(
  open: { organizationId: string; deadlineAt: { gt: Date } },
  timeZone: string,
  now: Date,
): Promise<Date | null> {
  const reminded = {
    application: { stage: { notIn: [...decidedStages] } },
    pausedAt: null,
    declinedAt: null,
    remindersStoppedAt: null,
  };
  const [ending, recent] = await Promise.all([
    db.interview.findMany({
      where: {
        ...open,
        ...reminded,
        status: { in: [...openStatuses] },
      },
      orderBy: { deadlineAt: "asc" },
      take: looked,
      select: read,
    }),
    db.interview.findMany({
      where: {
        ...open,
        ...reminded,
        status: "PENDING",
        // Whoever was to be reminded before that has been, but for the hours of the night.
        createdAt: { gt: new Date(now.getTime() - 2 * reminderDelay) },
      },
      orderBy: { createdAt: "asc" },
      take: looked,
      select: read,
    }),
  ]);
  const found = [...ending, ...recent];
  const remindedAt = await latestReminders(
    open.organizationId,
    found.map(({ candidateId }) => candidateId),
    now,
  );
  const times = found.flatMap(
    (interview) =>
      nextReminder(
        interview,
        { timeZone, remindedAt: remindedAt.get(interview.candidateId) },
        now,
      ) ?? [],
  );
  return times.toSorted((a, b) => Number(a) - Number(b))[0] ?? null;
}

/** By candidate, the latest reminder about any of their interviews that still holds the next one back. */
async function latestReminders(
  organizationId: string,
  candidateIds: string[],
  now: Date,
): Promise<Map<string, Date>> {
  const reminders = await db.invitation.findMany({
    where: {
      organizationId,
      kind: "REMINDER",
      sentAt: { gt: new Date(now.getTime() - reminderGap) },
      interview: { candidateId: { in: candidateIds } },
    },
    orderBy: { sentAt: "asc" },
    select: { sentAt: true, interview: { select: { candidateId: true } } },
  });
  return new Map(
    reminders.flatMap(({ sentAt, interview }) =>
      sentAt ? [[interview.candidateId, sentAt] as const] : [],
    ),
  );
}

const read = {
  candidateId: true,
  status: true,
  deadlineAt: true,
  pausedAt: true,
  declinedAt: true,
  remindersStoppedAt: true,
  candidate: { select: { email: true, bouncedAt: true } },
  invitations: { select: scheduled },
} as const;
