import type { Actor } from "@/lib/auth/proof";
import { searchWords } from "@/lib/candidates/search";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CandidateStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { openStatuses } from "@/lib/interviews/status";
import type { Asked } from "@/lib/lists/address";
import { candidateList } from "@/lib/lists/kinds";
import { inOrder, readList } from "@/lib/lists/queries";
import { emailField } from "@/lib/organizations/schema";

/** One page of the candidates, and how many of each status the search finds. */
export async function listCandidates(
  actor: Actor,
  asked: Asked<CandidateStatus, keyof typeof candidateList.sorts>,
) {
  const { ids, ...list } = await readList(actor, candidateList, asked);
  const rows = await db.candidate.findMany({
    where: { id: { in: ids }, organizationId: actor.organizationId },
    select: {
      ...listed,
      interviews: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: {
          id: true,
          status: true,
          job: { select: { title: true } },
          template: { select: { title: true } },
        },
      },
    },
  });
  return { ...list, rows: inOrder(ids, rows) };
}

export type CandidateRow = Awaited<
  ReturnType<typeof listCandidates>
>["rows"][number];

/** A candidate with their applications and interviews, or null when there is none of this id here. */
export async function findCandidate(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.candidate.findFirst({
    where: { id, organizationId: actor.organizationId },
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
    where: { id, organizationId: actor.organizationId },
    select: {
      id: true,
      name: true,
      email: true,
      bouncedAt: true,
      bounceReason: true,
      interviews: {
        where: { status: { in: [...openStatuses] } },
        select: { id: true, templateId: true, status: true, createdAt: true },
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

/** Every word must occur in the name or the email; a word of one or two letters must begin one of theirs. */
export function candidateSearch(typed: string): Prisma.CandidateWhereInput {
  return {
    AND: searchWords(typed).map((word) => {
      const literal = word.replace(/[\\%_]/g, "\\$&");
      return word.length < 3
        ? {
            OR: [
              { searchText: { startsWith: literal } },
              { searchText: { contains: ` ${literal}` } },
            ],
          }
        : { searchText: { contains: literal } };
    }),
  };
}

const listed = {
  id: true,
  name: true,
  email: true,
  status: true,
  bouncedAt: true,
  lastActivityAt: true,
  createdAt: true,
} as const;
