import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { cancelInterview, sendInterview } from "@/lib/acts/send-mutations";
import { giveConsents } from "@/lib/answers/consent-mutations";
import * as candidate from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { finishTake } from "@/lib/answers/takes/finish-mutations";
import * as takes from "@/lib/answers/takes/mutations";
import { mintCandidateAccess, mintSystemAccess } from "@/lib/auth/mint";
import type { Actor, CandidateAccess } from "@/lib/auth/proof";
import { addCandidate } from "@/lib/candidates/mutations";
import { db } from "@/lib/db";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { expireOverdue } from "@/lib/interviews/expiry-mutations";
import { sendInvitation } from "@/lib/invitations/tasks";
import { createJob } from "@/lib/jobs/mutations";
import { en } from "@/lib/messages/en";
import type { Result } from "@/lib/result";
import { setUpOrganization } from "@/lib/settings/mutations";
import { isSetUp } from "@/lib/settings/queries";
import { writeFile } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { saveToBank } from "@/lib/templates/bank/mutations";
import * as templates from "@/lib/templates/mutations";
import { makeSecret, setupCode } from "@/lib/tokens";
import { candidateNames, company, jobs } from "./demo-content";

/** How to sign in to the sample organization. */
export type DemoSignIn = { email: string; password: string };

const recordings = ["answer-one.webm", "answer-two.webm"];
const day = 24 * 3600 * 1000;

/**
 * Fills an empty database with the sample organization, through the product's own functions: mails really go out, and
 * recordings are joined and read by the running worker. Does nothing when it is there already.
 */
export async function seedDemo(): Promise<DemoSignIn> {
  if (!(await isSetUp())) await seed();
  await db.$disconnect();
  return { email: company.email, password: company.password };
}

async function seed(): Promise<void> {
  const actor = valueOf(
    await setUpOrganization({ ...company, code: setupCode() }),
  );
  const templateIds = await addTemplates(actor);
  const candidateIds = await addCandidates(actor);
  const people = candidateIds.slice(0, 45);
  for (const [i, candidateId] of people.entries())
    await addInterview(actor, candidateId, templateIds, i);
}

/** Gives the ids of the published templates. */
async function addTemplates(actor: Actor): Promise<string[]> {
  const published: string[] = [];
  for (const job of jobs) {
    const jobId = randomUUID();
    const { title, location, description } = job;
    valueOf(
      await createJob(actor, { id: jobId, title, location, description }),
    );
    for (const content of job.templates) {
      const id = randomUUID();
      const { title, difficulty, focusArea, instructions } = content;
      const fields = { id, jobId, title, difficulty, focusArea };
      valueOf(await templates.createTemplate(actor, fields));
      const questions = content.questions.map((question) => ({
        id: randomUUID(),
        text: question.text,
        competency: question.competency,
        thinkSeconds: 60,
        answerSeconds: 120,
        maxTakes: 2,
        criteria: question.criteria.map((criterion) => ({
          id: randomUUID(),
          name: criterion.name,
          weakAnchor: criterion.weak,
          strongAnchor: criterion.strong,
          weight: criterion.weight ?? 1,
        })),
      }));
      const input = { ...fields, instructions, questions };
      // The first of each is worth asking elsewhere too.
      for (const question of questions.slice(0, 1))
        valueOf(await saveToBank(actor, question));
      valueOf(
        await templates.saveTemplate(actor, {
          ...input,
          savedAt: await savedAt(actor, id),
        }),
      );
      valueOf(
        await templates.publishTemplate(actor, {
          id,
          savedAt: await savedAt(actor, id),
        }),
      );
      published.push(id);
    }
    if (job.draft)
      valueOf(
        await templates.createTemplate(actor, {
          id: randomUUID(),
          jobId,
          title: job.draft,
          difficulty: "HARD",
          focusArea: "System design",
        }),
      );
  }
  return published;
}

async function savedAt(
  { organizationId }: Actor,
  templateId: string,
): Promise<Date> {
  const { updatedAt } = await db.template.findUniqueOrThrow({
    where: { id: templateId, organizationId },
    select: { updatedAt: true },
  });
  return updatedAt;
}

async function addCandidates(actor: Actor): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, name] of candidateNames.entries()) {
    const added = await addCandidate(actor, {
      name,
      email: `candidate${i + 1}@example.com`,
    });
    ids.push(valueOf(added).candidateId);
  }
  return ids;
}

/** The fate of the nth person's interview, so that every state is there: see `fates`. */
async function addInterview(
  actor: Actor,
  candidateId: string,
  templateIds: string[],
  n: number,
): Promise<void> {
  const fate = fates[n % fates.length]!;
  const sent = valueOf(
    await sendInterview(actor, {
      candidateId,
      templateId: templateIds[n % templateIds.length]!,
      deadlineDays: 3 + (n % 6),
      note: n % 4 === 0 ? "It was good to talk to you on the phone." : "",
      locale: n % 7 === 3 ? "es" : "en",
    }),
  );
  await deliverFirst(sent.interviewId);
  await fate(actor, sent.interviewId, n);
}

