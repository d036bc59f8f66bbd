import { describe, expect, test, vi } from "vitest";
import { AiCapReached, AiFailure } from "@/lib/ai/failure";
import { judge } from "@/lib/ai/judge";
import { meterOf } from "@/lib/ai/meter";
import { mintSystemAccess, mintSession } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { systemMessage, userMessage } from "@/lib/evaluations/prompt";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { judgement } from "@/lib/evaluations/schema";
import { backfillEvaluations } from "@/lib/evaluations/tasks";
import { findMemberAndNews } from "@/lib/portal/news-queries";
import { updateAi } from "@/lib/settings/mutations";
import { capReachedWords, isNearlyUsedUp } from "@/lib/spending/cap";
import { getSpending } from "@/lib/spending/queries";
import { capInput } from "@/lib/spending/schema";
import { propose } from "@/lib/templates/drafting/proposals";
import { anyPort } from "@/scripts/ports";
import { db } from "@/tests/support/db";
import { makeActor, makeJob } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { refusal } from "@/tests/support/refusal";
import { row } from "@/tests/support/rows";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

await dataFolder();
const server = await connectRehearsal();
vi.stubEnv("AI_PROVIDER", "openai");

const system = mintSystemAccess();

describe("L8: requests to the AI in a month", () => {
  test("fifty at once with ten left: ten go out, the others are told", async () => {
    const actor = await withCap(10);

    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => ask(actor)),
    );

    expect(server.requests).toHaveLength(10);
    expect(
      outcomes.filter(({ status }) => status === "fulfilled"),
    ).toHaveLength(10);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toBeInstanceOf(AiCapReached);
    expect(await getSpending(actor)).toEqual({ requests: 10, cap: 10 });
  });

  test("are counted without a limit too, each organization's by themselves", async () => {
    const [actor, other] = [await makeActor(), await makeActor()];
    await Promise.all([ask(actor), ask(actor), ask(other)]);
    expect(await getSpending(actor)).toEqual({ requests: 2, cap: null });
    expect(await getSpending(other)).toEqual({ requests: 1, cap: null });
  });

  test("with a limit of none nothing is asked", async () => {
    const actor = await withCap(0);
    await expect(ask(actor)).rejects.toBeInstanceOf(AiCapReached);
    expect(server.requests).toHaveLength(0);
    expect(await getSpending(actor)).toEqual({ requests: 0, cap: 0 });
  });

  test("that the provider refused, or that never reached it, are given back", async () => {
    const actor = await withCap(1);
    for (const status of [429, 500, 401]) {
      server.fault = () => ({ status });
      await expect(ask(actor)).rejects.toBeInstanceOf(AiFailure);
    }
    await expect(
      ask(actor, `http://127.0.0.1:${await anyPort()}/v1`),
    ).rejects.toThrow("couldn’t be reached");
    expect(await getSpending(actor)).toEqual({ requests: 0, cap: 1 });
    server.fault = undefined;
    await ask(actor);
  });

  test("of which nobody knows what became of them stay counted", async () => {
    const actor = await withCap(1);
    server.fault = () => ({ isSilent: true });
    await expect(ask(actor, server.baseUrl, 300)).rejects.toThrow();
    expect(await getSpending(actor)).toEqual({ requests: 1, cap: 1 });
  });

  test("begin anew with the month of the organization\u2019s own time zone", async () => {
    const actor = await withCap(1);
    await ask(actor);
    await db.$executeRaw`
      UPDATE "AiUsage" SET month = month - interval '1 month'
      WHERE "organizationId" = ${actor.organizationId}::uuid`;
    expect(await getSpending(actor)).toEqual({ requests: 0, cap: 1 });
    await ask(actor);
  });
});

describe("L8: an interview for which none are left", () => {
  test("waits with the reason, and goes on where it was when more are allowed", async () => {
    const actor = await withCap(3);
    const interview = await submitted(actor);

    expect(server.requests).toHaveLength(3);
    expect(await row.interview(interview.id)).toMatchObject({
      status: "COMPLETED",
      evaluationStatus: "OFF",
      evaluationError: capReachedWords,
    });
    expect(await countEvents(interview, "evaluation.spent")).toBe(1);
    await backfillEvaluations(system);
    expect(await runTasks()).toEqual([]);
    expect(server.requests).toHaveLength(3);

    await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: 4 });
    await backfillEvaluations(system);
    expect(await runTasks()).toEqual([]);

    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "DONE",
      evaluationError: null,
    });
    // Two transcriptions and two judgements: nothing is paid for twice.
    expect(server.requests).toHaveLength(4);
  });

  test.each([0, 1, 2])(
    "stays waiting whichever of its requests was the first too many (%i)",
    async (cap) => {
      const actor = await withCap(cap);
      const interview = await submitted(actor);
      expect(server.requests).toHaveLength(cap);
      expect(await row.interview(interview.id)).toMatchObject({
        evaluationStatus: "OFF",
        evaluationError: capReachedWords,
      });
      await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
      await backfillEvaluations(system);
      expect(await runTasks()).toEqual([]);
      expect(await row.interview(interview.id)).toMatchObject({
        evaluationStatus: "DONE",
      });
      expect(server.requests).toHaveLength(4);
    },
  );

  test("is not tried again by hand either, and the page says where more are allowed", async () => {
    const actor = await withCap(0);
    const { id: interviewId } = await submitted(actor);
    expect(await retryEvaluation(actor, { interviewId })).toMatchObject({
      ok: false,
      error: { message: capReachedWords, href: "/settings/ai" },
    });
  });
});

