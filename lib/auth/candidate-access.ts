import { sessionOf, type SessionClaim } from "@/lib/auth/candidate-session";
import { mintCandidateAccess } from "@/lib/auth/mint";
import type { CandidateAccess, OneInterview } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** The session that a claim proves, as proof, or null when there is none or it was ended. */
export async function findCandidateAccess(
  claim: SessionClaim,
): Promise<CandidateAccess | null> {
  const [session] = await db.$queryRaw<OneInterview[]>`
    /* candidate_session */
    SELECT session."interviewId", session."organizationId"
    FROM ${sessionOf(claim)}`;
  return session
    ? mintCandidateAccess({ ...session, publicId: claim.publicId })
    : null;
}
