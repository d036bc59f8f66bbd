import { z } from "zod";
import { textField } from "@/lib/fields/text-fields";
import { defaultLocale, locales } from "@/lib/messages/locales";
import { maxDeadlineDays } from "@/lib/time/deadline";

/** Where nothing else is said; the modal proposes the organization's own. */
const defaultDeadlineDays = 7;

/** ISO 8601: the deadline is its end, in the organization's time zone. */
const deadlineDay = z.iso.date("Choose a date.");

export const sendInterviewInput = z.object({
  candidateId: z.uuid(),
  templateId: z.uuid("Choose a template."),
  deadlineOn: deadlineDay.optional(),
  /** Where no day is given: so many after today. */
  deadlineDays: z.coerce
    .number("Enter the number of days.")
    .int("Enter a whole number of days.")
    .min(1, "Enter at least 1 day.")
    .max(maxDeadlineDays, `Enter at most ${maxDeadlineDays} days.`)
    .default(defaultDeadlineDays),
  note: textField().max(500, "Use at most 500 characters.").default(""),
  /** Language of the candidate's page and mails. */
  locale: z.enum(locales).default(defaultLocale),
});

export const interviewInput = z.object({ interviewId: z.uuid() });

export const extendDeadlineInput = interviewInput.extend({
  deadlineOn: deadlineDay,
  /** Whether the candidate gets a mail with the new deadline. */
  isTold: z.boolean().default(true),
});

export const cancelInterviewInput = interviewInput.extend({
  reason: textField().max(300, "Use at most 300 characters.").default(""),
});

export type SendInterviewInput = z.infer<typeof sendInterviewInput>;
export type InterviewInput = z.infer<typeof interviewInput>;
export type ExtendDeadlineInput = z.infer<typeof extendDeadlineInput>;
export type CancelInterviewInput = z.infer<typeof cancelInterviewInput>;
