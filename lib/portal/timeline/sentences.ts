import type { EventKind } from "@/lib/activity/events";
import { faultLabels } from "@/lib/answers/takes/fault";
import { plural } from "@/lib/format";
import { stageLabels } from "@/lib/jobs/stages";
import { isLocale, languageName } from "@/lib/messages/locales";

/** What happened, without whoever did it: "Deadline extended". */
const sentences: Record<EventKind, string> = {
  "interview.sent": "Interview sent",
  "interview.started": "Interview started",
  "interview.submitted": "Interview submitted",
  "interview.expired": "Deadline passed",
  "interview.extended": "Deadline extended",
  "interview.cancelled": "Interview canceled",
  "interview.withdrawn": "Candidate withdrew",
  "interview.erased": "Recordings and answers deleted",
  "withdrawal.asked": "Candidate asked to withdraw, not confirmed yet",
  "withdrawal.undone": "Candidate undid the withdrawal",
  "link.revoked": "Link replaced",
  "link.visited": "Link opened",
  "invitation.queued": "Email queued",
  "invitation.sent": "Email sent",
  "invitation.bounced": "Email bounced",
  "invitation.failed": "Email couldn’t be sent",
  "invitation.opened": "Email opened (likely)",
  "consent.given": "Consent given",
  "consent.refused": "Consent declined",
  "language.chosen": "Language changed",
  "device.checked": "Camera and microphone checked",
  "question.shown": "Question shown",
  "question.reopened": "Question reopened after a later one was shown",
  "take.started": "Recording started",
  "take.finished": "Recording saved",
  "take.ready": "Recording ready to watch",
  "take.failed": "Recording couldn’t be prepared",
  "take.kept": "Answer saved",
  "take.redo": "Extra take given",
  "take.resent": "Recording arrived damaged and was sent again",
  "writing.started": "Written answer started",
  "text.kept": "Written answer saved",
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
  "application.moved": "Application moved",
  "note.added": "Note added",
  "note.edited": "Note edited",
  "note.deleted": "Note deleted",
};

const consents: Record<string, string> = {
  RECORDING: "recording",
  AI_EVALUATION: "AI evaluation",
};

/** One line of the activity log: "Question shown: 2", "Consent given: recording". `data` is the event's own. */
export function activitySentence(kind: string, data: unknown): string {
  const sentence = kind in sentences ? sentences[kind as EventKind] : kind;
  const detail = detailOf(data);
  return detail ? `${sentence}: ${detail}` : sentence;
}

function detailOf(data: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  const { position, number, consent, locale, from, to, kind, months } =
    data as Record<string, unknown>;
  if (isStage(from) && isStage(to))
    return from === to
      ? "reason changed"
      : `${stageLabels[from]} → ${stageLabels[to]}`;
  if (typeof months === "number") return `kept for ${plural(months, "month")}`;
  if (typeof consent === "string") return consents[consent] ?? consent;
  if (kind === "REMINDER") return "automatic reminder";
  if (kind === "AI_CONSENT") return "question about AI";
  if (isLocale(locale)) return languageName(locale);
  if (typeof position !== "number") return null;
  const question = `question ${position + 1}`;
  if (typeof number !== "number") return question;
  return [question, `take ${number}`, ...remarksOn(data)].join(", ");
}

/** What somebody who judges a recording should know of it. */
function remarksOn(take: object): string[] {
  const { fault, failure, unreadable, isOverrun, isIntact } = take as Record<
    string,
    unknown
  >;
  return [
    isFault(fault) && faultLabels[fault],
    typeof failure === "string" && failure.replace(/\.$/, ""),
    typeof unreadable === "number" &&
      unreadable > 0 &&
      `${plural(unreadable, "part")} can’t be played`,
    isOverrun === true && "longer than the question allows",
    isIntact === false && "differs from what the device recorded",
  ].filter((remark) => remark !== false);
}

function isFault(value: unknown): value is keyof typeof faultLabels {
  return typeof value === "string" && value in faultLabels;
}

function isStage(value: unknown): value is keyof typeof stageLabels {
  return typeof value === "string" && value in stageLabels;
}