test("L8: a draft for which none are left is refused with the way to more", async () => {
  const actor = await withCap(0);
  const job = await makeJob(actor);
  await db.job.update({
    where: { id: job.id },
    data: { description: "Builds and runs our services." },
  });
  expect(
    await propose(actor, {
      kind: "questions",
      jobId: job.id,
      difficulty: "MEDIUM",
      focusArea: "Reliability",
      existing: [],
    }),
  ).toMatchObject(refusal("unavailable", { href: "/settings/ai" }));
  expect(server.requests).toHaveLength(0);
});

test("L8: every page of the portal knows what was used, and four fifths of the limit are nearly all", async () => {
  const actor = await withCap(5);
  const used = async () => {
    const session = mintSession({ userId: actor.userId, version: 1 });
    const { spending } = (await findMemberAndNews(session))!;
    expect(spending).toEqual(await getSpending(actor));
    return spending;
  };
  expect(await used()).toEqual({ requests: 0, cap: 5 });
  for (let n = 0; n < 3; n++) await ask(actor);
  expect(isNearlyUsedUp(await used())).toBe(false);
  await ask(actor);
  expect(isNearlyUsedUp(await used())).toBe(true);
  await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: null });
  expect(await used()).toEqual({ requests: 4, cap: null });
  expect(isNearlyUsedUp(await used())).toBe(false);
});

describe("the limit", () => {
  test("is set for one\u2019s own organization, and for no other", async () => {
    const [actor, other] = [await makeActor("ADMIN"), await makeActor()];
    expect(
      await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: 7 }),
    ).toMatchObject({
      ok: true,
    });
    expect(await getSpending(actor)).toMatchObject({ cap: 7 });
    expect(await getSpending(other)).toMatchObject({ cap: null });
    expect(
      await db.auditEntry.count({
        where: {
          organizationId: actor.organizationId,
          action: "organization.ai-updated",
        },
      }),
    ).toBe(1);
  });

  test("is not a recruiter\u2019s to set", async () => {
    const actor = await makeActor("RECRUITER");
    expect(
      await updateAi(actor, { hasAiEvaluation: true, aiRequestCap: 7 }),
    ).toMatchObject(refusal("forbidden"));
    expect(await getSpending(actor)).toMatchObject({ cap: null });
  });

  test("is a whole number, or nothing for no limit", () => {
    const read = (aiRequestCap: string) =>
      capInput.safeParse({ aiRequestCap }).data?.aiRequestCap;
    expect(read(" 500 ")).toBe(500);
    expect(read("0")).toBe(0);
    expect(read("")).toBeNull();
    for (const wrong of ["-1", "1.5", "1e3", "many", "1000001"])
      expect(read(wrong)).toBeUndefined();
  });
});

async function withCap(aiRequestCap: number): Promise<Actor> {
  const actor = await makeActor();
  await updateAi(actor, { hasAiEvaluation: true, aiRequestCap });
  return actor;
}

/** One request, as an evaluation makes it. */
function ask(actor: Actor, baseUrl = server.baseUrl, timeLimitMs?: number) {
  const criterion = {
    name: "Clarity",
    weakAnchor: "Weak",
    strongAnchor: "Strong",
  };
  return judge(
    {
      kind: "openai",
      baseUrl,
      apiKey: "test",
      model: "some-model",
      transcriptionModel: "some-whisper",
      meter: meterOf(actor.organizationId),
    },
    {
      name: "judgement",
      system: systemMessage,
      user: userMessage({
        question: "What did you do?",
        criteria: [criterion],
        segments: [{ id: "s1", start: 0, end: 2, text: "I fixed it." }],
      }),
      schema: judgement,
      check: (said) => ({ isSound: true, value: said }),
      timeLimitMs,
    },
  );
}

async function submitted(actor: Actor) {
  const interview = await makeRecorded(actor);
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  return interview;
}

function countEvents({ id }: { id: string }, kind: string) {
  return db.event.count({ where: { interviewId: id, kind } });
}
