import {
  memberFrom,
  membershipOf,
  type Member,
  type MembershipRow,
} from "@/lib/auth/member";
import type { Session } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { whereOpen } from "@/lib/interviews/condition-queries";
import { mostCounted } from "@/lib/paging";
import type { Spending } from "@/lib/spending/cap";
import { organizationAndUsage, spendingColumns } from "@/lib/spending/queries";

/**
 * Where an organization stands. `version` changes whenever something happens there, `waiting` is how many candidates wait
 * for an answer to a request for a change.
 */
export type News = { version: string; waiting: number };

/** The news for whoever holds the session; null when it has ended. */
export async function findNews(session: Session): Promise<News | null> {
  const [row] = await db.$queryRaw<News[]>`
    /* page_version */ SELECT ${news} FROM (${membershipOf(session)}) AS member`;
  return row ?? null;
}

/** With who that is and what their organization asked of the AI: what pages of the portal begin with, in one statement. */
export async function findMemberAndNews(
  session: Session,
): Promise<(Member & News & { spending: Spending }) | null> {
  const [row] = await db.$queryRaw<(MembershipRow & News & Spending)[]>`
    /* member_and_news */ SELECT member.*, ${news}, ${spendingColumns}
    FROM (${membershipOf(session)}) AS member, ${organizationAndUsage}
    WHERE o.id = member."organizationId"`;
  if (!row) return null;
  const { version, waiting, requests, cap, ...membership } = row;
  return {
    ...memberFrom(session, membership),
    ...{ version, waiting },
    spending: { requests, cap },
  };
}

/**
 * The sum of the latest hundred ids, not only the highest: a transaction that began earlier may commit a lower one
 * later. What people change beside interviews (candidates, jobs, templates …) is in the audit log alone.
 */
function latestOf(log: "Event" | "AuditEntry"): Prisma.Sql {
  // A stranger's wrong password, or a recording watched, is no reason for a page to load again.
  const isChange =
    log === "AuditEntry" ? Prisma.sql`AND NOT "isAccess"` : Prisma.empty;
  return Prisma.sql`
    SELECT coalesce(sum(id), 0) FROM (
      SELECT id FROM ${Prisma.raw(`"${log}"`)} WHERE "organizationId" = member."organizationId" ${isChange}
      ORDER BY id DESC LIMIT 100
    ) AS latest`;
}

const waitingCount = Prisma.sql`
  SELECT count(*)::int FROM (
    SELECT FROM "ChangeRequest" r JOIN "Interview" i ON i.id = r."interviewId"
    WHERE r."organizationId" = member."organizationId" AND r.status = 'OPEN' AND ${whereOpen}
    LIMIT ${mostCounted + 1}
  ) AS waiting`;

const news = Prisma.sql`((${latestOf("Event")}) + (${latestOf("AuditEntry")}))::text AS version, (${waitingCount}) AS waiting`;
