import { cookies } from "next/headers";
import { mintCandidateAccess } from "@/lib/auth/mint";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { hashSecret } from "@/lib/tokens";

/** Name of the cookie that holds a candidate's session of one interview. */
export function candidateCookie(publicId: string): string {
  return `__Host-i-${publicId}`;
}

/** The candidate's session as proof, or null when there is none or it was ended. */
export async function candidateFromCookie(
  publicId: string,
): Promise<CandidateAccess | null> {
  if (!/^[A-Za-z0-9]{22}$/.test(publicId)) return null;
  const secret = (await cookies()).get(candidateCookie(publicId))?.value;
  if (!secret) return null;
  const session = await db.candidateSession.findFirst({
    where: {
      tokenHash: hashSecret(secret),
      endedAt: null,
      interview: { publicId },
    },
    select: { id: true, interviewId: true, organizationId: true },
  });
  if (!session) return null;
  return mintCandidateAccess({
    interviewId: session.interviewId,
    organizationId: session.organizationId,
    publicId,
    sessionId: session.id,
  });
}
