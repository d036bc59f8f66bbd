import { getUserNames } from "@/lib/activity/queries";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";

/** What the candidate of an interview asked for, the latest first, and what holds now. */
export async function listChanges(actor: Actor, interviewId: string) {
  const requests = await db.changeRequest.findMany({
    where: { interviewId, ...scope(actor) },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      status: true,
      wishes: true,
      text: true,
      granted: true,
      reply: true,
      createdAt: true,
      decidedAt: true,
      decidedById: true,
    },
  });
  const nameOf = await getUserNames(
    actor,
    requests.flatMap(({ decidedById }) => decidedById ?? []),
  );
  return requests.map(({ wishes, granted, decidedById, ...request }) => ({
    ...request,
    wishes: readAccommodations(wishes),
    granted: readAccommodations(granted),
    decidedBy: decidedById && nameOf(decidedById),
  }));
}

export type Change = Awaited<ReturnType<typeof listChanges>>[number];
