import { cookies } from "next/headers";
import { candidateCookie, sessionOf } from "@/lib/auth/candidate-session";
import { mintCandidateAccess } from "@/lib/auth/mint";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** The candidate's session as proof, or null when there is none or it was ended. */
export async function candidateFromCookie(
  publicId: string,
): Promise<CandidateAccess | null> {
  const cookie = (await cookies()).get(candidateCookie(publicId))?.value;
  const [session] = await db.$queryRaw<
    { id: string; interviewId: string; organizationId: string }[]
  >`
    /* candidate_session */
    SELECT session.id, session."interviewId", session."organizationId"
    FROM ${sessionOf({ publicId, cookie })}`;
  if (!session) return null;
  return mintCandidateAccess({
    interviewId: session.interviewId,
    organizationId: session.organizationId,
    publicId,
    sessionId: session.id,
  });
}
