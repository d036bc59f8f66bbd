import { z } from "zod";
import { emailField } from "@/lib/fields/email-address";
import { lineField } from "@/lib/fields/text-fields";
import { locales } from "@/lib/messages/locales";
import { brandColorPattern } from "@/lib/settings/brand";
import { maxLogoBytes } from "@/lib/limits";
import { notices } from "@/lib/settings/notice";
import { capInput } from "@/lib/spending/schema";
import { questionLimits } from "@/lib/templates/schema";
import { maxDeadlineDays } from "@/lib/time/deadline";
import { retentionChoices } from "@/lib/time/retention";

const limits = questionLimits.shape;

const passwordField = z
  .string()
  .min(12, "Use at least 12 characters.")
  .max(200, "Use at most 200 characters.");

const organizationName = lineField()
  .min(1, "Enter your company’s name.")
  .max(100, "Use at most 100 characters.");

const timeZoneField = lineField()
  .max(64)
  .refine(isTimeZone, "Choose a time zone from the list.");

const brandColorField = lineField()
  .toLowerCase()
  .transform((text) => text || null)
  .refine(
    (color) => color === null || brandColorPattern.test(color),
    "Enter a color like #1d4ed8.",
  );

/** What candidates see of the organization, and where its clock is; what is left out stays. */
export const organizationInput = z
  .object({
    name: organizationName,
    timeZone: timeZoneField,
    /** Empty for the product's own. */
    brandColor: brandColorField,
  })
  .partial();

/** What a new interview and a new question begin with; what is left out stays. */
export const sendingInput = z
  .object({
    defaultDeadlineDays: z.coerce
      .number("Enter the number of days.")
      .int("Enter whole days.")
      .min(1, "Enter at least 1 day.")
      .max(maxDeadlineDays, `Enter at most ${maxDeadlineDays} days.`),
    defaultLocale: z.enum(locales, "Choose a language from the list."),
    defaultThinkSeconds: z.coerce.number().pipe(limits.thinkSeconds),
    defaultAnswerSeconds: z.coerce.number().pipe(limits.answerSeconds),
    defaultTakes: z.coerce.number().pipe(limits.maxTakes),
    isReminding: z.boolean(),
  })
  .partial();

/** Whether candidates are asked for AI evaluation, and how many requests a month may make; what is left out stays. */
export const aiInput = capInput
  .extend({ hasAiEvaluation: z.boolean() })
  .partial();

export const retentionInput = z.object({
  /** Null: until a candidate withdraws. */
  retentionMonths: z
    .literal(retentionChoices, "Choose a time from the list.")
    .nullable(),
  /** What the person saw: whether they were asked depends on it. */
  previousMonths: z.number().int().nullable(),
});

export const logoInput = z.object({
  logo: z
    .instanceof(File, { message: "Choose a file." })
    .refine(({ size }) => size > 0, "This file is empty.")
    .refine(
      ({ size }) => size <= maxLogoBytes,
      "Choose an image up to 512 KB.",
    ),
});

export const setUpInput = z.object({
  code: lineField(),
  organizationName,
  /** As the browser reports it; one that this server does not know is no reason to refuse. */
  timeZone: timeZoneField.catch("UTC"),
  name: lineField()
    .min(1, "Enter your name.")
    .max(100, "Use at most 100 characters."),
  email: emailField,
  password: passwordField,
});

/** The notice that a person puts away for themselves. */
export const noticeInput = z.object({ notice: z.enum(notices) });

export type NoticeInput = z.infer<typeof noticeInput>;
export type SetUpInput = z.infer<typeof setUpInput>;
export type RetentionInput = z.infer<typeof retentionInput>;
export type AiInput = z.infer<typeof aiInput>;
export type LogoInput = z.infer<typeof logoInput>;
export type OrganizationInput = z.infer<typeof organizationInput>;
export type SendingInput = z.infer<typeof sendingInput>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
