import { randomUUID } from "node:crypto";
import { startBatch } from "@/lib/acts/batches/mutations";
import { startBatchInput } from "@/lib/acts/batches/schema";
import type { Actor } from "@/lib/auth/proof";
import { unwalledDb as db } from "@/lib/db";
import { startImport } from "@/lib/portal/imports/mutations";
import { listOf, nameAndEmail, upload } from "../../support/import";
import {
  makeActor,
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { change, row } from "../../support/rows";

/** Candidates whom one bulk action sends to, rows of one imported list, and mails that fall due at the start. */
const IN_BATCH = 150;
const IN_LIST = 3_000;
const REMINDED = 20;
const EXPIRING = 20;

const hour = 3_600_000;

/** Work of every kind for the workers, over and over until it is stopped, and what has become of it. */
export async function startLoad() {
  const actor = await makeActor();
  const template = await makePublishedTemplate(actor);
  await change.organization(actor.organizationId, {
    timeZone: zoneAtNoon(),
    isReminding: true,
  });
  const due = await makeDue(actor);
  const evaluated: string[] = [];
  const batches: string[] = [];
  const imports: { id: string; actor: Actor }[] = [];
  let isLoading = true;

  const recordings = async () => {
    const interview = await makeRecorded(actor);
    await submit(interview);
    evaluated.push(interview.id);
  };
  const sendings = async () => {
    const ids = [];
    for (let i = 0; i < IN_BATCH; i++)
      ids.push((await makeCandidate(actor)).id);
    const batchId = randomUUID();
    const act = { kind: "SEND", templateId: template.id };
    const started = await startBatch(
      actor,
      startBatchInput.parse({ batchId, act, selection: { ids } }),
    );
    if (!started.ok) throw new Error(started.error.message);
    batches.push(batchId);
  };
  const lists = async () => {
    const by = await makeActor();
    const importId = await upload(by, listOf(IN_LIST));
    const started = await startImport(by, { importId, ...nameAndEmail });
    if (!started.ok) throw new Error(started.error.message);
    imports.push({ id: importId, actor: by });
  };
  const again = async (work: () => Promise<void>, pauseMs: number) => {
    while (isLoading) {
      // While the database is away nothing is put in; what was begun then is not counted on.
      await work().catch(() => undefined);
      await new Promise((wake) => setTimeout(wake, pauseMs));
    }
  };
  const loading = [
    again(recordings, 2_500),
    again(sendings, 12_000),
    again(lists, 12_000),
  ];

  return {
    stop: async () => {
      isLoading = false;
      await Promise.all(loading);
    },
    put: () => ({
      interviews: evaluated.length,
      mails: batches.length * IN_BATCH,
      rows: imports.length * IN_LIST,
    }),
    /** Whether all that was put in has ended; nothing waits, runs, or is tried again. */
    isDone: async () => {
      const [row] = await db.$queryRaw<{ open: bigint }[]>`
        SELECT count(*) AS open FROM pgboss.job WHERE state < 'completed'`;
      return Number(row!.open) === 0;
    },
    /** What did not happen, or more than once; one sentence each. */
    problems: async () => [
      ...(await evaluationProblems(evaluated)),
      ...(await batchProblems(batches)),
      ...(await importProblems(imports)),
      ...(await dueProblems(due)),
    ],
  };
}

/** Interviews whose reminder is due now, and others whose deadline passes while workers are killed. */
async function makeDue(actor: Actor) {
  const reminded = [];
  for (let i = 0; i < REMINDED; i++) {
    const sentAt = new Date(Date.now() - 60 * hour);
    const interview = await makeInterview(actor, {
      data: { createdAt: sentAt },
    });
    const { email, name } = await row.candidate(interview.candidateId);
    await db.invitation.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: interview.id,
        kind: "FIRST",
        toName: name,
        toEmail: email,
        messageId: `<${randomUUID()}@example.com>`,
        queuedAt: sentAt,
        sentAt,
      },
    });
    reminded.push(interview.id);
  }
  const expiring = [];
  for (let i = 0; i < EXPIRING; i++) {
    const deadlineAt = new Date(Date.now() + i * 10_000);
    expiring.push((await makeInterview(actor, { data: { deadlineAt } })).id);
  }
  return { reminded, expiring };
}

