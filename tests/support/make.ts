import { mintActor, mintCandidateAccess } from "@/lib/auth/mint";
import type { Actor, CandidateAccess } from "@/lib/auth/proof";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import type { InterviewSnapshot } from "@/lib/interviews/snapshot";
import { searchable } from "@/lib/lists/search-text";
import { currentKeyId, makePublicId, makeSecret } from "@/lib/tokens";
import { db } from "@/tests/support/db";

/** Rows for tests, made directly: each takes what matters to the test and fills in the rest. */
let count = 0;
const next = () => ++count;

export async function makeActor(role: Role = "OWNER"): Promise<Actor> {
  const n = next();
  const organization = await db.organization.create({
    data: {
      name: `Company ${n}`,
      memberships: {
        create: {
          role,
          user: {
            create: { name: `User ${n}`, email: `user${n}@example.com` },
          },
        },
      },
    },
    include: { memberships: true },
  });
  const { userId } = organization.memberships[0]!;
  return mintActor({ userId, organizationId: organization.id, role });
}

/** The owner of the organization that was set up first. */
export async function findOwner(): Promise<Actor> {
  const { userId, organizationId, role } = await db.membership.findFirstOrThrow(
    {
      where: { organization: { isFirst: true }, role: "OWNER" },
    },
  );
  return mintActor({ userId, organizationId, role });
}

export function makeJob(actor: Actor, data: { title?: string } = {}) {
  return db.job.create({
    data: {
      title: data.title ?? `Job ${next()}`,
      organizationId: actor.organizationId,
      createdById: actor.userId,
    },
  });
}

export function makeCandidate(
  actor: Actor,
  data: { name?: string; email?: string } = {},
) {
  const n = next();
  const { name = `Candidate ${n}`, email = `candidate${n}@example.com` } = data;
  return db.candidate.create({
    data: {
      name,
      email,
      searchText: searchable(name, email),
      organizationId: actor.organizationId,
    },
  });
}

/** A published template with `questions` questions, one criterion each. */
export async function makePublishedTemplate(
  actor: Actor,
  data: { jobId?: string; questions?: number; maxTakes?: number } = {},
) {
  const { organizationId } = actor;
  const jobId = data.jobId ?? (await makeJob(actor)).id;
  const template = await db.template.create({
    data: {
      title: `Template ${next()}`,
      focusArea: "Problem solving",
      organizationId,
      jobId,
      createdById: actor.userId,
      status: "PUBLISHED",
      version: 1,
      isChanged: false,
      publishedAt: new Date(),
      questions: {
        create: Array.from({ length: data.questions ?? 2 }, (_, i) => ({
          organizationId,
          position: i,
          text: `Question ${i + 1}: what did you do?`,
          maxTakes: data.maxTakes ?? 2,
          criteria: {
            create: {
              organizationId,
              position: 0,
              name: "Clarity",
              weakAnchor: "Cannot be followed",
              strongAnchor: "Clear from start to end",
            },
          },
        })),
      },
    },
    include: {
      job: true,
      questions: {
        include: { criteria: true },
        orderBy: { position: "asc" },
      },
    },
  });
  await db.templateVersion.create({
    data: {
      organizationId,
      templateId: template.id,
      number: 1,
      snapshot: snapshotOf(template),
      publishedById: actor.userId,
    },
  });
  return template;
}

type MadeTemplate = Awaited<ReturnType<typeof makePublishedTemplate>>;

/** An interview that was sent, without its mail. `data` overrides any column (status, startedAt …). */
export async function makeInterview(
  actor: Actor,
  options: {
    template?: MadeTemplate;
    questions?: number;
    candidateId?: string;
    data?: Partial<Prisma.InterviewUncheckedCreateInput>;
  } = {},
) {
  const template =
    options.template ??
    (await makePublishedTemplate(actor, { questions: options.questions ?? 2 }));
  const candidateId = options.candidateId ?? (await makeCandidate(actor)).id;
  const application = await db.application.create({
    data: {
      organizationId: actor.organizationId,
      candidateId,
      jobId: template.jobId,
    },
  });
  const snapshot: InterviewSnapshot = {
    ...snapshotOf(template),
    companyName: "Company",
    jobTitle: template.job.title,
  };
  const interview = await db.interview.create({
    data: {
      publicId: makePublicId(),
      linkKeyId: currentKeyId(),
      organizationId: actor.organizationId,
      applicationId: application.id,
      candidateId,
      jobId: template.jobId,
      templateId: template.id,
      snapshot,
      deadlineAt: new Date(Date.now() + 7 * 24 * 3600 * 1000),
      createdById: actor.userId,
      ...options.data,
    },
  });
  return { ...interview, snapshot };
}

/** A candidate's browser session of an interview, with its cookie value. */
export async function makeCandidateAccess(interview: {
  id: string;
  publicId: string;
  organizationId: string;
}): Promise<CandidateAccess & { cookie: string }> {
  const { secret, hash } = makeSecret();
  await db.candidateSession.create({
    data: {
      interviewId: interview.id,
      organizationId: interview.organizationId,
      tokenHash: hash,
    },
  });
  const access = mintCandidateAccess({
    interviewId: interview.id,
    organizationId: interview.organizationId,
    publicId: interview.publicId,
  });
  return { ...access, cookie: secret };
}

function snapshotOf(template: {
  title: string;
  questions: {
    id: string;
    text: string;
    criteria: { id: string; name: string }[];
  }[];
}) {
  return {
    title: template.title,
    difficulty: "MEDIUM" as const,
    focusArea: "Problem solving",
    instructions: "",
    version: 1,
    questions: template.questions.map((question) => ({
      id: question.id,
      text: question.text,
      competency: "",
      thinkSeconds: 60,
      answerSeconds: 120,
      maxTakes: 2,
      criteria: question.criteria.map((criterion) => ({
        id: criterion.id,
        name: criterion.name,
        weakAnchor: "Cannot be followed",
        strongAnchor: "Clear from start to end",
        weight: 1,
      })),
    })),
  };
}
