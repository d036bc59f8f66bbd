import type { LinkAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { landingOf } from "@/lib/invitations/landing";
import { findRecruiter } from "@/lib/invitations/queries";
import { estimatedSeconds } from "@/lib/templates/snapshot";

/** What the landing page of a link shows. No name, no question: whoever was forwarded the mail sees only what it said. */
export async function getLanding(link: LinkAccess, now = new Date()) {
  const { interviewId, organizationId } = link;
  const interview = await db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: {
      status: true,
      snapshot: true,
      deadlineAt: true,
      withdrawnAt: true,
      createdById: true,
      organization: { select: { timeZone: true } },
    },
  });
  const { deadlineAt, organization } = interview;
  const { companyName, jobTitle, questions } = readSnapshot(interview.snapshot);
  return {
    landing: landingOf(interview, now),
    companyName,
    jobTitle,
    questions: questions.length,
    seconds: estimatedSeconds(questions),
    deadlineAt: deadlineAt.toISOString(),
    timeZone: organization.timeZone,
    recruiter: await findRecruiter(organizationId, interview.createdById),
  };
}

export type LandingDetails = Awaited<ReturnType<typeof getLanding>>;
