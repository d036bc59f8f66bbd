import { createHash } from "node:crypto";
import { z } from "zod";
import type { ActiveProvider, MeteredProvider } from "@/lib/ai/client";
import { AiCapReached, AiFailure } from "@/lib/ai/failure";
import { judge } from "@/lib/ai/judge";
import { meterOf } from "@/lib/ai/meter";
import { provider } from "@/lib/ai/provider";
import { transcribe } from "@/lib/ai/transcribe";
import type { OneInterview, SystemAccess } from "@/lib/auth/proof";
import { checkJudgement } from "@/lib/evaluations/evidence";
import { withoutName } from "@/lib/evaluations/masking";
import {
  failEvaluation,
  giveUpEvaluation,
  noteTrouble,
  startEvaluating,
  storeEvaluations,
  storeTranscript,
} from "@/lib/evaluations/mutations";
import {
  promptVersion,
  systemMessage,
  userMessage,
} from "@/lib/evaluations/prompt";
import { judgement } from "@/lib/evaluations/schema";
import { findSuspicions } from "@/lib/evaluations/suspicion";
import { spokenSegments } from "@/lib/evaluations/transcript";
import {
  findAnswerToJudge,
  findTakeToTranscribe,
} from "@/lib/evaluations/work-queries";
import { exclusively } from "@/lib/queue/exclusive";
import { defineTask, halfADay } from "@/lib/queue/task";
import { store } from "@/lib/storage/files";

/** How often the model judges one answer. Arithmetic and screens are ready for more (L12). */
const RUNS = 1;

const ofTake = z.object({ takeId: z.uuid() });
const ofAnswer = z.object({ answerId: z.uuid() });

/** Writes down what was said in a take. */
export const transcribeTakeTask = defineTask("take.transcribe", {
  payload: ofTake,
  isKeyed: true,
  concurrency: 8,
  retry: halfADay,
  run: transcribeTake,
  giveUp: giveUpEvaluation,
});

/** Has the model judge one answer. */
export const evaluateAnswerTask = defineTask("answer.evaluate", {
  payload: ofAnswer,
  isKeyed: true,
  concurrency: 8,
  retry: halfADay,
  run: evaluateAnswer,
  giveUp: giveUpEvaluation,
});

/** Has one answer put into words. Run twice, or fifty times at once, the first pays and the others find the transcript. */
export async function transcribeTake(
  system: SystemAccess,
  { takeId }: z.infer<typeof ofTake>,
): Promise<void> {
  await exclusively(`take.transcribe ${takeId}`, async () => {
    const take = await findTakeToTranscribe(system, takeId);
    if (!take) return;
    const by = provider();
    if (by.kind === "off") {
      await startEvaluating(system, take.interviewId, "missing");
      return;
    }
    await reporting(system, take, async () => {
      if (take.failure) {
        const answer = `Answer ${take.answer.position + 1}`;
        throw new AiFailure(`${answer}: ${take.failure}`, false);
      }
      const heard = take.audioKey
        ? await listen(meteredFor(by, take), take.audioKey, {
            language: take.answer.interview.locale,
            seconds: (take.durationMs ?? 0) / 1000,
          })
        : silence;
      await storeTranscript(system, take, {
        effectKey: hash("transcript", take.id, by.transcriptionModel),
        segments: spokenSegments(heard.segments),
        language: heard.language,
        model: take.audioKey ? by.transcriptionModel : "",
        latencyMs: heard.latencyMs,
        usage: heard.usage,
        isRehearsal: by.kind === "rehearsal",
      });
    });
  });
}

/** Has one answer judged. Run twice, or fifty times at once, the first pays and the others find the evaluation. */
export async function evaluateAnswer(
  system: SystemAccess,
  { answerId }: z.infer<typeof ofAnswer>,
): Promise<void> {
  await exclusively(`answer.evaluate ${answerId}`, async () => {
    const answer = await findAnswerToJudge(system, answerId);
    if (!answer) return;
    const by = provider();
    if (by.kind === "off") {
      await startEvaluating(system, answer.interviewId, "missing");
      return;
    }
    await reporting(system, answer, async () => {
      const runs = Array.from({ length: RUNS }, (_, run) =>
        evaluate(meteredFor(by, answer), answer, run + 1),
      );
      await storeEvaluations(system, answer, await Promise.all(runs));
    });
  });
}

type AnswerToJudge = NonNullable<Awaited<ReturnType<typeof findAnswerToJudge>>>;

/** One run over one answer, as a row. Without words, or without a rubric, nobody is asked (L5). */
async function evaluate(
  by: MeteredProvider,
  answer: AnswerToJudge,
  run: number,
) {
  const { criteria, text } = answer.question;
  const segments = withoutName(answer.segments, answer.candidate);
  const user = userMessage({ question: text, criteria, segments });
  const row = {
    organizationId: answer.organizationId,
    interviewId: answer.interviewId,
    answerId: answer.id,
    takeId: answer.takeId,
    run,
    promptVersion,
    promptHash: hash(systemMessage),
    effectKey: hash(
      "evaluation",
      answer.id,
      answer.takeId ?? "in writing",
      promptVersion,
      systemMessage,
      user,
      by.model,
      String(run),
    ),
    flags: findSuspicions(answer.segments),
    isRehearsal: by.kind === "rehearsal" || answer.isRehearsal,
  };
  if (segments.length === 0)
    return { ...row, outcome: "NO_ANSWER_HEARD" as const, modelAsked: "" };
  if (criteria.length === 0)
    return { ...row, outcome: "NOT_ENOUGH_EVIDENCE" as const, modelAsked: "" };

  const judged = await judge(by, {
    name: "judgement",
    system: systemMessage,
    user,
    schema: judgement,
    check: (said) => checkJudgement(said, criteria, segments),
  });
  const levels = judged.checked;
  return {
    ...row,
    outcome: levels.some(({ level }) => level !== null)
      ? ("SCORED" as const)
      : ("NOT_ENOUGH_EVIDENCE" as const),
    levels,
    summary: judged.said.summary,
    modelAsked: by.model,
    modelReturned: judged.model,
    parameters: judged.parameters,
    usage: judged.usage,
    latencyMs: judged.latencyMs,
    rawOutput: judged.raw,
  };
}

const silence = { segments: [], language: null, latencyMs: 0, usage: {} };

function meteredFor(
  by: ActiveProvider,
  { organizationId }: { organizationId: string },
): MeteredProvider {
  return { ...by, meter: meterOf(organizationId) };
}

function listen(
  by: MeteredProvider,
  audioKey: string,
  about: { language: string; seconds: number },
) {
  const container = audioKey.endsWith(".mp4") ? "mp4" : "webm";
  return store.copyLocal([audioKey], ([path = ""]) =>
    transcribe(by, path, { container, ...about }),
  );
}

/**
 * Says on the interview what went wrong with the provider. What may pass is thrown on, for the queue to try again; what
 * will not pass ends the evaluation at once (L6). With the month's requests used up it waits for more (L8).
 */
async function reporting(
  system: SystemAccess,
  work: OneInterview,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error;
    if (error instanceof AiCapReached) {
      await startEvaluating(system, work.interviewId, "spent");
      return;
    }
    if (!error.isTemporary) {
      await failEvaluation(system, work.interviewId, error.message);
      return;
    }
    await noteTrouble(system, work, error.message);
    throw error;
  }
}

function hash(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
