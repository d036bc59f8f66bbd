import type {
  Actor,
  CandidateAccess,
  LinkAccess,
  PixelAccess,
  Session,
  StopAccess,
  SystemAccess,
  WithdrawAccess,
} from "@/lib/auth/proof";
import type { Role } from "@/lib/generated/prisma/enums";

/** The only makers of proofs. Call them where identity was just established, nowhere else. */
export function mintActor(fields: {
  userId: string;
  organizationId: string;
  role: Role;
}): Actor {
  return { ...fields } as Actor;
}

export function mintSession(fields: {
  userId: string;
  version: number;
}): Session {
  return { ...fields } as Session;
}

export function mintCandidateAccess(fields: {
  interviewId: string;
  organizationId: string;
  publicId: string;
  sessionId: string;
}): CandidateAccess {
  return { ...fields } as CandidateAccess;
}

export function mintLinkAccess(fields: {
  interviewId: string;
  organizationId: string;
  publicId: string;
  linkVersion: number;
}): LinkAccess {
  return { ...fields } as LinkAccess;
}

export function mintStopAccess(fields: {
  interviewId: string;
  organizationId: string;
  linkVersion: number;
}): StopAccess {
  return { ...fields } as StopAccess;
}

export function mintWithdrawAccess(fields: {
  interviewId: string;
  organizationId: string;
  publicId: string;
}): WithdrawAccess {
  return { ...fields } as WithdrawAccess;
}

export function mintPixelAccess(invitationId: string): PixelAccess {
  return { invitationId } as PixelAccess;
}

export function mintSystemAccess(): SystemAccess {
  return {} as SystemAccess;
}
