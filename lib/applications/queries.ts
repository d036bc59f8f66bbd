import type { Actor } from "@/lib/auth/proof";
import { candidateSearch } from "@/lib/candidates/queries";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { isId } from "@/lib/ids";
import { readPaged } from "@/lib/paging";

/** One page of the applications, newest first, with their latest interview. */
export async function listApplications(
  actor: Actor,
  filter: { q?: string; jobId?: string; page?: string },
) {
  const wanted: Prisma.ApplicationWhereInput = {
    organizationId: actor.organizationId,
    ...(filter.jobId && isId(filter.jobId) ? { jobId: filter.jobId } : {}),
    ...(filter.q ? { candidate: candidateSearch(filter.q) } : {}),
  };
  const total = await db.application.count({ where: wanted });
  return readPaged(filter.page, total, ({ where, ...page }) =>
    db.application.findMany({
      where: { AND: [wanted, where] },
      ...page,
      select: {
        id: true,
        stage: true,
        createdAt: true,
        job: { select: { id: true, title: true } },
        candidate: { select: { id: true, name: true, email: true } },
        interviews: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: {
            id: true,
            status: true,
            template: { select: { title: true } },
          },
        },
      },
    }),
  );
}

export type ApplicationRow = Awaited<
  ReturnType<typeof listApplications>
>["rows"][number];

/** One application, or null when there is none of this id here. */
export async function findApplication(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.application.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: {
      id: true,
      stage: true,
      movedAt: true,
      rejectReason: true,
      createdAt: true,
      job: { select: { id: true, title: true, status: true, location: true } },
      candidate: {
        select: {
          id: true,
          name: true,
          email: true,
          status: true,
          bouncedAt: true,
        },
      },
    },
  });
}

export type ApplicationDetails = NonNullable<
  Awaited<ReturnType<typeof findApplication>>
>;
