"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import {
  languageOf,
  type Locale,
  localeOf,
  locales,
} from "@/lib/messages/locales";

/** Which language the candidate is addressed in. */
export function LanguageField({
  locale,
  onChange,
}: {
  locale: Locale;
  onChange: (locale: Locale) => void;
}) {
  return (
    <Field
      label="Language"
      hint="For the emails and the interview page. Candidates can switch it."
    >
      <Select
        value={locale}
        onChange={(event) => onChange(localeOf(event.target.value))}
      >
        {locales.map((choice) => (
          <option key={choice} value={choice} lang={choice}>
            {languageOf(choice).name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
