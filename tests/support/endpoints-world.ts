import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { hashPassword } from "@/lib/auth/password";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { en } from "@/lib/messages/en";
import { consentVersion } from "./candidate-steps";
import { interviewLink, stopLinks, withdrawLink } from "@/lib/links";
import { writeFile } from "@/lib/storage/files";
import { upload } from "./import";
import {
  makeActor,
  makeCandidate,
  makeCandidateAccess,
  makeInterview,
  makePublishedTemplate,
} from "./make";

/** Stands in everything that one organization wrote, and so in whatever is let out of it. */
export const mark = "Confidential-7c1e";

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** An organization with something behind every door, its people, and a neighbour. */
export async function makeWorld() {
  const owner = await makeActor();
  const { organizationId } = owner;
  const email = "owner@example.com";
  const password = "a long enough password";
  await db.organization.update({
    where: { id: organizationId },
    data: { name: mark },
  });
  await db.user.update({
    where: { id: owner.userId },
    data: { name: mark, email, passwordHash: await hashPassword(password) },
  });

  const open = await makeInterview(owner, { candidateId: await person(owner) });
  const interview = await db.interview.update({
    where: { id: open.id },
    data: {
      status: "IN_PROGRESS",
      startedAt: new Date(),
      accommodations: { isInWriting: true },
    },
  });
  await db.consent.create({
    data: {
      organizationId,
      interviewId: interview.id,
      kind: "RECORDING",
      isGiven: true,
      textVersion: en.consents.version,
      text: "I agree.",
    },
  });
  const neighbour = await makeInterview(owner, {
    data: { status: "IN_PROGRESS", startedAt: new Date() },
  });
  const pending = await makeInterview(owner);
  const completed = await makeInterview(owner, {
    data: {
      status: "COMPLETED",
      startedAt: new Date(),
      completedAt: new Date(),
      evaluationStatus: "FAILED",
      evaluationError: mark,
    },
  });
  const recorderId = randomUUID();
  await db.interview.update({
    where: { id: interview.id },
    data: { recorderId },
  });
  const take = await makeTake(interview.id, open.snapshot.questions[0]!.id);
  // Asked for by the rows about writing.
  await db.answer.update({
    where: { id: take.answerId },
    data: { typedStartedAt: new Date() },
  });
  const ready = await makeTake(
    completed.id,
    completed.snapshot.questions[0]!.id,
  );
  const key = `recordings/${ready.takeId}/0`;
  await writeFile(key, Buffer.from(mark));
  await db.take.update({
    where: { id: ready.takeId },
    data: {
      status: "READY",
      parts: [
        { key, mimeType: "video/webm", bytes: mark.length, durationMs: 1 },
      ],
    },
  });

  await db.answer.update({
    where: { id: ready.answerId },
    data: { keptTakeId: ready.takeId },
  });

  const other = await makePublishedTemplate(owner);
  const draft = await makePublishedTemplate(owner);
  await db.job.updateMany({ where: { organizationId }, data: { title: mark } });
  const [question] = draft.questions;
  const bankQuestion = await db.bankQuestion.create({
    data: {
      organizationId,
      text: mark,
      createdById: owner.userId,
    },
  });
  const batch = await db.batch.create({
    data: {
      id: randomUUID(),
      organizationId,
      kind: "RESEND",
      input: { kind: "RESEND" },
      createdById: owner.userId,
      items: {
        create: { organizationId, position: 0, subjectId: interview.id },
      },
    },
  });
  const note = await db.note.create({
    data: {
      organizationId,
      applicationId: interview.applicationId,
      authorId: owner.userId,
      text: mark,
    },
  });

  const view = await db.savedView.create({
    data: {
      organizationId,
      userId: owner.userId,
      list: "interviews",
      name: mark,
      query: "q=ada",
    },
  });

  const changeRequest = await db.changeRequest.create({
    data: {
      organizationId,
      interviewId: pending.id,
      wishes: { isAudioOnly: true },
      text: mark,
    },
  });

  const invitation = await db.invitation.create({
    data: {
      organizationId,
      interviewId: neighbour.id,
      kind: "FIRST",
      toName: mark,
      toEmail: "ada@example.com",
      messageId: randomUUID(),
      sentAt: new Date(),
    },
  });

  const stranger = await makeActor();
  const reviewer = await colleague(owner, "REVIEWER");
  const recruiter = await colleague(owner, "RECRUITER");
  const admin = await colleague(owner, "ADMIN");
  const candidate = await makeCandidateAccess(interview);
  const otherCandidate = await makeCandidateAccess(neighbour);
  const own = candidateCookie(interview.publicId);
  return {
    organizationId,
    owner: { email, password },
    interview,
    neighbour,
    pendingId: pending.id,
    completedId: completed.id,
    applicationId: interview.applicationId,
    candidateId: await person(owner),
    recorderId,
    ...take,
    readyTakeId: ready.takeId,
    jobId: draft.jobId,
    otherTemplateId: other.id,
    draft: { id: draft.id, savedAt: draft.updatedAt },
    question: {
      text: question!.text,
      competency: "",
      thinkSeconds: 60,
      answerSeconds: 120,
      maxTakes: 2,
      criteria: [],
    },
    bankQuestionId: bankQuestion.id,
    batchId: batch.id,
    viewId: view.id,
    noteId: note.id,
    changeRequestId: changeRequest.id,
    invitationId: invitation.id,
    importId: await upload(owner, `Name,Email\n${mark},ada@example.com`),
    png: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
    consentVersion: consentVersion(),
    token: interviewLink(interview).split("/").at(-1)!,
    withdrawToken: withdrawLink(interview).split("/").at(-1)!,
    stopToken: stopLinks(interview).page.split("/").at(-1)!,
    /** Cookie headers of everybody who might ask. */
    cookies: {
      anonymous: "",
      OWNER: await sessionCookie(owner),
      ADMIN: await sessionCookie(admin),
      RECRUITER: await sessionCookie(recruiter),
      REVIEWER: await sessionCookie(reviewer),
      stranger: await sessionCookie(stranger),
      candidate: `${own}=${candidate.cookie}`,
      // Shows its own secret under its own name, and under that of the interview it wants.
      otherCandidate: `${candidateCookie(neighbour.publicId)}=${otherCandidate.cookie}; ${own}=${otherCandidate.cookie}`,
    },
  };

  async function makeTake(interviewId: string, questionId: string) {
    const answer = await db.answer.create({
      data: { organizationId, interviewId, questionId, position: 0 },
    });
    const segmentId = randomUUID();
    const take = await db.take.create({
      data: {
        organizationId,
        interviewId,
        answerId: answer.id,
        number: 1,
        segments: {
          create: {
            id: segmentId,
            organizationId,
            index: 0,
            mimeType: "video/webm",
          },
        },
      },
    });
    return { answerId: answer.id, takeId: take.id, segmentId };
  }
}

