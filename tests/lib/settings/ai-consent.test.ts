import { expect, test } from "vitest";
import { askForAiConsent } from "@/lib/acts/ai-consent-mutations";
import {
  answerAiQuestion,
  giveConsents,
} from "@/lib/answers/consent-mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { backfillEvaluations } from "@/lib/evaluations/tasks";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import { en } from "@/lib/messages/en";
import { getPersonalData } from "@/lib/portal/personal-data/queries";
import { updateAi } from "@/lib/settings/mutations";
import { db } from "@/tests/support/db";
import { makeInvited } from "../../support/candidate-steps";
import { makeActor, makeCandidateAccess } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

await dataFolder();
const server = await connectRehearsal();
const system = mintSystemAccess();

test.each([{ hasAiEvaluation: false }, { aiRequestCap: 0 }])(
  "M1.12 where the organization chose no AI (%o), nobody is asked and nothing about it is stored",
  async (data) => {
    const { actor, access, interview } = await makeInvited();
    await change.organization(actor.organizationId, data);
    expect(await getCandidateStage(access)).toMatchObject({ aiQuestion: null });
    const choices = {
      publicId: access.publicId,
      recording: true,
      locale: "en" as const,
      textVersion: en.consents.version,
    };
    expect(
      await giveConsents(access, { ...choices, aiEvaluation: true }),
    ).toMatchObject({ error: { message: "textsChanged" } });
    expect(
      await giveConsents(access, { ...choices, aiEvaluation: null }),
    ).toMatchObject({ ok: true });
    expect(await consentsOf(interview.id)).toEqual([["RECORDING", true]]);
    expect(await getCandidateStage(access)).toMatchObject({ step: "check" });
  },
);

test("M1.12 a candidate who is asked cannot leave it out", async () => {
  const { access } = await makeInvited();
  expect(
    await giveConsents(access, {
      publicId: access.publicId,
      recording: true,
      aiEvaluation: null,
      locale: "en",
      textVersion: en.consents.version,
    }),
  ).toMatchObject({ error: { message: "textsChanged" } });
});

test.each([null, true])(
  "who says no to being recorded need not say anything about AI, and what an older page sends is stored (%s)",
  async (aiEvaluation) => {
    const { access, interview } = await makeInvited();
    const choices = {
      publicId: access.publicId,
      locale: "en" as const,
      textVersion: en.consents.version,
    };
    expect(
      await giveConsents(access, {
        ...choices,
        recording: false,
        aiEvaluation,
      }),
    ).toMatchObject({ ok: true });
    expect(await consentsOf(interview.id)).toEqual([
      ["RECORDING", false],
      ...(aiEvaluation === null ? [] : [["AI_EVALUATION", aiEvaluation]]),
    ]);
    expect(await getCandidateStage(access)).toMatchObject({ step: "declined" });
    // Who thinks again is asked both.
    const again = { ...choices, recording: true };
    expect(
      await giveConsents(access, { ...again, aiEvaluation: null }),
    ).toMatchObject({ error: { message: "textsChanged" } });
    expect(
      await giveConsents(access, { ...again, aiEvaluation: false }),
    ).toMatchObject({ ok: true });
    expect(await getCandidateStage(access)).toMatchObject({ step: "check" });
  },
);

test("M1.12 who was never asked is not evaluated, neither then nor when AI is turned on later", async () => {
  const actor = await makeActor();
  const interview = await neverAsked(actor);
  const { id } = interview;
  expect(await statusOf(id)).toBe("NOT_ASKED");
  const saved = await getPersonalData(await makeCandidateAccess(interview));
  expect(saved.evaluation.about).toBe(en.submitted.whoUnaskedAi);
  await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
  await backfillEvaluations(system);
  await runTasks();
  expect(await retryEvaluation(actor, { interviewId: id })).toMatchObject({
    ok: false,
  });
  expect(await statusOf(id)).toBe("NOT_ASKED");
  expect(server.requests).toEqual([]);
});

test("M1.12 a recruiter asks by one email, however often the button is pressed", async () => {
  const actor = await makeActor();
  const { id } = await neverAsked(actor);
  const ask = (by: Actor = actor) => askForAiConsent(by, { interviewId: id });
  expect(await ask()).toMatchObject({
    error: { message: expect.stringContaining("doesn’t use AI evaluation") },
  });
  await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
  expect(await ask(await makeActor())).toMatchObject(refusal("not_found"));
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const emails = await db.invitation.findMany({
    where: { interviewId: id, kind: "AI_CONSENT" },
  });
  expect(emails).toHaveLength(1);
  const waiting = await findWaitingInvitation(system, emails[0]!.id);
  expect(waiting?.mail.link).toMatch(/\/i\//);
  await runTasks();
  expect(await row.invitation(emails[0]!.id)).toMatchObject({
    failedAt: null,
    bouncedAt: null,
  });
});

test.each([
  [true, "DONE"],
  [false, "DECLINED"],
] as const)(
  "M1.12 the candidate's answer %o on their own page leads to %s, and counts once",
  async (aiEvaluation, status) => {
    const actor = await makeActor();
    const interview = await neverAsked(actor);
    const { id } = interview;
    await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
    const access = await makeCandidateAccess(interview);
    expect(await getCandidateStage(access)).toMatchObject({
      isAiAskedLater: false,
    });
    await askForAiConsent(actor, { interviewId: id });
    expect(await getCandidateStage(access)).toMatchObject({
      step: "submitted",
      isAiAskedLater: true,
    });
    const input = {
      publicId: access.publicId,
      aiEvaluation,
      locale: "en" as const,
      textVersion: en.consents.version,
    };
    expect(
      await answerAiQuestion(access, { ...input, textVersion: "older" }),
    ).toMatchObject({ ok: false });
    await Promise.all([
      answerAiQuestion(access, input),
      answerAiQuestion(access, input),
    ]);
    await runTasks();
    expect(await statusOf(id)).toBe(status);
    expect(await consentsOf(id)).toEqual([
      ["RECORDING", true],
      ["AI_EVALUATION", aiEvaluation],
    ]);
    expect(await getCandidateStage(access)).toMatchObject({
      isAiAskedLater: false,
    });
    expect(server.requests.length > 0).toBe(aiEvaluation);
  },
);

test("M1.12 turning AI off stops what is being evaluated, and turning it on continues with who agreed", async () => {
  const actor = await makeActor();
  const interview = await makeRecorded(actor);
  await submit(interview);
  await updateAi(actor, { hasAiEvaluation: false, aiRequestCap: null });
  expect(await statusOf(interview.id)).toBe("OFF");
  await runTasks();
  expect(server.requests).toEqual([]);
  expect(await statusOf(interview.id)).toBe("OFF");
  await backfillEvaluations(system);
  expect(await statusOf(interview.id)).toBe("OFF");
  await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
  await backfillEvaluations(system);
  await runTasks();
  expect(await statusOf(interview.id)).toBe("DONE");
});

/** A submitted interview of an organization that used no AI, so that its candidate was not asked. */
async function neverAsked(actor: Actor) {
  await updateAi(actor, { hasAiEvaluation: false, aiRequestCap: null });
  const interview = await makeRecorded(actor, [["answer-one.webm"]], {
    allowsAi: null,
  });
  await submit(interview);
  await runTasks();
  return interview;
}

async function statusOf(id: string) {
  const interview = await row.interview(id);
  return interview.evaluationStatus;
}

async function consentsOf(interviewId: string) {
  const rows = await db.consent.findMany({
    where: { interviewId },
    orderBy: { kind: "asc" },
  });
  return rows.map(({ kind, isGiven }) => [kind, isGiven]);
}
