import type { Notice } from "@/lib/messages/en";
import { refuse, type RefusalCode } from "@/lib/result";

/** Every reason to turn a candidate's request down. What it says is in the catalogue, under `notices`. */
const codes = {
  over: "expired",
  tooLate: "expired",
  answerTimeOver: "expired",
  textsChanged: "conflict",
  checkFirst: "conflict",
  started: "conflict",
  notAllSaved: "conflict",
  takenOver: "conflict",
  notArrived: "conflict",
  notSavedYet: "conflict",
  changeAsked: "conflict",
  nothingAsked: "invalid",
  tooManyChanges: "too_many",
  addressRefused: "conflict",
  tooManyMails: "too_many",
  nothingToConfirm: "conflict",
  undoTooLate: "expired",
  sentAgain: "conflict",
  unusable: "not_found",
  noSuchQuestion: "not_found",
  noSuchTake: "not_found",
  noTakesLeft: "too_many",
  begunAlready: "invalid",
  notGranted: "forbidden",
  writingBegun: "conflict",
  answeredAlready: "conflict",
  noConsent: "forbidden",
  disconnected: "forbidden",
  cannotRecord: "unavailable",
  notStarted: "unavailable",
  opening: "unavailable",
} as const satisfies Partial<Record<Notice, RefusalCode>>;

type Reason = keyof typeof codes;

/** A refusal whose message is the reason: the candidate's page says it in their language. */
export function refuseCandidate(reason: Reason) {
  return refuse(codes[reason], reason);
}

/** The notice for a refusal's message; a general one for what no reason was made for, an unreadable input for one. */
export function noticeOf(message: string): Notice {
  return Object.hasOwn(codes, message) ? (message as Reason) : "failed";
}
