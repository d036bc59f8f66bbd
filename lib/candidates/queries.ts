import { scope, type Actor } from "@/lib/auth/proof";
import { selectFields } from "@/lib/candidates/fields";
import { candidateList } from "@/lib/candidates/list";
import { db } from "@/lib/db";
import { emailField } from "@/lib/fields/email-address";
import type { Candidate } from "@/lib/generated/prisma/client";
import type {
  CandidateStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { openStatuses } from "@/lib/interviews/status";
import { decidedStages } from "@/lib/jobs/stages";
import type { Asked } from "@/lib/lists/list-url";
import { inOrder, readList } from "@/lib/lists/queries";
import { asWide } from "@/lib/lists/scope-queries";

/** One page of the candidates, and how many of each status the search finds. */
export async function listCandidates(
  actor: Actor,
  asked: Asked<CandidateStatus, keyof typeof candidateList.sorts>,
) {
  const { ids, ...list } = await readList(actor, candidateList, asked, asWide);
  if (ids.length === 0) return { ...list, rows: [] };
  // One statement, where Prisma would send one for each relation.
  const rows = await db.$queryRaw<Listed[]>`
    /* candidates_of_page */
    SELECT c.id, c.name, c.email, c.status::text AS status, c."bouncedAt", c."lastActivityAt", c."createdAt",
      i.status::text AS "latestStatus", i."withdrawnAt" AS "latestWithdrawnAt", j.title AS "latestJob", t.title AS "latestTemplate"
    FROM "Candidate" c
    LEFT JOIN LATERAL (
      SELECT status, "withdrawnAt", "jobId", "templateId" FROM "Interview"
      WHERE "candidateId" = c.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
    ) i ON true
    LEFT JOIN "Job" j ON j.id = i."jobId"
    LEFT JOIN "Template" t ON t.id = i."templateId"
    WHERE c.id = ANY (${ids}::uuid[]) AND c."organizationId" = ${actor.organizationId}::uuid`;
  return { ...list, rows: inOrder(ids, rows).map(toRow) };
}

type Listed = Pick<
  Candidate,
  | "id"
  | "name"
  | "email"
  | "status"
  | "bouncedAt"
  | "lastActivityAt"
  | "createdAt"
> & {
  /** Null together, before the first interview. */
  latestStatus: InterviewStatus | null;
  latestWithdrawnAt: Date | null;
  latestJob: string;
  latestTemplate: string;
};

function toRow({
  latestStatus,
  latestWithdrawnAt,
  latestJob,
  latestTemplate,
  ...row
}: Listed) {
  return {
    ...row,
    /** Of the interview sent last. */
    latest: latestStatus && {
      status: latestStatus,
      withdrawnAt: latestWithdrawnAt,
      job: latestJob,
      template: latestTemplate,
    },
  };
}

export type CandidateRow = ReturnType<typeof toRow>;

/** A candidate with their applications and interviews, or null when there is none of this id here. */
export async function findCandidate(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.candidate.findFirst({
    where: { id, ...scope(actor) },
    select: {
      ...listed,
      bounceReason: true,
      interviews: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { id: true },
      },
      applications: {
        orderBy: { createdAt: "desc" },
        select: {
          id: true,
          stage: true,
          createdAt: true,
          job: { select: { id: true, title: true } },
          interviews: { select: { id: true } },
        },
      },
    },
  });
}

/** What the edit dialog and the Send Interview modal need to know about somebody. */
export async function findRecipient(actor: Actor, id: string | undefined) {
  if (!id || !isId(id)) return null;
  const candidate = await db.candidate.findFirst({
    where: { id, ...scope(actor) },
    select: {
      id: true,
      ...selectFields,
      bouncedAt: true,
      bounceReason: true,
      interviews: {
        where: { status: { in: [...openStatuses] } },
        select: { id: true, templateId: true, status: true, createdAt: true },
      },
      applications: {
        where: { stage: { notIn: [...decidedStages] } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { jobId: true },
      },
    },
  });
  return (
    candidate && {
      ...candidate,
      hasValidEmail: emailField.safeParse(candidate.email).success,
    }
  );
}

export type Recipient = NonNullable<Awaited<ReturnType<typeof findRecipient>>>;

const listed = {
  id: true,
  ...selectFields,
  status: true,
  bouncedAt: true,
  lastActivityAt: true,
  createdAt: true,
} as const;
