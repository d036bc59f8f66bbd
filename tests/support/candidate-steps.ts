import { randomUUID } from "node:crypto";
import { giveConsents } from "@/lib/answers/consent-mutations";
import { passDeviceCheck, startInterview } from "@/lib/answers/mutations";
import {
  finishTake,
  type StoredSegments,
} from "@/lib/answers/takes/finish-mutations";
import { noteArrival } from "@/lib/answers/takes/arrival-mutations";
import { beginTake, claimRecorder } from "@/lib/answers/takes/mutations";
import type { CandidateAccess } from "@/lib/auth/proof";
import { en, type Messages } from "@/lib/messages/en";
import { isAiConnected } from "@/lib/settings/ai-consent-queries";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidateAccess, makeInterview } from "./make";

type Options = Parameters<typeof makeInterview>[1];

/** An interview and its candidate's session. */
export async function makeInvited(options: Options = {}) {
  const actor = await makeActor();
  const interview = await makeInterview(actor, options);
  const access = await makeCandidateAccess(interview);
  return { actor, interview, access };
}

/** The version of the words that are on the screen: by language, by what is recorded, and by whether an AI is connected. */
export function consentVersion(
  { consents }: Pick<Messages, "consents"> = en,
  form?: "sound" | "writing" | "writingOrSound",
): string {
  return [
    consents.version,
    ...(form ? [form] : []),
    ...(isAiConnected() ? [] : ["later"]),
  ].join(" ");
}

/** The words about AI that are on the screen where none is connected. */
export function aiLater(
  { consents: { texts } }: Pick<Messages, "consents">,
  form: keyof Messages["consents"]["texts"]["AI_EVALUATION"],
  names: { companyName: string; jobTitle: string },
): string {
  return `${texts.AI_LATER(names)} ${texts.AI_EVALUATION[form](names)}`;
}

/** Makes both choices, on the words for who is recorded with a picture unless another version is given. */
export function consents(
  access: CandidateAccess,
  isGiven = true,
  textVersion = consentVersion(),
) {
  return giveConsents(access, {
    publicId: access.publicId,
    recording: isGiven,
    aiEvaluation: isGiven,
    locale: "en",
    textVersion,
  });
}

/** As makeInvited, up to the first question on the screen. */
export async function makeStarted(options: Options = {}) {
  const invited = await makeInvited(options);
  await consents(invited.access);
  await passDeviceCheck(invited.access);
  await startInterview(invited.access);
  return { ...invited, recorderId: await claim(invited.access) };
}

/** Makes a new tab the recording one and gives its name. */
export async function claim(access: CandidateAccess): Promise<string> {
  const recorderId = randomUUID();
  await claimRecorder(access, { recorderId });
  return recorderId;
}

/** Begins a take of the question that was shown last. */
export async function begin(
  access: CandidateAccess,
  recorderId: string,
  mimeType = "video/webm;codecs=vp8,opus",
) {
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId: access.interviewId },
    orderBy: { position: "desc" },
  });
  const input = {
    takeId: randomUUID(),
    segmentId: randomUUID(),
    answerId: answer.id,
    recorderId,
    mimeType,
  };
  return { ...input, result: await beginTake(access, input) };
}

export const digest = "a".repeat(64);

/** What a device reports of one segment of `bytes` in two slices, and what storage has of it. */
export function arrived(segmentId: string, bytes: number) {
  const stored: StoredSegments = new Map([[segmentId, { bytes, digest }]]);
  const report = {
    segments: [{ id: segmentId, sliceBytes: [bytes - 1, 1], digest }],
    digest,
    telemetry: { notes: [] },
  };
  return { stored, report };
}

/** The report of a device that knows no segment of the take. */
export const nothing = { segments: [], digest, telemetry: { notes: [] } };

/** What storage has of a segment that was begun and of which nothing arrived. */
export function unsent(segmentId: string): StoredSegments {
  return new Map([[segmentId, { bytes: 0 }]]);
}

/** Tells the database that bytes of a segment arrived, as the upload route does. */
export function receive(
  { organizationId }: CandidateAccess,
  segmentId: string,
  at = new Date(),
) {
  return noteArrival({ organizationId, segmentId }, at);
}

/** A whole recorded take of the question that was shown last. */
export async function recordTake(access: CandidateAccess, recorderId: string) {
  const take = await begin(access, recorderId);
  const { report, stored } = arrived(take.segmentId, 1000);
  await finishTake(access, take.takeId, report, stored);
  return take.takeId;
}
