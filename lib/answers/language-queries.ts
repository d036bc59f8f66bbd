import type {
  CandidateAccess,
  LinkAccess,
  StopAccess,
  WithdrawAccess,
} from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { localeOf, type Locale } from "@/lib/messages/locales";

/** The language that an interview's page and mails are in. */
export async function getLanguage({
  interviewId,
  organizationId,
}:
  CandidateAccess | LinkAccess | StopAccess | WithdrawAccess): Promise<Locale> {
  const { locale } = await db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: { locale: true },
  });
  return localeOf(locale);
}
