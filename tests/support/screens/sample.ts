import { expect } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { getChosenInterviews } from "@/lib/acts/batches/dialog-queries";
import { startBatch } from "@/lib/acts/batches/mutations";
import { moveApplication } from "@/lib/applications/mutations";
import { addNote } from "@/lib/applications/notes/mutations";
import type { Actor } from "@/lib/auth/proof";
import type { Prisma } from "@/lib/generated/prisma/client";
import type {
  EvaluationStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";
import { startImport } from "@/lib/portal/imports/mutations";
import { capReachedWords } from "@/lib/spending/cap";
import { seedDemo } from "@/scripts/demo";
import { db } from "@/tests/support/db";
import { nameAndEmail, upload } from "../import";
import {
  findOwner,
  makeActor,
  makeCandidate,
  makeInterview,
  makeJob,
  makePublishedTemplate,
} from "../make";
import { makeRecorded, submit } from "../recorded";
import { makeWritten } from "../written";

export type Sample = Awaited<ReturnType<typeof fillSample>>;

/**
 * The demo's organization with what the demo lacks: long and right-to-left words, notes, bulk actions, imports. Beside
 * it one without anything, one without a published template, and one whose data cannot be shown. Needs a running worker
 * and an AI.
 */
export async function fillSample() {
  await seedDemo();
  const owner = await findOwner();
  const found = (where: Prisma.InterviewWhereInput) =>
    db.interview.findFirstOrThrow({
      where: { organizationId: owner.organizationId, ...where },
      orderBy: { createdAt: "asc" },
    });
  const { id } = await found({
    status: "COMPLETED",
    evaluationStatus: { not: "DECLINED" },
  });
  const interviews = {
    completed: await waitForEvaluation(id),
    written: await addWritten(owner),
    notAskedForAi: await addNotAsked(owner),
    declinedAi: await found({ evaluationStatus: "DECLINED" }),
    pending: await found({
      status: "PENDING",
      candidate: { bouncedAt: null },
    }),
    inProgress: await found({ status: "IN_PROGRESS" }),
    expired: await found({ status: "EXPIRED" }),
    cancelled: await found({ status: "CANCELLED" }),
    bounced: await found({ candidate: { bouncedAt: { not: null } } }),
    withdrawn: await addInterview(
      owner,
      {
        name: "Wanda Withdrew",
        email: "wanda@example.com",
        job: "Designer",
        template: "First conversation",
      },
      { status: "CANCELLED", withdrawnAt: new Date() },
    ),
    askedToWithdraw: await addInterview(
      owner,
      {
        name: "Ada Asks",
        email: "ada.asks@example.com",
        job: "Tester",
        template: "First conversation",
      },
      { status: "COMPLETED", withdrawAskedAt: new Date() },
    ),
    erased: await addInterview(
      owner,
      {
        name: "Edda Erased",
        email: "edda@example.com",
        job: "Writer",
        template: "First conversation",
      },
      {
        status: "COMPLETED",
        withdrawnAt: new Date(Date.now() - 9 * 24 * 3600 * 1000),
        erasedAt: new Date(),
      },
    ),
    pastRetention: await addInterview(
      owner,
      {
        name: "Rolf Retained",
        email: "rolf@example.com",
        job: "Archivist",
        template: "First conversation",
      },
      {
        status: "COMPLETED",
        retentionEndedAt: new Date(),
        retainedMonths: 12,
        erasedAt: new Date(),
      },
    ),
    declined: await addInterview(
      owner,
      {
        name: "Dora Declined",
        email: "dora@example.com",
        job: "Accountant",
        template: "First conversation",
      },
      { declinedAt: new Date() },
    ),
    spanish: await addInterview(
      owner,
      {
        name: "Sofía Núñez",
        email: "sofia@example.com",
        job: "Ingeniera de software",
        template: "Primera entrevista",
      },
      { locale: "es" },
    ),
    long: await addInterview(owner, {
      name: "Prof. Dr. Wilhelmina-Alexandrina Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff",
      email: `${"a-very-long-address-".repeat(2)}indeed@a-subdomain.of-a-long-company-name.example`,
      job: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsleitung (all genders), full time or part time",
      template:
        "Second conversation about the questions that the first one left open, with the whole team",
    }),
    rightToLeft: await addInterview(owner, {
      name: "عبد الرحمن بن محمد الخوارزمي",
      email: "khwarizmi@example.com",
      job: "مهندس برمجيات أول",
      template: "المقابلة الأولى",
    }),
  };
  await addNotes(owner, interviews.completed.applicationId);
  await reject(owner, interviews.expired.applicationId);
  const ofOwner = { organizationId: owner.organizationId };
  return {
    owner,
    interviews,
    batch: await resendAll(owner),
    ...(await addImports(owner)),
    unsent: await db.candidate.findFirstOrThrow({
      where: { ...ofOwner, status: "NEW" },
    }),
    mistyped: await makeCandidate(owner, {
      name: "Tim Typo",
      email: "tim.typo@gmial.com",
    }),
    published: await db.template.findFirstOrThrow({
      where: { ...ofOwner, status: "PUBLISHED" },
      orderBy: { createdAt: "asc" },
    }),
    draft: await db.template.findFirstOrThrow({
      where: { ...ofOwner, status: "DRAFT" },
    }),
    empty: await makeActor(),
    recruiter: await makeActor("RECRUITER"),
    ...(await addOrganizationWithoutTemplate()),
    ...(await addOrganizationWithChoice()),
    ...(await addBrokenOrganization()),
    ...(await addSpentOrganization()),
    saving: await makeSpender({ requests: 420, cap: 500 }),
  };
}

async function addWritten(owner: Actor) {
  const { id: candidateId } = await makeCandidate(owner, {
    name: "Wendy Writer",
    email: "wendy@example.com",
  });
  const texts = [
    "First I looked at what had really happened, before I changed anything.\n\nThen I asked the people who were affected what mattered most to them.",
    "",
  ];
  const interview = await makeWritten(owner, texts, { candidateId });
  await submit(interview);
  return waitForEvaluation(interview.id);
}

/** Of an organization that used no AI when the interview was taken. */
async function addNotAsked(owner: Actor) {
  const { id: candidateId } = await makeCandidate(owner, {
    name: "Nora Nobody-Asked",
    email: "nora@example.com",
  });
  const interview = await makeRecorded(owner, [["answer-one.webm"]], {
    candidateId,
    allowsAi: null,
  });
  await submit(interview);
  return waitForEvaluation(interview.id, "NOT_ASKED");
}

async function waitForEvaluation(
  id: string,
  status: EvaluationStatus = "DONE",
) {
  const read = () => db.interview.findUniqueOrThrow({ where: { id } });
  await expect
    .poll(async () => (await read()).evaluationStatus, { timeout: 120_000 })
    .toBe(status);
  return read();
}

async function addInterview(
  owner: Actor,
  {
    job,
    template: title,
    ...person
  }: { name: string; email: string; job: string; template: string },
  data: {
    locale?: string;
    status?: InterviewStatus;
    withdrawAskedAt?: Date;
    withdrawnAt?: Date;
    retentionEndedAt?: Date;
    retainedMonths?: number;
    erasedAt?: Date;
    declinedAt?: Date;
  } = {},
) {
  const { id: jobId } = await makeJob(owner, { title: job });
  const template = await makePublishedTemplate(owner, { jobId });
  await db.template.update({ where: { id: template.id }, data: { title } });
  const { id: candidateId } = await makeCandidate(owner, person);
  return makeInterview(owner, {
    template: { ...template, title },
    candidateId,
    data,
  });
}

async function addNotes(owner: Actor, applicationId: string): Promise<void> {
  const texts = [
    "Strong on queues.\nAsk about the outage of 2024 in the next talk.",
    "بدأت المقابلة بشكل جيد",
    `See https://example.com/${"a-long-path/".repeat(12)}`,
  ];
  for (const text of texts)
    await addNote(owner, { noteId: randomUUID(), applicationId, text });
}

async function reject(owner: Actor, applicationId: string): Promise<void> {
  const { stage: from } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
  });
  const reason = "Not enough experience";
  await moveApplication(owner, {
    applicationId,
    from,
    stage: "REJECTED",
    reason,
  });
}

