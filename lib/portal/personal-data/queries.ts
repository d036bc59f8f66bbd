import { pausedMsOf } from "@/lib/answers/takes/pauses";
import { readTelemetry } from "@/lib/answers/takes/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readSegments } from "@/lib/evaluations/transcript";
import type { Prisma } from "@/lib/generated/prisma/client";
import { listAccommodations } from "@/lib/interviews/accommodations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { findRecruiter } from "@/lib/invitations/queries";
import { readParts } from "@/lib/media/parts";
import { loadMessages } from "@/lib/messages/load";
import { localeOf } from "@/lib/messages/locales";
import { recordingName } from "@/lib/portal/personal-data/names";

/** What the candidate can save: the file of everything in words, and each recording. */
export async function getDownloads(access: CandidateAccess) {
  const interview = await read(access);
  const { companyName, jobTitle } = readSnapshot(interview.snapshot);
  return {
    companyName,
    jobTitle,
    /** Whether no recordings are expected. */
    isInWriting: readAccommodations(interview.accommodations).isInWriting,
    recordings: takesOf(interview).map(({ take, number, isKept }) => ({
      answer: number,
      take: take.number,
      isKept,
      isUnplayable: take.status === "FAILED",
      /** Empty while it is being prepared, or when it is not playable. */
      parts: readParts(take.parts).map(({ bytes, mimeType }, part) => ({
        takeId: take.id,
        part,
        bytes,
        name: recordingName(
          { answer: number, take: take.number, part },
          mimeType,
        ),
      })),
    })),
  };
}

export type Downloads = Awaited<ReturnType<typeof getDownloads>>;

/**
 * Everything stored about the candidate and this interview, to be saved as a file. Of questions those they were shown;
 * of an evaluation by the AI, that there was one: a score is told by people and never by a page (docs/decisions/0033).
 */
export async function getPersonalData(
  access: CandidateAccess,
  now = new Date(),
) {
  const interview = await read(access);
  const { companyName, jobTitle, questions } = readSnapshot(interview.snapshot);
  const recruiter = await findRecruiter(
    access.organizationId,
    interview.createdById,
  );
  const { submitted, yourData } = await loadMessages(
    localeOf(interview.locale),
  );
  const { candidate, evaluationStatus, evaluatedAt } = interview;
  return {
    savedAt: now,
    you: { name: candidate.name, email: candidate.email },
    company: companyName,
    contact: recruiter,
    interview: {
      job: jobTitle,
      language: interview.locale,
      status: interview.status,
      note: interview.note,
      sentAt: interview.createdAt,
      deadlineAt: interview.deadlineAt,
      devicesCheckedAt: interview.deviceCheckedAt,
      startedAt: interview.startedAt,
      submittedAt: interview.completedAt,
      expiredAt: interview.expiredAt,
      cancelledAt: interview.cancelledAt,
      withdrawAskedAt: interview.withdrawAskedAt,
      withdrawnAt: interview.withdrawnAt,
      deletedAt: interview.erasedAt,
      remindersStoppedAt: interview.remindersStoppedAt,
      adaptedForYou: listAccommodations(
        readAccommodations(interview.accommodations),
      ),
    },
    consents: interview.consents,
    answers: interview.answers.map((answer) => ({
      number: answer.position + 1,
      question: questions.find(({ id }) => id === answer.questionId)?.text,
      shownAt: answer.shownAt,
      answeredAt: answer.keptAt,
      written: answer.typedText,
      recordings: answer.takes.map((take) =>
        describeTake(take, answer.position + 1, answer.keptTakeId === take.id),
      ),
    })),
    evaluation: {
      status: evaluationStatus,
      evaluatedAt,
      readings: interview.answers.flatMap(({ evaluations }) => evaluations),
      about:
        evaluationStatus === "NOT_ASKED"
          ? submitted.whoUnaskedAi
          : evaluationStatus === "DECLINED"
            ? submitted.whoNoAi
            : yourData.evaluation(recruiter.name),
    },
    requests: interview.changes.map(({ wishes, granted, ...request }) => ({
      ...request,
      asked: listAccommodations(readAccommodations(wishes)),
      granted: listAccommodations(readAccommodations(granted)),
    })),
    mails: interview.invitations,
    visits: interview.sessions,
    activity: interview.events,
  };
}

function describeTake(take: StoredTake, answer: number, isKept: boolean) {
  return {
    take: take.number,
    isKept,
    startedAt: take.startedAt,
    finishedAt: take.finishedAt,
    seconds: take.durationMs === null ? null : take.durationMs / 1000,
    pausedSeconds: pausedMsOf(take) / 1000,
    bytes: Number(take.bytes),
    fault: take.fault,
    noticedByTheRecorder: readTelemetry(take.telemetry),
    files: readParts(take.parts).map(({ mimeType }, part) =>
      recordingName({ answer, take: take.number, part }, mimeType),
    ),
    transcript: take.transcript && {
      language: take.transcript.language,
      madeBy: take.transcript.model,
      madeAt: take.transcript.createdAt,
      words: readSegments(take.transcript.segments).map(
        ({ start, end, text }) => ({ start, end, text }),
      ),
    },
  };
}

function takesOf({ answers }: Stored) {
  return answers.flatMap(({ position, keptTakeId, takes }) =>
    takes.map((take) => ({
      take,
      number: position + 1,
      isKept: take.id === keptTakeId,
    })),
  );
}

const stored = {
  createdById: true,
  status: true,
  snapshot: true,
  note: true,
  locale: true,
  accommodations: true,
  createdAt: true,
  deadlineAt: true,
  deviceCheckedAt: true,
  startedAt: true,
  completedAt: true,
  expiredAt: true,
  cancelledAt: true,
  withdrawAskedAt: true,
  withdrawnAt: true,
  erasedAt: true,
  remindersStoppedAt: true,
  evaluationStatus: true,
  evaluatedAt: true,
  candidate: { select: { name: true, email: true } },
  consents: {
    orderBy: { at: "asc" },
    select: {
      kind: true,
      isGiven: true,
      text: true,
      textVersion: true,
      locale: true,
      at: true,
    },
  },
  answers: {
    orderBy: { position: "asc" },
    select: {
      questionId: true,
      position: true,
      shownAt: true,
      keptAt: true,
      keptTakeId: true,
      typedText: true,
      takes: {
        orderBy: { number: "asc" },
        include: {
          transcript: true,
          segments: { select: { pausedMs: true } },
        },
      },
      evaluations: {
        orderBy: { run: "asc" },
        select: { createdAt: true, modelReturned: true, promptVersion: true },
      },
    },
  },
  changes: {
    orderBy: { createdAt: "asc" },
    select: {
      status: true,
      wishes: true,
      granted: true,
      text: true,
      reply: true,
      createdAt: true,
      decidedAt: true,
    },
  },
  invitations: {
    orderBy: { queuedAt: "asc" },
    select: {
      kind: true,
      toName: true,
      toEmail: true,
      queuedAt: true,
      sentAt: true,
      bouncedAt: true,
      failedAt: true,
      openedAt: true,
      visitedAt: true,
      signals: {
        orderBy: { at: "asc" },
        select: { kind: true, class: true, at: true, userAgent: true },
      },
    },
  },
  sessions: {
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, endedAt: true },
  },
  events: { orderBy: { id: "asc" }, select: { kind: true, at: true } },
} as const satisfies Prisma.InterviewSelect;

type Stored = Prisma.InterviewGetPayload<{ select: typeof stored }>;
type StoredTake = Stored["answers"][number]["takes"][number];

function read({ interviewId, organizationId }: CandidateAccess) {
  return db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: stored,
  });
}
