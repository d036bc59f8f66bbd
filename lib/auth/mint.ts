import type {
  Actor,
  CandidateAccess,
  LinkAccess,
  PixelAccess,
  RefusedSignIn,
  Session,
  StopAccess,
  SystemAccess,
  WithdrawAccess,
} from "@/lib/auth/proof";

/** What a proof says, without what makes it one. */
type Fields<Proof> = Pick<Proof, keyof Proof & string>;

/** The only makers of proofs. Call them where identity was just established, nowhere else. */
export function mintActor(fields: Fields<Actor>): Actor {
  return { ...fields } as Actor;
}

export function mintSession(fields: Fields<Session>): Session {
  return { ...fields } as Session;
}

export function mintCandidateAccess(
  fields: Fields<CandidateAccess>,
): CandidateAccess {
  return { ...fields } as CandidateAccess;
}

export function mintLinkAccess(fields: Fields<LinkAccess>): LinkAccess {
  return { ...fields } as LinkAccess;
}

export function mintStopAccess(fields: Fields<StopAccess>): StopAccess {
  return { ...fields } as StopAccess;
}

export function mintWithdrawAccess(
  fields: Fields<WithdrawAccess>,
): WithdrawAccess {
  return { ...fields } as WithdrawAccess;
}

export function mintPixelAccess(invitationId: string): PixelAccess {
  return { invitationId } as PixelAccess;
}

export function mintRefusedSignIn(
  fields: Fields<RefusedSignIn>,
): RefusedSignIn {
  return { ...fields } as RefusedSignIn;
}

export function mintSystemAccess(): SystemAccess {
  return {} as SystemAccess;
}