/** The mail goes out before what follows from it; what the server does not take now, the queue tries again. */
async function deliverFirst(interviewId: string): Promise<void> {
  const { id } = await db.invitation.findFirstOrThrow({
    where: { interviewId },
    select: { id: true },
  });
  await sendInvitation(mintSystemAccess(), { invitationId: id }).catch(
    () => undefined,
  );
}

type Fate = (actor: Actor, interviewId: string, n: number) => Promise<void>;

const staysPending: Fate = () => Promise.resolve();

const isCompleted: Fate = async (_actor, interviewId, n) => {
  const access = await openLink(interviewId, { allowsAi: n % 14 !== 0 });
  const questions = await questionCount(interviewId);
  for (let i = 0; i < questions; i++) {
    await recordAnswer(access, n + i);
    if (i < questions - 1) valueOf(await candidate.revealQuestion(access));
  }
  valueOf(await candidate.submitInterview(access));
};

const isInProgress: Fate = async (_actor, interviewId, n) => {
  await recordAnswer(await openLink(interviewId, { allowsAi: true }), n);
};

const isExpired: Fate = async (_actor, interviewId) => {
  await db.interview.updateMany({
    where: { id: interviewId },
    data: { deadlineAt: new Date(Date.now() - day / 2) },
  });
  await expireOverdue(mintSystemAccess());
};

const isCancelled: Fate = async (actor, interviewId) => {
  const reason = "The position was filled.";
  valueOf(await cancelInterview(actor, { interviewId, reason }));
};

const hasBounced: Fate = async (_actor, interviewId) => {
  const reason = "550 5.1.1 No such user here";
  const bouncedAt = new Date();
  await db.invitation.updateMany({
    where: { interviewId },
    data: { bouncedAt, sentAt: null, lastError: reason },
  });
  await db.candidate.updateMany({
    where: { interviews: { some: { id: interviewId } } },
    data: { bouncedAt, bounceReason: reason },
  });
};

// prettier-ignore
const fates: Fate[] = [
  isCompleted, staysPending, isInProgress, isCompleted, staysPending,
  isExpired, isCompleted, staysPending, isCancelled, isCompleted,
  staysPending, isInProgress, staysPending, isCompleted, hasBounced,
];

/** What the candidate's browser does up to the first question. */
async function openLink(
  interviewId: string,
  { allowsAi }: { allowsAi: boolean },
): Promise<CandidateAccess> {
  const { organizationId, publicId } = await db.interview.findUniqueOrThrow({
    where: { id: interviewId },
    select: { organizationId: true, publicId: true },
  });
  await db.invitation.updateMany({
    where: { interviewId, organizationId },
    data: { visitedAt: new Date() },
  });
  await db.candidateSession.create({
    data: { organizationId, interviewId, tokenHash: makeSecret().hash },
  });
  const access = mintCandidateAccess({
    organizationId,
    interviewId,
    publicId,
  });
  const { aiQuestion } = await getCandidateStage(access);
  valueOf(
    await giveConsents(access, {
      publicId,
      recording: true,
      aiEvaluation: allowsAi,
      locale: "en",
      textVersion:
        aiQuestion === "later"
          ? `${en.consents.version} later`
          : en.consents.version,
    }),
  );
  valueOf(await candidate.passDeviceCheck(access));
  valueOf(await candidate.startInterview(access));
  return access;
}

/** One real recording, as the recorder would have left it in storage. */
async function recordAnswer(access: CandidateAccess, n: number): Promise<void> {
  const name = recordings[n % recordings.length]!;
  const media = await readFile(`tests/fixtures/${name}`);
  const [takeId, segmentId, recorderId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ] as const;
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId: access.interviewId },
    orderBy: { position: "desc" },
  });
  valueOf(await takes.claimRecorder(access, { recorderId }));
  valueOf(
    await takes.beginTake(access, {
      takeId,
      segmentId,
      recorderId,
      answerId: answer.id,
      mimeType: "video/webm",
    }),
  );
  await writeFile(storageKeys.segment(segmentId), media);
  const digest = sha256(sha256(media));
  valueOf(
    await finishTake(
      access,
      takeId,
      {
        segments: [
          {
            id: segmentId,
            sliceBytes: [media.byteLength],
            digest: digest.toString("hex"),
          },
        ],
        digest: sha256(digest).toString("hex"),
        telemetry: { notes: [] },
      },
      new Map([
        [
          segmentId,
          { bytes: media.byteLength, digest: digest.toString("hex") },
        ],
      ]),
    ),
  );
  valueOf(await candidate.keepTake(access, takeId));
}

async function questionCount(interviewId: string): Promise<number> {
  const { snapshot } = await db.interview.findUniqueOrThrow({
    where: { id: interviewId },
    select: { snapshot: true },
  });
  return readSnapshot(snapshot).questions.length;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo: ${result.error.message}`);
  return result.value;
}
