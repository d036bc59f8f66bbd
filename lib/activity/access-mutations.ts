import type { AccessAction, AuditAction } from "@/lib/activity/audit-log";
import { audit, auditEach } from "@/lib/activity/mutations";
import type { Actor, RefusedSignIn } from "@/lib/auth/proof";
import { firstInWindow, takeAttempt } from "@/lib/auth/rate-limit";
import { db } from "@/lib/db";
import { longestAddress, normalEmail } from "@/lib/fields/email-address";
import { logProblem } from "@/lib/log";
import { hour } from "@/lib/time/duration";

/** What one person does to one row is told once in this time: a player asks for hundreds of ranges of a recording. */
const toldOnceIn = hour;

/** As many of what this process told lately; the database knows the rest. */
const mostKept = 1_000;
const told = new Map<string, number>();

/**
 * Tells the audit log that somebody looked at rows, or took links to them along. Never throws: a log that cannot be
 * written keeps nobody from their work.
 */
export async function recordAccess(
  actor: Actor,
  action: AccessAction,
  ...subjectIds: string[]
): Promise<void> {
  const now = Date.now();
  const keyOf = (id: string) => `${action}:${actor.userId}:${id}`;
  const untold = subjectIds.filter((id) => (told.get(keyOf(id)) ?? 0) <= now);
  if (untold.length === 0) return;
  await quietly(action, async () => {
    await db.$transaction(async (tx) => {
      const keys = untold.map(keyOf);
      const first = new Set(
        await firstInWindow(tx, keys, toldOnceIn / 1000, new Date(now)),
      );
      const ids = untold.filter((id) => first.has(keyOf(id)));
      if (ids.length > 0) await auditEach(tx, actor, action, ids);
    });
    if (told.size + untold.length > mostKept) told.clear();
    // Windows begin on the hour.
    const until = (Math.floor(now / toldOnceIn) + 1) * toldOnceIn;
    for (const id of untold) told.set(keyOf(id), until);
  });
}

/** Tells it that somebody's session began, or that they ended all of theirs. */
export async function recordSession(
  actor: Actor,
  action: "session.started" | "session.ended",
): Promise<void> {
  await quietly(action, () =>
    db.$transaction((tx) => audit(tx, actor, action, actor.userId)),
  );
}

/** Lines an hour about one account, and about all addresses that are nobody's: a guesser must not fill the log. */
const mostRefusals = { failures: 20, windowSeconds: hour / 1000 };

/**
 * Tells the organization of the account that was tried; of an address that is nobody's, the one that was set up first. To
 * be called when the answer has gone out: how long it takes tells who has an account.
 */
export async function recordRefusedSignIn(
  refused: RefusedSignIn,
): Promise<void> {
  const action = refused.isBlocked ? "sign-in.blocked" : "sign-in.failed";
  await quietly(action, async () => {
    const user = await findAccount(normalEmail(refused.email));
    const first = await db.organization.findFirst({
      where: { isFirst: true },
      select: { id: true },
    });
    const organizationId = user?.memberships[0]?.organizationId ?? first?.id;
    if (!organizationId) return;
    const [tells, subjectId] = user
      ? ([action, user.id] as const)
      : (["sign-in.unknown", organizationId] as const);
    const key = `${tells}:${subjectId}`;
    if (await takeAttempt([{ key, limit: mostRefusals }]))
      await db.$transaction((tx) =>
        audit(tx, { ...refused, organizationId }, tells, subjectId),
      );
  });
}

async function findAccount(email: string) {
  if (email.length > longestAddress) return null;
  return db.user.findUnique({
    where: { email },
    select: {
      id: true,
      memberships: {
        orderBy: { createdAt: "asc" },
        take: 1,
        select: { organizationId: true },
      },
    },
  });
}

async function quietly(
  action: AuditAction,
  tell: () => Promise<void>,
): Promise<void> {
  try {
    await tell();
  } catch (error) {
    logProblem(`"${action}" is missing from the audit log.`, error);
  }
}