/** Some are refused: their mail has only just gone out. */
async function resendAll(owner: Actor): Promise<string> {
  const batchId = randomUUID();
  const act = { kind: "RESEND" } as const;
  const filter = { status: "pending" };
  const { total } = await getChosenInterviews(owner, act.kind, { filter });
  const selection = { filter, shown: total };
  await startBatch(owner, {
    batchId,
    act,
    selection,
    isSkippingBlocked: false,
    isSkippingMistyped: false,
  });
  return batchId;
}

async function addImports(owner: Actor) {
  const list =
    "Name,Email\nJürgen Müller,juergen@example.com\nTwice,juergen@example.com\n=Eve,not an address";
  const importId = await upload(owner, list);
  await startImport(owner, { importId, ...nameAndEmail });
  return { mapping: await upload(owner, list), report: importId };
}

async function addOrganizationWithoutTemplate() {
  const templateless = await makeActor();
  await makeJob(templateless, { title: "Backend Engineer" });
  const { id: invitee } = await makeCandidate(templateless);
  return { templateless, invitee };
}

/** Nothing is chosen ahead where nothing was sent and there are two jobs. */
async function addOrganizationWithChoice() {
  const choosing = await makeActor();
  await makePublishedTemplate(choosing);
  await makePublishedTemplate(choosing);
  const { id: undecided } = await makeCandidate(choosing);
  return { choosing, undecided };
}

/** It may ask no more of the AI this month, so an evaluation waits. */
async function addSpentOrganization() {
  const spent = await makeSpender({ requests: 500, cap: 500 });
  const { id } = await makeInterview(spent, {
    data: {
      status: "COMPLETED",
      completedAt: new Date(),
      evaluationStatus: "OFF",
      evaluationError: capReachedWords,
    },
  });
  return { spent, unevaluated: id };
}

async function makeSpender({
  requests,
  cap,
}: {
  requests: number;
  cap: number;
}) {
  const actor = await makeActor();
  const now = new Date();
  await db.organization.update({
    where: { id: actor.organizationId },
    data: {
      aiRequestCap: cap,
      aiUsage: {
        create: {
          requests,
          month: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)),
        },
      },
    },
  });
  return actor;
}

/** What no version of the product writes; its page cannot be shown. */
async function addBrokenOrganization() {
  const broken = await makeActor();
  const { id } = await makeInterview(broken, { data: { snapshot: {} } });
  return { broken, unreadable: id };
}
