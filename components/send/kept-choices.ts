import type { Locale } from "@/lib/messages/locales";

/** What is chosen and typed in the Send Interview modal. */
export type Choices = {
  jobId: string | null;
  templateId: string | null;
  /** The deadline's, in the organization's time zone. */
  day: string;
  note: string;
  locale: Locale;
  /** Who was taken out of a selection of many. */
  removed: string[];
};

/**
 * By whom they are for: what a colleague changed in the modal and has not sent. It is there again when the modal opens
 * again, after an address was corrected or a stray Esc, until this page is loaded anew.
 */
const kept = new Map<string, { choices: Choices; about: string | undefined }>();

/** `about` is the job or the template of the page below the modal, if it is about one. */
export function keepChoices(
  whom: string,
  choices: Choices,
  about: string | undefined,
): void {
  kept.set(whom, { choices, about });
}

export function forgetChoices(whom: string): void {
  kept.delete(whom);
}

/** What was kept, over what would be chosen otherwise. A page about another job or template goes before, a day that is over is left out. */
export function withKeptChoices(
  whom: string,
  preset: Choices,
  about: string | undefined,
  today: string,
): Choices {
  const found = kept.get(whom);
  if (!found) return preset;
  const { jobId, templateId, day, ...others } = found.choices;
  return {
    ...preset,
    ...others,
    ...(found.about === about && { jobId, templateId }),
    ...(day >= today && { day }),
  };
}
