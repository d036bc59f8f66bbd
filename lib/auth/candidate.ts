import { cookies } from "next/headers";
import { mintCandidateAccess } from "@/lib/auth/mint";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { hashSecret } from "@/lib/tokens";

/** Milliseconds after the deadline, or after the session's beginning when that is later. */
const lifetime = 40 * 24 * 3600 * 1000;

/** Name of the cookie that holds a candidate's session of one interview. */
export function candidateCookie(publicId: string): string {
  return `__Host-i-${publicId}`;
}

/** When a session that begins at `now` ends: long after the deadline, so that the page after submitting stays reachable. */
export function sessionEnd(deadlineAt: Date, now: Date): Date {
  const from = Math.max(deadlineAt.getTime(), now.getTime());
  return new Date(from + lifetime);
}

/** The candidate's session as proof, or null when there is none or it was ended. */
export async function candidateFromCookie(
  publicId: string,
): Promise<CandidateAccess | null> {
  if (!/^[A-Za-z0-9]{22}$/.test(publicId)) return null;
  const secret = (await cookies()).get(candidateCookie(publicId))?.value;
  if (!secret) return null;
  const earliest = new Date(Date.now() - lifetime);
  const [session] = await db.$queryRaw<
    { id: string; interviewId: string; organizationId: string }[]
  >`
    SELECT session.id, session."interviewId", session."organizationId"
    FROM "CandidateSession" session JOIN "Interview" interview ON interview.id = session."interviewId"
    WHERE session."tokenHash" = ${hashSecret(secret)} AND session."endedAt" IS NULL
      AND interview."publicId" = ${publicId}
      AND (session."createdAt" > ${earliest} OR interview."deadlineAt" > ${earliest})`;
  if (!session) return null;
  return mintCandidateAccess({
    interviewId: session.interviewId,
    organizationId: session.organizationId,
    publicId,
    sessionId: session.id,
  });
}
