import type { Actor, CandidateAccess, SystemAccess } from "@/lib/auth/proof";
import type { Role } from "@/lib/generated/prisma/enums";

/** The only makers of proofs. Call them where identity was just established, nowhere else. */
export function mintActor(fields: {
  userId: string;
  organizationId: string;
  role: Role;
}): Actor {
  return { ...fields } as Actor;
}

export function mintCandidateAccess(fields: {
  interviewId: string;
  organizationId: string;
  publicId: string;
  sessionId: string;
}): CandidateAccess {
  return { ...fields } as CandidateAccess;
}

export function mintSystemAccess(): SystemAccess {
  return {} as SystemAccess;
}
