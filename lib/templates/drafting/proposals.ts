import { AiCapReached, AiFailure } from "@/lib/ai/failure";
import { judge, type JudgeTask } from "@/lib/ai/judge";
import { meterOf } from "@/lib/ai/meter";
import { provider } from "@/lib/ai/provider";
import { can, notAllowed } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { findJob } from "@/lib/jobs/queries";
import { draftsPerOrganization, draftsPerUser } from "@/lib/limits";
import { logProblem } from "@/lib/log";
import { paths } from "@/lib/paths";
import { ok, refuse, type Result } from "@/lib/result";
import { capReachedWords } from "@/lib/spending/cap";
import { checkQuestions, checkRubric } from "@/lib/templates/drafting/check";
import {
  questionsMessage,
  questionsRequest,
  rubricMessage,
  rubricRequest,
} from "@/lib/templates/drafting/prompt";
import {
  draftedQuestions,
  draftedRubric,
  type DraftedQuestions,
  type DraftedRubric,
  type DraftInput,
} from "@/lib/templates/drafting/schema";
import { minute } from "@/lib/time/duration";

/** What a model proposes while a person waits. Nothing is stored: what is accepted becomes an edit like any other. */
export type Proposal = (
  | ({ kind: "questions" } & DraftedQuestions)
  | ({ kind: "rubric" } & DraftedRubric)
) & {
  /** Canned words of the rehearsal server, not a model's. */
  isRehearsal: boolean;
};

export async function propose(
  actor: Actor,
  input: DraftInput,
): Promise<Result<Proposal>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const job = await findJob(actor, input.jobId);
  if (!job) return refuse("not_found", "This job no longer exists.");
  const template = { difficulty: input.difficulty, focusArea: input.focusArea };
  if (input.kind === "rubric")
    return ask(actor, input.kind, {
      name: "rubric",
      system: rubricMessage,
      user: rubricRequest({ job, template, question: input.question }),
      schema: draftedRubric,
      check: checkRubric,
    });
  if (!job.description)
    return refuse(
      "invalid",
      "This job has no description. Add one first.",
      undefined,
      paths.editJob(job.id),
    );
  return ask(actor, input.kind, {
    name: "questions",
    system: questionsMessage,
    user: questionsRequest({ job, template, existing: input.existing }),
    schema: draftedQuestions,
    check: checkQuestions,
  });
}

/** A person waits for this; the page has said so. */
const timeLimitMs = minute;
/** Enough that asking again gives something else. */
const temperature = 0.7;
async function ask<K extends Proposal["kind"], V>(
  actor: Actor,
  kind: K,
  task: JudgeTask<V, V>,
) {
  const by = provider();
  if (by.kind === "off")
    return refuse("unavailable", "No AI provider is set up.");
  if (!(await isWithinLimits(actor)))
    return refuse(
      "too_many",
      "You’ve reached the hourly limit for drafts. Try again later or write your own.",
    );
  try {
    const { checked } = await judge(
      { ...by, meter: meterOf(actor.organizationId) },
      { ...task, temperature, timeLimitMs },
    );
    return ok({ kind, ...checked, isRehearsal: by.kind === "rehearsal" });
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error;
    if (error instanceof AiCapReached)
      return refuse(
        "unavailable",
        `${capReachedWords} An admin can raise it in Settings, or you can write your own.`,
        undefined,
        paths.settingsSection("ai"),
      );
    logProblem(`drafting: ${error.message}`);
    return refuse("unavailable", `${error.message} Nothing was changed.`);
  }
}

async function isWithinLimits(actor: Actor): Promise<boolean> {
  const attempt = await takeAttempt([
    { key: `draft-user:${actor.userId}`, limit: draftsPerUser },
    {
      key: `draft-organization:${actor.organizationId}`,
      limit: draftsPerOrganization,
    },
  ]);
  return attempt !== null;
}
