import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor, type SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import {
  answerForm,
  listAccommodations,
} from "@/lib/interviews/accommodations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { anyAnswer } from "@/lib/interviews/answer-kinds";
import { phaseFields } from "@/lib/interviews/phase";
import { readQuestions } from "@/lib/interviews/questions";
import type { SendInterviewInput } from "@/lib/interviews/schema";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { unsettled } from "@/lib/invitations/delivery-mutations";
import { invitationFacts } from "@/lib/invitations/facts";
import {
  mailKind,
  type Decision,
  type MailProps,
} from "@/lib/invitations/mail-kinds";
import { scheduled } from "@/lib/invitations/schedule";
import { interviewLink, stopLinks, withdrawLink } from "@/lib/links";
import { localeOf } from "@/lib/messages/locales";
import { paths } from "@/lib/paths";
import { ok, refuse, type Result } from "@/lib/result";
import { aiChoiceFields } from "@/lib/settings/ai-consent";
import { brandTokens } from "@/lib/settings/brand";
import { findPublishedVersion } from "@/lib/templates/queries";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { deadlineToSend } from "@/lib/time/deadline";
import { makeToken } from "@/lib/tokens";

/** Everything a waiting mail needs, or null when it was already sent, settled or deleted. */
export async function findWaitingInvitation(
  system: SystemAccess,
  invitationId: string,
) {
  const invitation = await db.invitation.findFirst({
    where: { id: invitationId, ...unsettled, ...acrossOrganizations(system) },
    select: {
      kind: true,
      toName: true,
      toEmail: true,
      messageId: true,
      queuedAt: true,
      interview: {
        select: {
          ...told,
          ...phaseFields,
          evaluationStatus: true,
          remindersStoppedAt: true,
          withdrawAskedAt: true,
          application: { select: { stage: true } },
          /** The others: whether a reminder is still due does not depend on itself. */
          invitations: {
            where: { id: { not: invitationId } },
            select: scheduled,
          },
          organization: {
            select: {
              ...told.organization.select,
              isReminding: true,
              ...aiChoiceFields,
            },
          },
        },
      },
    },
  });
  if (!invitation) return null;
  const { interview, kind, toEmail } = invitation;
  const stop = stopLinks(interview);
  const { to, mail } = await composeMail(invitation, {
    interview: interviewLink(interview),
    withdraw: withdrawLink(interview),
    stop: stop.page,
    pixel: pixelAddress(invitationId),
  });
  return {
    ...invitation,
    to,
    follows: await findThread(interview.id, toEmail),
    stopAddress: mailKind(kind).isAutomatic ? stop.post : undefined,
    mail,
  };
}

/** What is read of an interview for any mail about it. */
export const told = {
  id: true,
  organizationId: true,
  publicId: true,
  linkVersion: true,
  linkKeyId: true,
  snapshot: true,
  accommodations: true,
  locale: true,
  note: true,
  deadlineAt: true,
  pausedAt: true,
  createdById: true,
  candidate: {
    select: { name: true, firstName: true, email: true, bouncedAt: true },
  },
  organization: {
    select: { timeZone: true, brandColor: true, logoKey: true },
  },
  _count: { select: { answers: { where: anyAnswer("answered") } } },
} as const satisfies Prisma.InterviewSelect;

type Told = {
  kind: InvitationKind;
  toName: string;
  toEmail: string;
  queuedAt: Date;
  interview: Prisma.InterviewGetPayload<{ select: typeof told }>;
};

/** To whom a mail goes and all that it says, with the given addresses in it. */
export async function composeMail(
  { kind, toName, toEmail, queuedAt, interview }: Told,
  links: { interview: string; withdraw: string; stop: string; pixel?: string },
) {
  const { candidate } = interview;
  const to = {
    name: toName,
    firstName: candidate.name === toName ? candidate.firstName : null,
    email: toEmail,
  };
  const facts = invitationFacts({
    locale: localeOf(interview.locale),
    snapshot: {
      ...readSnapshot(interview.snapshot),
      questions: readQuestions(interview),
    },
    deadlineAt: interview.deadlineAt,
    isPaused: interview.pausedAt !== null,
    timeZone: interview.organization.timeZone,
    note: interview.note,
    answered: interview._count.answers,
    answerForm: answerForm(readAccommodations(interview.accommodations)),
    to,
    recruiter: await findRecruiter(
      interview.organizationId,
      interview.createdById,
    ),
    link: links.interview,
    brand: mailBrand(interview.organization),
  });
  const { hasPixel, props } = mailKind(kind);
  const own = {
    kind,
    ...(hasPixel && links.pixel && { pixel: links.pixel }),
    ...(await props({
      links,
      getDecision: () => getDecision(interview, queuedAt),
    })),
  } as MailProps;
  const mail = { ...facts, ...own };
  return { to, mail };
}

