import { arrivedAt } from "@/lib/answers/takes/arrival";
import { pausedMsOf } from "@/lib/answers/takes/pauses";
import { readTelemetry } from "@/lib/answers/takes/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { copiedFields, copyOf } from "@/lib/candidates/personal-data";
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
    you: copyOf("Candidate", candidate),
    company: companyName,
    contact: recruiter,
    interview: {
      job: jobTitle,
      ...copyOf("Interview", interview),
      adaptedForYou: listAccommodations(
        readAccommodations(interview.accommodations),
      ),
    },
    consents: interview.consents.map((one) => copyOf("Consent", one)),
    answers: interview.answers.map((answer) => ({
      number: answer.position + 1,
      question: questions.find(({ id }) => id === answer.questionId)?.text,
      ...copyOf("Answer", answer),
      recordings: answer.takes.map((take) =>
        describeTake(take, answer.position + 1, answer.keptTakeId === take.id),
      ),
    })),
    evaluation: {
      status: evaluationStatus,
      evaluatedAt,
      readings: interview.answers
        .flatMap(({ evaluations }) => evaluations)
        .map((one) => copyOf("Evaluation", one)),
      about:
        evaluationStatus === "NOT_ASKED"
          ? submitted.whoUnaskedAi
          : evaluationStatus === "DECLINED"
            ? submitted.whoNoAi
            : yourData.evaluation(recruiter.name),
    },
    requests: interview.changes.map(({ wishes, granted, ...request }) => ({
      ...copyOf("ChangeRequest", request),
      asked: listAccommodations(readAccommodations(wishes)),
      granted: listAccommodations(readAccommodations(granted)),
    })),
    mails: interview.invitations.map(({ signals, ...mail }) => ({
      ...copyOf("Invitation", mail),
      signals: signals.map((one) => copyOf("MailSignal", one)),
    })),
    visits: interview.sessions.map((one) => copyOf("CandidateSession", one)),
    activity: interview.events.map((one) => copyOf("Event", one)),
  };
}

function describeTake(take: StoredTake, answer: number, isKept: boolean) {
  return {
    ...copyOf("Take", take),
    isKept,
    seconds: take.durationMs === null ? null : take.durationMs / 1000,
    pausedSeconds: pausedMsOf(take) / 1000,
    arrivedAt: arrivedAt(take),
    bytes: Number(take.bytes),
    noticedByTheRecorder: readTelemetry(take.telemetry),
    files: readParts(take.parts).map(({ mimeType }, part) =>
      recordingName({ answer, take: take.number, part }, mimeType),
    ),
    transcript: take.transcript && {
      ...copyOf("Transcript", take.transcript),
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
  ...copiedFields("Interview"),
  candidate: { select: copiedFields("Candidate") },
  consents: { orderBy: { at: "asc" }, select: copiedFields("Consent") },
  answers: {
    orderBy: { position: "asc" },
    select: {
      ...copiedFields("Answer"),
      takes: {
        orderBy: { number: "asc" },
        select: {
          id: true,
          status: true,
          ...copiedFields("Take"),
          transcript: { select: copiedFields("Transcript") },
          segments: { select: copiedFields("Segment") },
        },
      },
      evaluations: {
        orderBy: { run: "asc" },
        select: copiedFields("Evaluation"),
      },
    },
  },
  changes: {
    orderBy: { createdAt: "asc" },
    select: copiedFields("ChangeRequest"),
  },
  invitations: {
    orderBy: { queuedAt: "asc" },
    select: {
      ...copiedFields("Invitation"),
      signals: { orderBy: { at: "asc" }, select: copiedFields("MailSignal") },
    },
  },
  sessions: {
    orderBy: { createdAt: "asc" },
    select: copiedFields("CandidateSession"),
  },
  events: { orderBy: { id: "asc" }, select: copiedFields("Event") },
} as const satisfies Prisma.InterviewSelect;

type Stored = Prisma.InterviewGetPayload<{ select: typeof stored }>;
type StoredTake = Stored["answers"][number]["takes"][number];

function read({ interviewId, organizationId }: CandidateAccess) {
  return db.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: stored,
  });
}
