import {
  isEventKind,
  readEventData,
  type EventData,
  type EventKind,
} from "@/lib/activity/events";
import { arrivalWords } from "@/lib/answers/takes/arrival";
import { faultLabels } from "@/lib/answers/takes/fault";
import { plural } from "@/lib/format";
import type {
  ApplicationStage,
  ConsentKind,
} from "@/lib/generated/prisma/enums";
import { mailKind } from "@/lib/invitations/mail-kinds";
import { stageLabels } from "@/lib/jobs/stages";
import { languageOf } from "@/lib/messages/locales";

/** What happened, without whoever did it: "Deadline extended". With what its data adds to it, or null where nothing. */
type Sentence<K extends EventKind> =
  | string
  | [says: string, detail: (data: Partial<EventData<K>>) => string | null];

const sentences: { [K in EventKind]: Sentence<K> } = {
  "interview.sent": "Interview sent",
  "interview.started": "Interview started",
  "interview.submitted": "Interview submitted",
  "interview.expired": "Deadline passed",
  "interview.extended": "Deadline extended",
  "interview.cancelled": "Interview canceled",
  "interview.withdrawn": "Candidate withdrew",
  "interview.erased": [
    "Recordings and answers deleted",
    ({ months }) =>
      months === undefined ? null : `kept for ${plural(months, "month")}`,
  ],
  "withdrawal.asked": "Candidate asked to withdraw, not confirmed yet",
  "withdrawal.undone": "Candidate undid the withdrawal",
  "link.revoked": "Link replaced",
  "link.visited": "Link opened",
  "invitation.queued": [
    "Email queued",
    ({ kind }) => (kind && mailKind(kind).logged) ?? null,
  ],
  "invitation.sent": "Email sent",
  "invitation.bounced": "Email bounced",
  "invitation.failed": "Email couldn’t be sent",
  "invitation.opened": "Email opened (likely)",
  "consent.given": ["Consent given", consented],
  "consent.refused": ["Consent declined", consented],
  "language.chosen": [
    "Language changed",
    ({ locale }) => (locale ? languageOf(locale).name : null),
  ],
  "device.checked": "Camera and microphone checked",
  "question.shown": ["Question shown", whichQuestion],
  "question.reopened": [
    "Question reopened after a later one was shown",
    whichQuestion,
  ],
  "take.started": ["Recording started", whichQuestion],
  "take.finished": ["Recording saved", whichQuestion],
  "take.ready": ["Recording ready to watch", whichQuestion],
  "take.failed": ["Recording couldn’t be prepared", whichQuestion],
  "take.kept": "Answer saved",
  "take.redo": ["Extra take given", whichQuestion],
  "take.resent": [
    "Recording arrived damaged and was sent again",
    whichQuestion,
  ],
  "writing.started": ["Written answer started", whichQuestion],
  "text.kept": ["Written answer saved", whichQuestion],
  "change.requested": "Accommodation requested",
  "change.taken-back": "Accommodation request canceled by the candidate",
  "change.decided": "Accommodation request answered",
  "recorder.claimed": "Continued in another window",
  "evaluation.queued": "Evaluation waiting to start",
  "evaluation.transcribing": "Transcription started",
  "evaluation.evaluating": "Evaluation started",
  "evaluation.done": "Evaluation finished",
  "evaluation.failed": "Evaluation failed",
  "evaluation.off": "Evaluation is off",
  "evaluation.spent": "Evaluation paused: monthly AI limit reached",
  "evaluation.declined": "AI evaluation declined by the candidate",
  "evaluation.not-asked": "No AI evaluation: the candidate wasn’t asked",
  "batch.changed": "Bulk action progressed",
  "candidates.imported": "Candidates imported",
  "reminders.stopped": "Reminders stopped by the candidate",
  "application.moved": [
    "Application moved",
    ({ from, to }) => (from && to ? moved(from, to) : null),
  ],
  "note.added": "Note added",
  "note.edited": "Note edited",
  "note.deleted": "Note deleted",
};

const consents: Record<ConsentKind, string> = {
  RECORDING: "recording",
  AI_EVALUATION: "AI evaluation",
};

/** One line of the activity log: "Question shown: 2", "Consent given: recording". `data` is the event's own. */
export function activitySentence(kind: string, data: unknown): string {
  return isEventKind(kind) ? sentenceOf(kind, data) : kind;
}

function sentenceOf<K extends EventKind>(kind: K, data: unknown): string {
  const sentence: Sentence<K> = sentences[kind];
  if (typeof sentence === "string") return sentence;
  const [says, detailOf] = sentence;
  const detail = detailOf(readEventData(kind, data));
  return detail ? `${says}: ${detail}` : says;
}

function consented({
  consent,
}: Partial<EventData<"consent.given">>): string | null {
  return consent ? consents[consent] : null;
}

function moved(from: ApplicationStage, to: ApplicationStage): string {
  return from === to
    ? "reason changed"
    : `${stageLabels[from]} → ${stageLabels[to]}`;
}

type Take = Partial<
  EventData<"take.finished"> &
    Pick<EventData<"take.ready">, "unreadable" | "isOverrun" | "lateMs"> &
    Pick<EventData<"take.failed">, "failure">
>;

/** The question and, of a recording, what somebody who judges it should know. */
function whichQuestion(data: Take): string | null {
  const { position, number, fault, failure } = data;
  const { unreadable, isOverrun, lateMs = 0, isIntact } = data;
  if (position === undefined) return null;
  return [
    `question ${position + 1}`,
    number !== undefined && `take ${number}`,
    fault && faultLabels[fault],
    failure?.replace(/\.$/, ""),
    unreadable && `${plural(unreadable, "part")} can’t be played`,
    isOverrun && "longer than the question allows",
    arrivalWords(lateMs),
    isIntact === false && "differs from what the device recorded",
  ]
    .filter(Boolean)
    .join(", ");
}