/** What the mail that was queued at a moment tells about: the latest answer until then. */
async function getDecision(
  { id, organizationId }: { id: string; organizationId: string },
  queuedAt: Date,
): Promise<Decision> {
  const request = await db.changeRequest.findFirstOrThrow({
    where: {
      interviewId: id,
      organizationId,
      status: { in: ["APPROVED", "DECLINED"] },
      decidedAt: { lte: queuedAt },
    },
    orderBy: { decidedAt: "desc" },
    select: { status: true, wishes: true, granted: true, reply: true },
  });
  const wishes = listAccommodations(readAccommodations(request.wishes));
  const granted = readAccommodations(request.granted);
  const names = listAccommodations(granted);
  const isWhole = wishes.every((wish) => names.includes(wish));
  return {
    outcome:
      request.status === "DECLINED"
        ? "declined"
        : isWhole
          ? "approved"
          : "adapted",
    granted: names,
    extraTakes: granted.extraTakes,
    reply: request.reply,
  };
}

/** What an invitation would say if it were sent now. The link in it is a stand-in. */
export async function previewInvitation(
  actor: Actor,
  input: SendInterviewInput,
): Promise<Result<ReturnType<typeof invitationFacts> & { kind: "FIRST" }>> {
  if (!can(actor, "interview.send")) return notAllowed;
  const { candidateId, templateId, note, locale } = input;
  const { organizationId, userId } = actor;
  const candidate = await db.candidate.findFirst({
    where: { id: candidateId, ...scope(actor) },
    select: {
      name: true,
      firstName: true,
      email: true,
      organization: {
        select: { name: true, timeZone: true, brandColor: true, logoKey: true },
      },
    },
  });
  if (!candidate)
    return refuse("not_found", "This candidate no longer exists.");
  const version = await findPublishedVersion(db, organizationId, templateId);
  if (!version)
    return refuse("not_found", "This template is no longer published.");
  const { name, firstName, email, organization } = candidate;
  const deadline = deadlineToSend(input, organization.timeZone, new Date());
  if (!deadline.ok) return deadline;
  return ok({
    kind: "FIRST",
    ...invitationFacts({
      locale,
      snapshot: {
        ...version.snapshot,
        companyName: organization.name,
        jobTitle: version.jobTitle,
      },
      deadlineAt: deadline.value,
      isPaused: false,
      timeZone: organization.timeZone,
      note,
      answered: 0,
      answerForm: "video",
      to: { name, firstName, email },
      recruiter: await findRecruiter(organizationId, userId),
      link: env().APP_URL + paths.invitationLink("personal-link"),
      brand: mailBrand(organization),
    }),
  });
}

/** Whom replies go to: who sent the interview, or an owner when that person has left. */
export async function findRecruiter(
  organizationId: string,
  userId: string,
): Promise<{ name: string; email: string }> {
  const members = await db.membership.findMany({
    where: { organizationId, OR: [{ userId }, { role: "OWNER" }] },
    orderBy: { createdAt: "asc" },
    select: { userId: true, user: { select: { name: true, email: true } } },
  });
  const member = members.find((one) => one.userId === userId) ?? members[0];
  if (!member) throw new Error("An organization has no owner.");
  return member.user;
}

/** Message-ID of the first mail about this interview that this address got; later ones thread under it (E6). */
async function findThread(
  interviewId: string,
  toEmail: string,
): Promise<string | undefined> {
  const first = await db.invitation.findFirst({
    where: { interviewId, toEmail, sentAt: { not: null } },
    orderBy: { queuedAt: "asc" },
    select: { messageId: true },
  });
  return first?.messageId;
}

function mailBrand(organization: {
  brandColor: string | null;
  logoKey: string | null;
}) {
  const { brandColor, logoKey } = organization;
  return {
    colors: brandColor === null ? null : brandTokens(brandColor),
    logo: logoKey && env().APP_URL + paths.logo(logoKey),
  };
}

function pixelAddress(invitationId: string): string {
  return env().APP_URL + paths.pixel(makeToken("pixel", invitationId, 1));
}
