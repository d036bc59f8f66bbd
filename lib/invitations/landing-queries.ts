import type { LinkAccess, StopAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { answerForm } from "@/lib/interviews/accommodations";
import { isAnswered } from "@/lib/interviews/answer-kinds";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { participation, phaseFields, phaseOf } from "@/lib/interviews/phase";
import { readQuestions } from "@/lib/interviews/questions";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { landingOf } from "@/lib/invitations/landing";
import { findRecruiter } from "@/lib/invitations/queries";
import { localeOf } from "@/lib/messages/locales";
import { estimatedSeconds } from "@/lib/templates/duration";
import { undoUntil } from "@/lib/time/withdrawal-window";

/** What the landing page of a link shows. No name, no question: whoever was forwarded the mail sees only what it said. */
export async function getLanding(link: LinkAccess, now = new Date()) {
  const { interviewId, organizationId } = link;
  const interview = await db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: {
      ...phaseFields,
      snapshot: true,
      accommodations: true,
      locale: true,
      createdById: true,
      organization: { select: { timeZone: true } },
      answers: {
        select: {
          keptTakeId: true,
          keptAt: true,
          typedText: true,
          keptTake: { select: { status: true } },
        },
      },
    },
  });
  const { answers, deadlineAt, withdrawnAt, organization } = interview;
  const { companyName, jobTitle } = readSnapshot(interview.snapshot);
  const questions = readQuestions(interview);
  return {
    landing: landingOf(phaseOf(interview, now), {
      questions: questions.length,
      revealed: answers.length,
      answered: answers.filter(isAnswered).length,
    }),
    language: localeOf(interview.locale),
    companyName,
    jobTitle,
    questions: questions.length,
    seconds: estimatedSeconds(questions),
    answerForm: answerForm(readAccommodations(interview.accommodations)),
    deadlineAt: deadlineAt.toISOString(),
    /** Not while a request waits longer, or what is under way is finished. */
    isDeadlineAhead: deadlineAt > now,
    timeZone: organization.timeZone,
    recruiter: await findRecruiter(organizationId, interview.createdById),
    /** Whether they withdrew, and may still undo it. */
    canUndo: withdrawnAt !== null && now <= undoUntil(withdrawnAt),
  };
}

/** What the page behind "Stop reminders" shows, and whether there is anything left to stop. */
export async function getReminders(stop: StopAccess, now = new Date()) {
  const { interviewId, organizationId } = stop;
  const interview = await db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: {
      ...phaseFields,
      snapshot: true,
      remindersStoppedAt: true,
      organization: { select: { timeZone: true } },
    },
  });
  const { deadlineAt, organization } = interview;
  const { companyName, jobTitle } = readSnapshot(interview.snapshot);
  return {
    companyName,
    jobTitle,
    deadlineAt: deadlineAt.toISOString(),
    isDeadlineAhead: deadlineAt > now,
    timeZone: organization.timeZone,
    isOpen: participation[phaseOf(interview, now)] === "open",
    isStopped: interview.remindersStoppedAt !== null,
  };
}

export type Reminders = Awaited<ReturnType<typeof getReminders>>;

export type LandingDetails = Awaited<ReturnType<typeof getLanding>>;