/** A page's address with ids of the organization. */
export function pageOf(world: World, page: string): string {
  const ids: Record<string, string> = {
    applications: world.applicationId,
    batches: world.batchId,
    candidates: world.candidateId,
    import: world.importId,
    interviews: world.completedId,
    jobs: world.jobId,
    templates: world.draft.id,
  };
  return page
    .replace(/(\w+)\/\[id\]/g, (_, of: string) => `${of}/${ids[of] ?? "none"}`)
    .replace("[number]", "1")
    .replace("[publicId]", world.interview.publicId)
    .replace("[token]", world.token);
}

async function person(actor: Actor): Promise<string> {
  return (await makeCandidate(actor, { name: mark })).id;
}

async function colleague(owner: Actor, role: Role): Promise<Actor> {
  const someone = await makeActor(role);
  await db.membership.updateMany({
    where: { userId: someone.userId },
    data: { organizationId: owner.organizationId },
  });
  return someone;
}

async function sessionCookie({ userId }: Actor): Promise<string> {
  const { sessionVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
  });
  const token = await encode({
    token: { sub: userId, version: sessionVersion },
    secret: process.env.AUTH_SECRET!,
  });
  return `next-auth.session-token=${token}`;
}

/** A checksum of every row but rate limits: of everything, or of one organization. */
export async function checksum(organizationId?: string): Promise<string> {
  const tables = await db.$queryRaw<{ name: string; isTenants: boolean }[]>`
    SELECT t.table_name AS name, bool_or(c.column_name = 'organizationId') AS "isTenants"
    FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND t.table_name NOT IN ('RateLimit', '_prisma_migrations')
    GROUP BY t.table_name ORDER BY t.table_name`;
  const sums = tables
    .filter(({ isTenants }) => isTenants || !organizationId)
    .map(({ name }) => {
      const scope = organizationId
        ? `WHERE "organizationId" = '${organizationId}'`
        : "";
      return `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t ${scope}`;
    });
  if (!organizationId)
    sums.push(
      "SELECT 'tasks', md5(string_agg(id::text, '|' ORDER BY id)) FROM pgboss.job",
    );
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(
    sums.join(" UNION ALL "),
  );
  return rows.map(({ name, sum }) => `${name} ${sum}`).join("\n");
}
