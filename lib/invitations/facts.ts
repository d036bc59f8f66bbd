import type { AnswerForm } from "@/lib/interviews/accommodations";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import type { Locale } from "@/lib/messages/locales";
import type { BrandTokens } from "@/lib/settings/brand";
import { estimatedSeconds } from "@/lib/templates/duration";

type MailBrand = {
  /** The organization's colours; null for the product's own. */
  colors: BrandTokens | null;
  /** Full address of the logo. */
  logo: string | null;
};

/** What an invitation tells about an interview, in the mail and in its preview. */
export function invitationFacts(about: {
  locale: Locale;
  snapshot: InterviewSnapshot;
  deadlineAt: Date;
  /** Whether the deadline waits for the answer to a request for a change. */
  isPaused: boolean;
  timeZone: string;
  note: string;
  /** Answers kept so far. */
  answered: number;
  answerForm: AnswerForm;
  to: { name: string; firstName: string | null; email: string };
  recruiter: { name: string; email: string };
  link: string;
  brand: MailBrand;
}) {
  const { snapshot } = about;
  const { questions } = snapshot;
  return {
    locale: about.locale,
    candidateName: about.to.firstName ?? about.to.name,
    candidateEmail: about.to.email,
    companyName: snapshot.companyName,
    jobTitle: snapshot.jobTitle,
    questions: questions.length,
    seconds: estimatedSeconds(questions),
    deadlineAt: about.deadlineAt,
    isPaused: about.isPaused,
    timeZone: about.timeZone,
    answered: about.answered,
    answerForm: about.answerForm,
    hasRetakes: questions.some(({ maxTakes }) => maxTakes > 1),
    note: about.note.trim(),
    instructions: snapshot.instructions.trim(),
    recruiter: about.recruiter,
    link: about.link,
    brand: about.brand,
  };
}
