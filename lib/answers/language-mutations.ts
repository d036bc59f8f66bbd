import { recordEvent } from "@/lib/activity/mutations";
import type { LanguageInput } from "@/lib/answers/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Keeps the language that the candidate reads in: that of their page, and of every mail from now on. */
export async function chooseLanguage(
  access: CandidateAccess,
  { locale }: LanguageInput,
): Promise<Result> {
  const { interviewId, organizationId } = access;
  return db.$transaction(async (tx) => {
    const { count } = await tx.interview.updateMany({
      where: { id: interviewId, organizationId, locale: { not: locale } },
      data: { locale },
    });
    if (count > 0)
      await recordEvent(tx, access, {
        organizationId,
        interviewId,
        kind: "language.chosen",
        data: { locale },
      });
    return ok();
  });
}
