import { formatDeadline, formatDuration, plural } from "@/lib/format";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import { estimatedSeconds } from "@/lib/templates/duration";

type MailBrand = {
  /** The organization's colours; null for the product's own. */
  colors: Record<"accent" | "ink", { light: string; dark: string }> | null;
  /** Full address of the logo. */
  logo: string | null;
};

/** What an invitation says about an interview, as the mail and its preview show it. */
export function invitationWords(about: {
  kind: InvitationKind;
  snapshot: InterviewSnapshot;
  deadlineAt: Date;
  timeZone: string;
  note: string;
  /** Answers kept so far. */
  answered: number;
  to: { name: string; email: string };
  recruiter: { name: string; email: string };
  link: string;
  brand: MailBrand;
}) {
  const { snapshot } = about;
  const { questions } = snapshot;
  return {
    kind: about.kind,
    candidateName: about.to.name,
    candidateEmail: about.to.email,
    companyName: snapshot.companyName,
    jobTitle: snapshot.jobTitle,
    questions: plural(questions.length, "question"),
    duration: formatDuration(estimatedSeconds(questions)),
    deadline: formatDeadline(about.deadlineAt, about.timeZone),
    answered:
      about.answered > 0
        ? `${about.answered} of ${plural(questions.length, "question")}`
        : "",
    hasRetakes: questions.some(({ maxTakes }) => maxTakes > 1),
    note: about.note.trim(),
    instructions: snapshot.instructions.trim(),
    recruiter: about.recruiter,
    link: about.link,
    brand: about.brand,
  };
}
