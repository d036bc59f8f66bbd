import type { Actor } from "@/lib/auth/proof";
import { searchWords } from "@/lib/candidates/search";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CandidateStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { openStatuses } from "@/lib/interviews/status";
import { readPaged } from "@/lib/paging";

/** One page of the candidates, newest first, and how many of each status the search finds. */
export async function listCandidates(
  actor: Actor,
  filter: { q?: string; status?: CandidateStatus; page?: string },
) {
  const found = {
    organizationId: actor.organizationId,
    ...candidateSearch(filter.q ?? ""),
  };
  const counts = await countByStatus(found);
  const total = filter.status ? counts[filter.status] : counts.ALL;
  const wanted = filter.status ? { ...found, status: filter.status } : found;
  const list = await readPaged(filter.page, total, ({ where, ...page }) =>
    db.candidate.findMany({
      where: { AND: [wanted, where] },
      ...page,
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
    }),
  );
  return { ...list, counts };
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
          _count: { select: { interviews: true } },
        },
      },
    },
  });
}

/** What the edit dialog and the Send Interview modal need to know about somebody. */
export async function findRecipient(actor: Actor, id: string | undefined) {
  if (!id || !isId(id)) return null;
  return db.candidate.findFirst({
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

async function countByStatus(
  found: Prisma.CandidateWhereInput,
): Promise<Record<CandidateStatus | "ALL", number>> {
  const groups = await db.candidate.groupBy({
    by: ["status"],
    where: found,
    _count: true,
  });
  const counts = {
    ALL: 0,
    NEW: 0,
    INVITED: 0,
    ACTIVE: 0,
    COMPLETED: 0,
    LAPSED: 0,
  };
  for (const { status, _count } of groups) {
    counts[status] = _count;
    counts.ALL += _count;
  }
  return counts;
}
