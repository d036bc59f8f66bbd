import type { SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { readSegments, writtenSegments } from "@/lib/evaluations/transcript";
import { anyAnswer } from "@/lib/interviews/answer-kinds";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { available } from "@/lib/interviews/status";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** Only what was submitted, not taken back and not kept for too long is read. */
const readable = { status: "COMPLETED", ...available } as const;

/** The candidate's latest word on AI evaluation (L2); null for those who were never asked. */
export async function findAiConsent(
  tx: Transaction,
  interview: { id: string; organizationId: string },
): Promise<boolean | null> {
  const latest = await tx.consent.findFirst({
    where: {
      interviewId: interview.id,
      organizationId: interview.organizationId,
      kind: "AI_EVALUATION",
    },
    orderBy: { at: "desc" },
  });
  return latest?.isGiven ?? null;
}

/** Whether the organization uses AI evaluation at all. */
export async function isAiWanted(
  tx: Transaction,
  { organizationId }: { organizationId: string },
): Promise<boolean> {
  const { hasAiEvaluation } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { hasAiEvaluation: true },
  });
  return hasAiEvaluation;
}

/** A kept take without a transcript, or null when there is nothing (any more) to transcribe. */
export async function findTakeToTranscribe(
  system: SystemAccess,
  takeId: string,
) {
  const take = await db.take.findFirst({
    where: {
      id: takeId,
      status: "READY",
      transcript: null,
      keptBy: { interview: readable },
      ...acrossOrganizations(system),
    },
    select: {
      id: true,
      organizationId: true,
      interviewId: true,
      answerId: true,
      audioKey: true,
      durationMs: true,
      failure: true,
      answer: {
        select: { position: true, interview: { select: { locale: true } } },
      },
    },
  });
  return take && (await isAllowed(take)) ? take : null;
}

/** An answer in words with its question and rubric, or null when there is nothing (any more) to judge. */
export async function findAnswerToJudge(
  system: SystemAccess,
  answerId: string,
) {
  const answer = await db.answer.findFirst({
    where: {
      id: answerId,
      interview: readable,
      ...anyAnswer("inWords"),
      ...acrossOrganizations(system),
    },
    select: {
      id: true,
      organizationId: true,
      interviewId: true,
      questionId: true,
      typedText: true,
      keptTakeId: true,
      keptTake: { select: { transcript: true } },
      evaluations: { select: { takeId: true } },
      interview: {
        select: {
          snapshot: true,
          candidate: { select: { name: true, email: true } },
        },
      },
    },
  });
  if (!answer) return null;
  const { evaluations, keptTakeId, keptTake } = answer;
  if (evaluations.some(({ takeId }) => takeId === keptTakeId)) return null;
  if (!(await isAllowed(answer))) return null;
  const question = readSnapshot(answer.interview.snapshot).questions.find(
    ({ id }) => id === answer.questionId,
  );
  if (!question) throw new Error(`answer ${answer.id} is of no question`);
  return {
    id: answer.id,
    organizationId: answer.organizationId,
    interviewId: answer.interviewId,
    takeId: keptTakeId,
    candidate: answer.interview.candidate,
    question,
    segments: keptTake?.transcript
      ? readSegments(keptTake.transcript.segments)
      : writtenSegments(answer.typedText ?? ""),
    isRehearsal: keptTake?.transcript?.isRehearsal ?? false,
  };
}

async function isAllowed({
  interviewId: id,
  organizationId,
}: {
  interviewId: string;
  organizationId: string;
}): Promise<boolean> {
  return (
    (await findAiConsent(db, { id, organizationId })) === true &&
    (await isAiWanted(db, { organizationId }))
  );
}

/** The interview that a take or an answer belongs to. */
export async function interviewOf(
  system: SystemAccess,
  about: { takeId: string } | { answerId: string },
): Promise<string | null> {
  const anywhere = acrossOrganizations(system);
  const found =
    "takeId" in about
      ? await db.take.findFirst({ where: { id: about.takeId, ...anywhere } })
      : await db.answer.findFirst({
          where: { id: about.answerId, ...anywhere },
        });
  return found?.interviewId ?? null;
}
