"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Beforehand } from "./beforehand";
import { DeadlineField } from "./deadline-field";
import { LanguageField } from "./language-field";
import type { SendChoices } from "./use-send-choices";

/** Until when, the recruiter's own line, in which language, and a word beforehand. */
export function SendDetails({
  choices,
  errors,
  name,
}: {
  choices: SendChoices;
  /** By the name of the field. */
  errors: Partial<Record<string, string>> | undefined;
  /** Left out where it is sent to many. */
  name?: string;
}) {
  const { job, template, change } = choices;
  return (
    <>
      <DeadlineField
        day={choices.day}
        onChange={(day) => change({ day })}
        error={errors?.deadlineOn ?? errors?.["act.deadlineOn"]}
      />
      <Field
        label="Personal note"
        isOptional
        hint="Appears after the greeting, signed with your name."
        error={errors?.note ?? errors?.["act.note"]}
      >
        <Textarea
          dir="auto"
          rows={2}
          maxLength={500}
          value={choices.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </Field>
      <LanguageField
        locale={choices.locale}
        onChange={(locale) => change({ locale })}
      />
      {job && template && (
        <Beforehand
          name={name}
          company={choices.company}
          jobTitle={job.title}
          template={template}
          locale={choices.locale}
        />
      )}
    </>
  );
}
