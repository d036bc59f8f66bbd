import { z } from "zod";
import { maxBatchItems, mostNamed } from "@/lib/acts/batches/limits";
import { lineField } from "@/lib/fields/text-fields";
import {
  cancelInterviewInput,
  extendDeadlineInput,
  sendInterviewInput,
} from "@/lib/interviews/schema";

const send = sendInterviewInput
  .omit({ candidateId: true })
  .extend({ kind: z.literal("SEND") });
const resend = z.object({ kind: z.literal("RESEND") });
const extend = extendDeadlineInput
  .omit({ interviewId: true })
  .extend({ kind: z.literal("EXTEND") });
const cancel = cancelInterviewInput
  .omit({ interviewId: true })
  .extend({ kind: z.literal("CANCEL") });

/** What is asked to be done to each row, by kind: the input of the act on one, without the row itself. */
const askedAct = z.discriminatedUnion("kind", [send, resend, extend, cancel]);

/** The same as it is stored, with the moment that its deadline was when it began: all rows get the same. */
export const batchAct = z.discriminatedUnion("kind", [
  send,
  resend,
  extend.omit({ deadlineOn: true }).extend({
    deadlineAt: z.iso.datetime().transform((text) => new Date(text)),
  }),
  cancel,
]);

const named = z.object({
  ids: z
    .array(z.uuid())
    .min(1, "Choose at least one.")
    .max(maxBatchItems, "That’s too many. Select fewer rows."),
});

const found = z.object({
  /** The parameters of the list's address. */
  filter: z.object({
    q: lineField().max(200).optional(),
    status: lineField().max(20).optional(),
    job: lineField().max(40).optional(),
    attention: lineField().max(20).optional(),
    template: lineField().max(40).optional(),
    email: lineField().max(20).optional(),
    evaluation: lineField().max(20).optional(),
    idle: lineField().max(20).optional(),
    sort: lineField().max(20).optional(),
    /** Instead of a list: the candidates that this import added. */
    import: z.uuid().optional(),
  }),
});

/** The page that asks makes the id: pressing twice names the same batch twice. */
const batchInput = z.object({ batchId: z.uuid() });

export const startBatchInput = batchInput.extend({
  act: askedAct,
  selection: z.union([
    named,
    /** `shown`: how many there were when somebody confirmed them. */
    found.extend({
      shown: z.int().nonnegative(),
      /** Of these, the ones that were taken out by hand. */
      without: z.array(z.uuid()).max(mostNamed).optional(),
    }),
  ]),
  /** Leaves out those that are known to be refused now, instead of listing them as refused. */
  isSkippingBlocked: z.boolean().default(true),
  /** Leaves out those whose address looks mistyped (F11). */
  isSkippingMistyped: z.boolean().default(false),
});

export const retryBatchInput = batchInput.extend({ ofBatchId: z.uuid() });

export const cancelBatchInput = batchInput;

export const copyLinksInput = z.object({ selection: z.union([named, found]) });

export type AskedAct = z.infer<typeof askedAct>;
export type BatchAct = z.infer<typeof batchAct>;
/** The rows: named one by one, or all that a list's search and tab find now. */
export type Selection = z.infer<typeof named> | z.infer<typeof found>;
export type StartBatchInput = z.infer<typeof startBatchInput>;
export type RetryBatchInput = z.infer<typeof retryBatchInput>;
export type CopyLinksInput = z.infer<typeof copyLinksInput>;
export type CancelBatchInput = z.infer<typeof cancelBatchInput>;
