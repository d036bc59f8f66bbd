import { sessionOf, type SessionClaim } from "@/lib/auth/candidate-session";
import { mintCandidateAccess } from "@/lib/auth/mint";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** The session that a claim proves, as proof, or null when there is none or it was ended. */
export async function findCandidateAccess(
  claim: SessionClaim,
): Promise<CandidateAccess | null> {
  const [session] = await db.$queryRaw<
    { id: string; interviewId: string; organizationId: string }[]
  >`
    /* candidate_session */
    SELECT session.id, session."interviewId", session."organizationId"
    FROM ${sessionOf(claim)}`;
  if (!session) return null;
  return mintCandidateAccess({
    interviewId: session.interviewId,
    organizationId: session.organizationId,
    publicId: claim.publicId,
    sessionId: session.id,
  });
}
