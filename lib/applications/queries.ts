import { applicationList } from "@/lib/applications/list";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import type { Asked } from "@/lib/lists/list-url";
import { inOrder, readList } from "@/lib/lists/queries";
import { asWide } from "@/lib/lists/scope-queries";

/** One page of the applications with their latest interview, and how many of each stage there are. */
export async function listApplications(
  actor: Actor,
  asked: Asked<ApplicationStage, keyof typeof applicationList.sorts>,
) {
  const { ids, ...list } = await readList(
    actor,
    applicationList,
    asked,
    asWide,
  );
  const rows = await db.application.findMany({
    where: { id: { in: ids }, ...scope(actor) },
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
          withdrawnAt: true,
          template: { select: { title: true } },
        },
      },
    },
  });
  return { ...list, rows: inOrder(ids, rows) };
}

export type ApplicationRow = Awaited<
  ReturnType<typeof listApplications>
>["rows"][number];

/** One application, or null when there is none of this id here. */
export async function findApplication(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.application.findFirst({
    where: { id, ...scope(actor) },
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
