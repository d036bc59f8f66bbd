import { isHttps } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { cleanLine } from "@/lib/text";
import { day } from "@/lib/time/duration";
import { hashSecret } from "@/lib/tokens";

/** Milliseconds after the deadline, or after the session's beginning when that is later. */
const lifetime = 40 * day;

/** Name of the cookie that holds a candidate's session of one interview. */
export function candidateCookie(publicId: string): string {
  return `${isHttps() ? "__Host-" : ""}i-${publicId}`;
}

/** The Set-Cookie header that gives a browser a session, until `expiresAt`. */
export function candidateSetCookie(
  publicId: string,
  secret: string,
  expiresAt: Date,
): string {
  return [
    `${candidateCookie(publicId)}=${secret}`,
    `Expires=${expiresAt.toUTCString()}`,
    "Path=/",
    ...(isHttps() ? ["Secure"] : []),
    "HttpOnly",
    "SameSite=Lax",
  ].join("; ");
}

/** When a session that begins at `now` ends: long after the deadline, so that the page after submitting stays reachable. */
export function sessionEnd(deadlineAt: Date, now: Date): Date {
  const from = Math.max(deadlineAt.getTime(), now.getTime());
  return new Date(from + lifetime);
}

/** What a candidate's browser says of itself: which interview it is for, and the value of that interview's cookie. */
export type SessionClaim = { publicId: string; cookie: string | undefined };

/**
 * What a statement reads FROM to have the `session` that a claim proves and its `interview`, or no row: for statements
 * that are asked so often that a question of its own for the session would cost too much.
 */
export function sessionOf({ publicId, cookie }: SessionClaim): Prisma.Sql {
  const earliest = new Date(Date.now() - lifetime);
  return Prisma.sql`
    "CandidateSession" session JOIN "Interview" interview ON interview.id = session."interviewId"
      AND session."tokenHash" = ${hashSecret(cookie ?? "")} AND session."endedAt" IS NULL
      AND interview."publicId" = ${cleanLine(publicId)}
      AND (session."createdAt" > ${earliest} OR interview."deadlineAt" > ${earliest})`;
}
