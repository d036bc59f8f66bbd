import type { SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { notSent } from "@/lib/mail/state";
import { deadQueue } from "@/lib/queue/boss";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** How far back failures are counted. */
export const failureDays = 7;

/** How an installation is doing, for whoever runs it: numbers of all organizations together, and nothing of anybody's. */
export type InstallationState = {
  databaseVersion: string;
  databaseBytes: number;
  /** Tasks that could run now, and for how long the oldest of them could; null when none waits. */
  waitingTasks: number;
  oldestWaitingSeconds: number | null;
  runningTasks: number;
  failedTasks: number;
  waitingEmails: number;
  failedEmails: number;
  bouncedEmails: number;
  /** Since a worker last said that it lives; null when none ever did. */
  workerSeenSeconds: number | null;
};

export async function getInstallationState(
  system: SystemAccess,
  now = new Date(),
): Promise<InstallationState> {
  const since = new Date(now.getTime() - failureDays * 24 * 3_600_000);
  const everywhere = acrossOrganizations(system);
  const [[database], [tasks], [worker], waiting, failed, bounced] =
    await Promise.all([
      db.$queryRaw<{ version: string; bytes: number }[]>`
        SELECT current_setting('server_version') AS version,
          pg_database_size(current_database())::float8 AS bytes`,
      db.$queryRaw<Tasks[]>`
        SELECT
          count(*) FILTER (WHERE is_due)::int AS waiting,
          extract(epoch FROM now() - min(start_after) FILTER (WHERE is_due))::float8 AS oldest,
          count(*) FILTER (WHERE state = 'active')::int AS running,
          count(*) FILTER (WHERE state = 'failed' AND completed_on > ${since})::int AS failed
        FROM (
          SELECT *, state IN ('created', 'retry') AND start_after <= now() AS is_due
          FROM pgboss.job WHERE name <> ${deadQueue}) job`,
      db.$queryRaw<{ seen: number | null }[]>`
        SELECT extract(epoch FROM now() - max(heartbeat_on))::float8 AS seen
        FROM pgboss.instance WHERE supervise`,
      db.invitation.count({
        where: { sentAt: null, bouncedAt: null, failedAt: null, ...everywhere },
      }),
      db.invitation.count({
        where: {
          failedAt: { gte: since },
          // What was wanted no more is no failure.
          NOT: { lastError: { startsWith: notSent } },
          ...everywhere,
        },
      }),
      db.invitation.count({
        where: { bouncedAt: { gte: since }, ...everywhere },
      }),
    ]);
  return {
    databaseVersion: database?.version ?? "",
    databaseBytes: database?.bytes ?? 0,
    waitingTasks: tasks?.waiting ?? 0,
    oldestWaitingSeconds: tasks?.oldest ?? null,
    runningTasks: tasks?.running ?? 0,
    failedTasks: tasks?.failed ?? 0,
    waitingEmails: waiting,
    failedEmails: failed,
    bouncedEmails: bounced,
    workerSeenSeconds: worker?.seen ?? null,
  };
}

type Tasks = {
  waiting: number;
  oldest: number | null;
  running: number;
  failed: number;
};
