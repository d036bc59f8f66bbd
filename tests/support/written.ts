import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { makeInterview } from "./make";

/** A started interview whose questions are answered in writing and kept, as the candidate's browser leaves it. */
export async function makeWritten(
  actor: Actor,
  texts: string[],
  {
    allowsAi = true,
    candidateId,
  }: { allowsAi?: boolean; candidateId?: string } = {},
) {
  const { organizationId } = actor;
  const now = new Date();
  const interview = await makeInterview(actor, {
    questions: texts.length,
    ...(candidateId ? { candidateId } : {}),
    data: {
      status: "IN_PROGRESS",
      startedAt: now,
      accommodations: { isInWriting: true },
    },
  });
  const interviewId = interview.id;
  await db.consent.createMany({
    data: (["RECORDING", "AI_EVALUATION"] as const).map((kind) => ({
      organizationId,
      interviewId,
      kind,
      isGiven: kind === "RECORDING" || allowsAi,
      textVersion: "1",
      text: "I agree.",
    })),
  });
  await db.answer.createMany({
    data: texts.map((typedText, position) => ({
      organizationId,
      interviewId,
      position,
      questionId: interview.snapshot.questions[position]!.id,
      typedText,
      typedVersion: 1,
      typedStartedAt: now,
      typedSavedAt: now,
      keptAt: now,
    })),
  });
  return interview;
}
