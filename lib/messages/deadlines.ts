import { formatDeadline } from "@/lib/format";
import { formatsOf } from "./formats";
import { defaultLocale, languageOf, type Locale } from "./locales";

/** A deadline nobody can misread: apart from the words, so that the light landing page has it alone. */
export function deadlineIn(locale: Locale, at: Date, timeZone: string): string {
  return locale === defaultLocale
    ? formatDeadline(at, timeZone)
    : formatsOf(locale, languageOf(locale).zones).deadline(at, timeZone);
}
