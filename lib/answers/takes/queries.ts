import {
  maxInterviewBytes,
  maxTakeBytes,
  receivingStatuses,
} from "@/lib/answers/takes/limits";
import { sessionOf, type SessionClaim } from "@/lib/auth/candidate-session";
import type { Actor, CandidateAccess, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readQuestions } from "@/lib/interviews/questions";
import { available, openStatuses } from "@/lib/interviews/status";
import { readParts, type TakePart } from "@/lib/media/parts";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** A segment that takes bytes. */
export type Upload = {
  organizationId: string;
  recorderId: string | null;
  /** What the segments of its take may have in all, beside what was put aside of them. */
  maxTakeBytes: number;
  /** The other segments of its take. */
  otherIds: string[];
  /** When bytes of it last arrived, as far as that was noted. */
  lastArrivedAt: Date | null;
  /** What all that is being recorded of its interview may have, beside what was. */
  maxInterviewBytes: number;
  /** Segments of the interview's other takes that are being recorded, or were and have not arrived. */
  elsewhereIds: string[];
  /** Whether its take was put aside and is sent again. */
  isResent: boolean;
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
      organizationId: string;
      otherIds: string[];
      lastArrivedAt: Date | null;
      elsewhereIds: string[];
      storedBytes: number;
      resentBytes: bigint | null;
    }[]
  >`
    /* upload */
    SELECT answer."questionId", interview.snapshot, interview.accommodations, interview."recorderId",
      interview."organizationId", segment."lastArrivedAt", take."resentBytes",
      ARRAY(SELECT other.id::text FROM "Segment" other
        WHERE other."takeId" = take.id AND other.id <> segment.id) AS "otherIds",
      ARRAY(SELECT other.id::text FROM "Answer" a JOIN "Take" t ON t."answerId" = a.id
        JOIN "Segment" other ON other."takeId" = t.id
        WHERE a."interviewId" = interview.id AND t.status = 'RECORDING' AND t.id <> take.id) AS "elsewhereIds",
      (SELECT coalesce(sum(t.bytes + coalesce(t."resentBytes", 0)), 0)::float8
        FROM "Answer" a JOIN "Take" t ON t."answerId" = a.id
        WHERE a."interviewId" = interview.id) AS "storedBytes"
    FROM ${sessionOf(claim)}
    LEFT JOIN ("Segment" segment
      JOIN "Take" take ON take.id = segment."takeId"
      JOIN "Answer" answer ON answer.id = take."answerId")
    ON segment.id = ${segmentId}::uuid AND segment."organizationId" = session."organizationId"
      AND take."interviewId" = interview.id AND take.status = 'RECORDING'
      AND interview.status::text = ANY (${receivingStatuses})`;
  if (!found?.questionId) return found && null;
  const { organizationId, recorderId, lastArrivedAt } = found;
  const { otherIds, elsewhereIds } = found;
  const questions = readQuestions(found);
  const asked = questions.find(({ id }) => id === found.questionId);
  return {
    ...{ organizationId, recorderId, lastArrivedAt, otherIds, elsewhereIds },
    maxTakeBytes:
      maxTakeBytes(asked?.answerSeconds ?? 0) - Number(found.resentBytes ?? 0),
    maxInterviewBytes: maxInterviewBytes(questions) - found.storedBytes,
    isResent: found.resentBytes !== null,
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
 * The playable file of a take: for the candidate who recorded it, until it is erased, and for the organization's people
 * once it is submitted as the answer, until it is withdrawn.
 */
export async function findPart(
  reader: Actor | CandidateAccess,
  takeId: string,
  part: number,
): Promise<(TakePart & { interviewId: string }) | null> {
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
        : {
            keptBy: { isNot: null },
            answer: { interview: { status: "COMPLETED", ...available } },
          }),
    },
    select: { parts: true, interviewId: true },
  });
  const found = take && readParts(take.parts)[part];
  return found ? { ...found, interviewId: take.interviewId } : null;
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