async function evaluationProblems(ids: string[]): Promise<string[]> {
  const interviews = await db.interview.findMany({
    where: { id: { in: ids } },
    select: {
      evaluationStatus: true,
      answers: {
        select: {
          evaluations: { select: { id: true } },
          keptTake: { select: { transcript: { select: { id: true } } } },
        },
      },
      events: { where: { kind: "evaluation.done" }, select: { id: true } },
    },
  });
  return interviews.flatMap(({ evaluationStatus, answers, events }) => {
    const each = answers.map(({ evaluations }) => evaluations.length).join();
    const isOnce =
      evaluationStatus === "DONE" &&
      answers.every(
        ({ evaluations, keptTake }) =>
          evaluations.length === 1 && keptTake?.transcript,
      ) &&
      events.length === 1;
    return isOnce
      ? []
      : `An interview is ${evaluationStatus}, its answers evaluated ${each} times, ${events.length} times done.`;
  });
}

async function batchProblems(ids: string[]): Promise<string[]> {
  const batches = await db.batch.findMany({
    where: { id: { in: ids } },
    select: { status: true, items: true },
  });
  const candidateIds = batches.flatMap(({ items }) =>
    items.map(({ subjectId }) => subjectId),
  );
  const interviews = await db.interview.findMany({
    where: { candidateId: { in: candidateIds } },
    select: {
      candidateId: true,
      invitations: { select: { sentAt: true } },
      events: { where: { kind: "invitation.sent" }, select: { id: true } },
    },
  });
  const problems = batches
    .filter(
      ({ status, items }) =>
        status !== "DONE" || items.some((item) => item.status !== "DONE"),
    )
    .map(({ status }) => `A bulk action is ${status} and not all of it done.`);
  const isOnce = interviews.filter(
    ({ invitations, events }) =>
      invitations.length === 1 && invitations[0]!.sentAt && events.length === 1,
  );
  if (
    interviews.length !== candidateIds.length ||
    isOnce.length !== candidateIds.length
  )
    problems.push(
      `${candidateIds.length} candidates of bulk actions have ${interviews.length} interviews, ${isOnce.length} of them sent once.`,
    );
  return problems;
}

async function importProblems(
  imports: { id: string; actor: Actor }[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const { id, actor } of imports) {
    const { status, added, duplicates, invalid } =
      await db.candidateImport.findUniqueOrThrow({ where: { id } });
    const { organizationId } = actor;
    const candidates = await db.candidate.count({ where: { organizationId } });
    if (
      status !== "DONE" ||
      candidates !== IN_LIST ||
      added !== IN_LIST ||
      duplicates + invalid > 0
    )
      problems.push(
        `An import of ${IN_LIST} rows is ${status}: ${added} added, ${duplicates} found twice, ${invalid} refused, ${candidates} candidates.`,
      );
  }
  return problems;
}

async function dueProblems(due: {
  reminded: string[];
  expiring: string[];
}): Promise<string[]> {
  const reminded = await db.interview.findMany({
    where: { id: { in: due.reminded } },
    select: {
      invitations: { where: { kind: "REMINDER" }, select: { sentAt: true } },
    },
  });
  const expired = await db.interview.findMany({
    where: { id: { in: due.expiring } },
    select: {
      status: true,
      events: { where: { kind: "interview.expired" }, select: { id: true } },
    },
  });
  return [
    ...reminded
      .filter(
        ({ invitations }) =>
          invitations.length !== 1 || !invitations[0]!.sentAt,
      )
      .map(
        ({ invitations }) => `${invitations.length} reminders instead of 1.`,
      ),
    ...expired
      .filter(
        ({ status, events }) => status !== "EXPIRED" || events.length !== 1,
      )
      .map(
        ({ status, events }) =>
          `An interview past its deadline is ${status}, ${events.length} times expired.`,
      ),
  ];
}

/** Where it is about noon now, for mail that only goes out by day. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  if (ahead === 0) return "UTC";
  // These names count westward.
  return ahead > 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
}
