import { createHash } from "node:crypto";
import { z } from "zod";
import type { ActiveProvider, MeteredProvider } from "@/lib/ai/client";
import { AiCapReached, AiFailure } from "@/lib/ai/failure";
import { judge } from "@/lib/ai/judge";
import { meterOf } from "@/lib/ai/meter";
import { provider } from "@/lib/ai/provider";
import { transcribe } from "@/lib/ai/transcribe";
import type { SystemAccess } from "@/lib/auth/proof";
import { checkJudgement } from "@/lib/evaluations/evidence";
import { withoutName } from "@/lib/evaluations/masking";
import {
  continueWithTake,
  failEvaluation,
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
import { queueWaiting } from "@/lib/evaluations/retry-mutations";
import { judgement } from "@/lib/evaluations/schema";
import { findSuspicions } from "@/lib/evaluations/suspicion";
import { spokenSegments } from "@/lib/evaluations/transcript";
import {
  findAnswerToJudge,
  findTakeToTranscribe,
  interviewOf,
} from "@/lib/evaluations/work-queries";
import { exclusively } from "@/lib/queue/exclusive";
import { defineRecurringTask, defineTask, halfADay } from "@/lib/queue/task";
import { store } from "@/lib/storage/files";

/** How often the model judges one answer. Arithmetic and screens are ready for more (L12). */
const RUNS = 1;

const ofInterview = z.object({ interviewId: z.uuid() });
const ofTake = z.object({ takeId: z.uuid() });
const ofAnswer = z.object({ answerId: z.uuid() });
type OfInterview = z.infer<typeof ofInterview>;
type OfTake = z.infer<typeof ofTake>;
type OfAnswer = z.infer<typeof ofAnswer>;

/** Starts the reading of a completed interview: one transcription per kept take. */
export const evaluateInterviewTask = defineTask("interview.evaluate", {
  payload: ofInterview,
  isKeyed: true,
  concurrency: 4,
  run: startEvaluation,
  giveUp: giveUpEvaluation,
});

/** Tells a waiting evaluation that a take was joined, or can't be. */
export const takeSettledTask = defineTask("take.settled", {
  payload: ofTake,
  isKeyed: true,
  run: followTake,
  giveUp: giveUpEvaluation,
});

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

/** Starts what waited for an AI provider. */
export const backfillEvaluationsTask = defineRecurringTask(
  "evaluations.backfill",
  "* * * * *",
  backfillEvaluations,
);

/** Starts the reading of a completed interview. Run twice, the second run asks only for what is still missing. */
export async function startEvaluation(
  system: SystemAccess,
  { interviewId }: OfInterview,
): Promise<void> {
  const reader = provider().kind === "off" ? "missing" : "ready";
  await startEvaluating(system, interviewId, reader);
}

/** Run twice, the second asks for a transcription that is waiting already, or there. */
async function followTake(
  system: SystemAccess,
  { takeId }: OfTake,
): Promise<void> {
  await continueWithTake(system, takeId);
}

/** Starts what waited for a provider. Run twice, the second finds nothing waiting. */
export async function backfillEvaluations(system: SystemAccess): Promise<void> {
  if (provider().kind !== "off") await queueWaiting(system);
}

/** Has one answer put into words. Run twice, or fifty times at once, the first pays and the others find the transcript. */
export async function transcribeTake(
  system: SystemAccess,
  { takeId }: OfTake,
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
  { answerId }: OfAnswer,
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

/** After the last attempt: says on the interview that it failed and why. */
export async function giveUpEvaluation(
  system: SystemAccess,
  payload: OfInterview | OfTake | OfAnswer,
  cause: string,
): Promise<void> {
  const interviewId =
    "interviewId" in payload
      ? payload.interviewId
      : await interviewOf(system, payload);
  if (interviewId) await failEvaluation(system, interviewId, wordsOf(cause));
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
  work: { interviewId: string; organizationId: string },
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
    const interview = {
      id: work.interviewId,
      organizationId: work.organizationId,
    };
    await noteTrouble(system, interview, error.message);
    throw error;
  }
}

/** Our own failures are in words for people; anything else is for the log. */
function wordsOf(cause: string): string {
  const failure = z
    .object({ name: z.literal("AiFailure"), message: z.string() })
    .safeParse(JSON.parse(cause));
  return failure.success
    ? failure.data.message
    : "The evaluation failed on our side.";
}

function hash(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
