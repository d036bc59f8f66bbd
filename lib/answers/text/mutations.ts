import { recordEvent } from "@/lib/activity/mutations";
import { lockInterview } from "@/lib/answers/lock-mutations";
import { notFinishable } from "@/lib/answers/obstacles";
import { refuseCandidate } from "@/lib/answers/refusals";
import { receivingStatuses } from "@/lib/answers/takes/limits";
import type {
  KeepTextInput,
  TextInput,
  WritingInput,
} from "@/lib/answers/text/schema";
import { countWords } from "@/lib/answers/text/text";
import { ofInterview, type CandidateAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { answerKindOf, isAnswered } from "@/lib/interviews/answer-kinds";
import { questionOf } from "@/lib/interviews/questions";
import { ok, type Result } from "@/lib/result";
import { cleanText } from "@/lib/text";
import { answerEnd } from "@/lib/time/answer-time";
import { isPastDeadline } from "@/lib/time/deadline";

/** What the server has of an answer in writing. */
export type TextReceipt = {
  version: number;
  savedAt: string;
  words: number;
  /** Whether that is the very text that was sent, and not one that somebody else sent in the meantime. */
  isThis: boolean;
};

/** Begins an answer in writing. Its answer time runs from now on; begun twice, it runs from the first time. */
export async function beginWriting(
  access: CandidateAccess,
  { answerId, recorderId }: WritingInput,
  now = new Date(),
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
    if (!readAccommodations(interview.accommodations).isInWriting)
      return refuseCandidate("notGranted");
    if (interview.recorderId !== recorderId)
      return refuseCandidate("takenOver");
    const answer = await findAnswer(tx, access, answerId);
    if (!answer) return refuseCandidate("noSuchQuestion");
    if (isAnswered(answer)) return refuseCandidate("answeredAlready");
    if (answer.typedStartedAt) return ok();
    if (isPastDeadline(interview, now)) return refuseCandidate("tooLate");
    await tx.answer.updateMany({
      where: { ...ofInterview(access), id: answerId },
      // A kept take is an unusable one here.
      data: { typedStartedAt: now, keptTakeId: null, keptAt: null },
    });
    await recordEvent(tx, access, {
      ...ofInterview(access),
      kind: "writing.started",
      data: { position: answer.position },
    });
    return ok();
  });
}

/**
 * Takes in a text as it is being typed: the newest state wins, whatever order they arrive in, and sent twice it is saved
 * once. What was typed in time may arrive at any time, as recordings may; what was typed later is not taken.
 */
export async function saveText(
  access: CandidateAccess,
  { answerId, recorderId, version, text, writtenAt }: TextInput,
  now = new Date(),
): Promise<Result<TextReceipt>> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!receivingStatuses.includes(interview.status))
      return refuseCandidate("over");
    if (interview.recorderId !== recorderId)
      return refuseCandidate("takenOver");
    const answer = await findAnswer(tx, access, answerId);
    if (!answer?.typedStartedAt) return refuseCandidate("noSuchQuestion");
    if (isAnswered(answer)) return refuseCandidate("answeredAlready");
    const { typedVersion, typedText, typedSavedAt } = answer;
    if (typedSavedAt && version <= typedVersion)
      return ok({
        ...receiptOf(typedVersion, typedText ?? "", typedSavedAt),
        isThis: version === typedVersion && text === cleanText(typedText ?? ""),
      });
    const question = questionOf(interview, answer);
    const end = answerEnd(answer.typedStartedAt, question?.answerSeconds ?? 0);
    // Nothing was typed after it arrived, whatever the browser's clock says.
    if (Math.min(Date.parse(writtenAt), now.getTime()) > end.getTime())
      return refuseCandidate("answerTimeOver");
    await tx.answer.updateMany({
      where: { ...ofInterview(access), id: answerId },
      data: { typedText: text, typedVersion: version, typedSavedAt: now },
    });
    return ok({ ...receiptOf(version, text, now), isThis: true });
  });
}

/** Makes a text the answer to its question, once it has arrived as the candidate read it. An empty one is no answer. */
export async function keepText(
  access: CandidateAccess,
  { answerId, version }: Omit<KeepTextInput, "publicId">,
  now = new Date(),
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const problem = notFinishable(interview, now);
    if (problem) return problem;
    const answer = await findAnswer(tx, access, answerId);
    if (!answer?.typedStartedAt) return refuseCandidate("noSuchQuestion");
    if (answerKindOf(answer) === "written") return ok();
    if (isAnswered(answer)) return refuseCandidate("answeredAlready");
    if (answer.typedVersion < version) return refuseCandidate("notArrived");
    // Nobody keeps words that they have not read.
    if (answer.typedVersion > version) return refuseCandidate("takenOver");
    const { typedText, typedSavedAt, position } = answer;
    const text = typedText ?? "";
    await tx.answer.updateMany({
      where: { ...ofInterview(access), id: answerId },
      data: {
        typedText: text,
        typedSavedAt: typedSavedAt ?? now,
        keptTakeId: null,
        keptAt: now,
      },
    });
    await recordEvent(tx, access, {
      ...ofInterview(access),
      kind: "text.kept",
      data: { position, words: countWords(text) },
    });
    return ok();
  });
}

function findAnswer(
  tx: Transaction,
  access: CandidateAccess,
  answerId: string,
) {
  return tx.answer.findFirst({
    where: { ...ofInterview(access), id: answerId },
    include: { keptTake: { select: { status: true } } },
  });
}

function receiptOf(version: number, text: string, savedAt: Date) {
  return {
    version,
    savedAt: savedAt.toISOString(),
    words: countWords(text),
  };
}
