import { z } from "zod";
import {
  ApplicationStage,
  ConsentKind,
  InvitationKind,
  TakeFault,
} from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/messages/locales";

const none = z.object({});
const note = z.object({ noteId: z.uuid() });
const invitation = z.object({ invitationId: z.uuid() });
const consent = z.object({
  consent: z.enum(ConsentKind),
  textVersion: z.string(),
  locale: z.enum(locales),
});
/** Counted from 0, as everywhere in the code. */
const question = z.object({ position: z.number() });
const take = question.extend({ takeId: z.uuid(), number: z.number() });
/** A take as it was closed; `isIntact` is null where the device did not say what it recorded. */
const closedTake = take.extend({
  bytes: z.number(),
  fault: z.enum(TakeFault).nullable(),
  isIntact: z.boolean().nullable(),
});
const wishes = z.array(z.string());

/**
 * Everything that can happen to an interview or an application, as the activity log and the live view know it, and what
 * is stored of it: kind → its data, ids and numbers only.
 */
const eventData = {
  "interview.sent": none,
  "interview.started": none,
  "interview.submitted": none,
  "interview.expired": none,
  "interview.extended": z.object({ deadlineAt: z.iso.datetime().optional() }),
  "interview.cancelled": none,
  "interview.withdrawn": none,
  /** With the months after which the organization's rule deletes; a withdrawal has none. */
  "interview.erased": z.object({ months: z.number().optional() }),
  "withdrawal.asked": none,
  "withdrawal.undone": none,
  "link.revoked": none,
  "link.visited": invitation,
  "invitation.queued": invitation.extend({ kind: z.enum(InvitationKind) }),
  "invitation.sent": invitation,
  "invitation.bounced": invitation,
  "invitation.failed": invitation,
  "invitation.opened": invitation,
  "consent.given": consent,
  "consent.refused": consent,
  "language.chosen": z.object({ locale: z.enum(locales) }),
  "device.checked": none,
  "question.shown": question,
  "question.reopened": question.extend({ takeId: z.uuid() }),
  "take.started": take,
  "take.finished": closedTake,
  "take.ready": take.extend({
    durationMs: z.number(),
    parts: z.number(),
    unreadable: z.number(),
    isOverrun: z.boolean(),
    lateMs: z.number().optional(),
  }),
  /** Closed without a byte, or given up while it was joined: then with the reason in words. */
  "take.failed": closedTake
    .partial({ bytes: true, fault: true, isIntact: true })
    .extend({ failure: z.string().optional() }),
  "take.kept": z.object({ takeId: z.uuid() }),
  /** With what the recorder noticed. */
  "take.redo": take.extend({
    fault: z.enum(TakeFault),
    measured: z.record(z.string(), z.number()).optional(),
    pictureBits: z.number().optional(),
    notes: z.array(z.object({ kind: z.string(), atMs: z.number() })),
  }),
  "take.resent": take.extend({ segmentId: z.uuid() }),
  "writing.started": question,
  "text.kept": question.extend({ words: z.number() }),
  "change.requested": z.object({ requestId: z.uuid(), wishes }),
  "change.taken-back": none,
  "change.decided": z.object({
    requestId: z.uuid(),
    isApproved: z.boolean(),
    granted: wishes,
  }),
  "recorder.claimed": none,
  "evaluation.queued": none,
  "evaluation.transcribing": none,
  "evaluation.evaluating": none,
  "evaluation.done": none,
  "evaluation.failed": none,
  "evaluation.off": none,
  "evaluation.spent": none,
  "evaluation.declined": none,
  "evaluation.not-asked": none,
  "batch.changed": z.object({ batchId: z.uuid() }),
  "candidates.imported": none,
  "reminders.stopped": none,
  "application.moved": z.object({
    from: z.enum(ApplicationStage),
    to: z.enum(ApplicationStage),
  }),
  "note.added": note,
  "note.edited": note,
  "note.deleted": note,
} satisfies Record<string, z.ZodObject>;

export type EventKind = keyof typeof eventData;
export type EventData<K extends EventKind> = z.infer<(typeof eventData)[K]>;

/** The rows that an event is about. */
type Subject = {
  organizationId: string;
  interviewId?: string;
  candidateId?: string;
  applicationId?: string;
};

/** An event to record: each kind with its own data, which those without any leave out. */
export type NewEvent = {
  [K in EventKind]: Subject & { kind: K } & (Record<
      string,
      never
    > extends EventData<K>
      ? { data?: EventData<K> }
      : { data: EventData<K> });
}[EventKind];

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventData, kind);
}

const stored: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(eventData).map(([kind, schema]) => [
    kind,
    schema.partial().catch({}),
  ]),
);

/** The stored data of an event. One that an earlier version recorded may lack some of it. */
export function readEventData<K extends EventKind>(
  kind: K,
  data: unknown,
): Partial<EventData<K>> {
  return stored[kind]!.parse(data) as Partial<EventData<K>>;
}
