import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";

/** One row by its id, with all its columns. */
export const row = {
  answer: (id: string) => db.answer.findUniqueOrThrow({ where: { id } }),
  candidate: (id: string) => db.candidate.findUniqueOrThrow({ where: { id } }),
  interview: (id: string) => db.interview.findUniqueOrThrow({ where: { id } }),
  invitation: (id: string) =>
    db.invitation.findUniqueOrThrow({ where: { id } }),
  job: (id: string) => db.job.findUniqueOrThrow({ where: { id } }),
  take: (id: string) => db.take.findUniqueOrThrow({ where: { id } }),
};

/** Changes columns of one row by its id. */
export const change = {
  answer: (id: string, data: Prisma.AnswerUncheckedUpdateInput) =>
    db.answer.update({ where: { id }, data }),
  application: (id: string, data: Prisma.ApplicationUncheckedUpdateInput) =>
    db.application.update({ where: { id }, data }),
  candidate: (id: string, data: Prisma.CandidateUncheckedUpdateInput) =>
    db.candidate.update({ where: { id }, data }),
  interview: (id: string, data: Prisma.InterviewUncheckedUpdateInput) =>
    db.interview.update({ where: { id }, data }),
  invitation: (id: string, data: Prisma.InvitationUncheckedUpdateInput) =>
    db.invitation.update({ where: { id }, data }),
  organization: (id: string, data: Prisma.OrganizationUncheckedUpdateInput) =>
    db.organization.update({ where: { id }, data }),
  segment: (id: string, data: Prisma.SegmentUncheckedUpdateInput) =>
    db.segment.update({ where: { id }, data }),
  take: (id: string, data: Prisma.TakeUncheckedUpdateInput) =>
    db.take.update({ where: { id }, data }),
  template: (id: string, data: Prisma.TemplateUncheckedUpdateInput) =>
    db.template.update({ where: { id }, data }),
};

/** What happened to an interview, oldest first. */
export async function eventKinds(interviewId: string) {
  const events = await db.event.findMany({
    where: { interviewId },
    orderBy: { id: "asc" },
  });
  return events.map(({ kind }) => kind);
}

/** What the audit log says was done to a row, oldest first. */
export async function auditedActs(subjectId: string) {
  const entries = await db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
  });
  return entries.map(({ action }) => action);
}
