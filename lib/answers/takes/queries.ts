import { maxTakeBytes, receivingStatuses } from "@/lib/answers/takes/limits";
import { sessionOf, type SessionClaim } from "@/lib/auth/candidate-session";
import type { Actor, CandidateAccess, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { questionOf } from "@/lib/interviews/questions";
import { available, openStatuses } from "@/lib/interviews/status";
import { readParts, type TakePart } from "@/lib/media/parts";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** A segment that takes bytes. */
export type Upload = {
  /** What its take may have in all. */
  maxTakeBytes: number;
  /** The other segments of its take. */
  otherIds: string[];
  recorderId: string | null;
  organizationId: string;
  /** When bytes of it last arrived, as far as that was noted. */
  lastArrivedAt: Date | null;
};

/**
 * A segment that takes bytes from this session, null when it takes none, and undefined when there is no such session.
 * Every slice of every recording asks this, so session and segment are found by one statement.
 */
export async function findUpload(
  claim: SessionClaim,
  segmentId: string,
): Promise<Upload | null | undefined> {
  const [found] = await db.$queryRaw<
    {
      questionId: string | null;
      snapshot: unknown;
      accommodations: unknown;
      recorderId: string | null;
      otherIds: string[];
      organizationId: string;
      lastArrivedAt: Date | null;
    }[]
  >`
    /* upload */
    SELECT answer."questionId", interview.snapshot, interview.accommodations, interview."recorderId",
      session."organizationId", segment."lastArrivedAt",
      ARRAY(SELECT other.id::text FROM "Segment" other
        WHERE other."takeId" = take.id AND other.id <> segment.id) AS "otherIds"
    FROM ${sessionOf(claim)}
    LEFT JOIN ("Segment" segment
      JOIN "Take" take ON take.id = segment."takeId"
      JOIN "Answer" answer ON answer.id = take."answerId")
    ON segment.id = ${segmentId}::uuid AND segment."organizationId" = session."organizationId"
      AND take."interviewId" = interview.id AND take.status = 'RECORDING'
      AND interview.status::text = ANY (${receivingStatuses})`;
  if (!found?.questionId) return found && null;
  const { recorderId, otherIds, questionId } = found;
  const { organizationId, lastArrivedAt } = found;
  const question = questionOf(found, { questionId });
  return {
    maxTakeBytes: maxTakeBytes(question?.answerSeconds ?? 0),
    otherIds,
    recorderId,
    organizationId,
    lastArrivedAt,
  };
}

/**
 * Ids of the segments of a take that can be finished, in order; empty when it was finished, is over or is not this
 * candidate's.
 */
export async function listOpenSegmentIds(
  access: CandidateAccess,
  takeId: string,
): Promise<string[]> {
  const segments = await db.segment.findMany({
    where: {
      takeId,
      organizationId: access.organizationId,
      take: {
        interviewId: access.interviewId,
        status: "RECORDING",
        answer: { interview: { status: { in: receivingStatuses } } },
      },
    },
    orderBy: { index: "asc" },
    select: { id: true },
  });
  return segments.map(({ id }) => id);
}

/**
 * The playable file of a take: for the candidate who recorded it, until it is erased, and for the organization's people,
 * until it is withdrawn.
 */
export async function findPart(
  reader: Actor | CandidateAccess,
  takeId: string,
  part: number,
): Promise<TakePart | null> {
  const take = await db.take.findFirst({
    where: {
      id: takeId,
      status: "READY",
      organizationId: reader.organizationId,
      ...("interviewId" in reader
        ? {
            interviewId: reader.interviewId,
            answer: { interview: { retentionEndedAt: null } },
          }
        : { answer: { interview: available } }),
    },
    select: { parts: true },
  });
  return take ? (readParts(take.parts)[part] ?? null) : null;
}

/**
 * Takes that nobody will finish: their interview is over for good. While it is open, or expired and may be extended,
 * the candidate may still come back with the rest on their device, so those are left alone; so are those of a withdrawal,
 * which is undone or erased, and those that were kept for long enough.
 */
export async function listAbandonedTakes(system: SystemAccess) {
  return db.take.findMany({
    where: {
      status: "RECORDING",
      answer: {
        interview: {
          status: { notIn: [...openStatuses, "EXPIRED"] },
          ...available,
        },
      },
      ...acrossOrganizations(system),
    },
    select: { id: true, startedAt: true, segments: { select: { id: true } } },
    orderBy: { startedAt: "asc" },
    take: 100,
  });
}
