import { cookies } from "next/headers";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { findCandidateAccess } from "@/lib/auth/candidate-access";
import type { CandidateAccess } from "@/lib/auth/proof";

/** The candidate's session as proof, or null when there is none or it was ended. */
export async function candidateFromCookie(
  publicId: string,
): Promise<CandidateAccess | null> {
  const cookie = (await cookies()).get(candidateCookie(publicId))?.value;
  return findCandidateAccess({ publicId, cookie });
}
