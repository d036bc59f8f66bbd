"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { GuardedForm, onlyChanged } from "@/components/ui/guarded-form";
import { Select } from "@/components/ui/input";
import { SecondsSelect } from "@/components/ui/seconds-select";
import { plural } from "@/lib/format";
import {
  languageOf,
  type Locale,
  localeOf,
  locales,
} from "@/lib/messages/locales";
import { updateSendingAction } from "@/lib/settings/actions";
import { answerTimes, takeCounts, thinkTimes } from "@/lib/templates/limits";
import { deadlineChoices } from "@/lib/time/deadline";

type Defaults = {
  defaultDeadlineDays: number;
  defaultLocale: Locale;
  defaultThinkSeconds: number;
  defaultAnswerSeconds: number;
  defaultTakes: number;
  isReminding: boolean;
};

/** What a new interview and a new question begin with, and whether reminders go out. */
export function SendingForm({ defaults }: { defaults: Defaults }) {
  return (
    <GuardedForm
      submit={(fields, changed) => {
        const values = {
          ...textsOf(
            fields,
            "defaultDeadlineDays",
            "defaultThinkSeconds",
            "defaultAnswerSeconds",
            "defaultTakes",
          ),
          defaultLocale: localeOf(fields.get("defaultLocale")),
          isReminding: fields.has("isReminding"),
        };
        return updateSendingAction(onlyChanged(values, changed));
      }}
    >
      <Field
        name="defaultDeadlineDays"
        label="Deadline"
        hint="Default when sending. You can change it each time."
      >
        <Select
          defaultValue={defaults.defaultDeadlineDays}
          options={choicesWith(
            deadlineChoices,
            defaults.defaultDeadlineDays,
          ).map((days) => [days, plural(days, "day")])}
        />
      </Field>
      <Field
        name="defaultLocale"
        label="Language"
        hint="Default language of invitations. Candidates can switch."
      >
        <Select
          defaultValue={defaults.defaultLocale}
          options={locales.map((locale) => [locale, languageOf(locale).name])}
        />
      </Field>
      <QuestionDefaults defaults={defaults} />
      <Checkbox
        name="isReminding"
        defaultChecked={defaults.isReminding}
        label="Remind candidates automatically"
        hint="48 hours after the invitation if they haven’t started, and 24 hours before the deadline if they haven’t submitted. Sent between 9:00 AM and 6:00 PM, at most one email a day. Every reminder has a link to stop them."
      />
    </GuardedForm>
  );
}

function QuestionDefaults({ defaults }: { defaults: Defaults }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Defaults for new questions</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Field name="defaultThinkSeconds" label="Think time">
          <SecondsSelect
            defaultValue={defaults.defaultThinkSeconds}
            times={thinkTimes}
          />
        </Field>
        <Field name="defaultAnswerSeconds" label="Answer time">
          <SecondsSelect
            defaultValue={defaults.defaultAnswerSeconds}
            times={answerTimes}
          />
        </Field>
        <Field name="defaultTakes" label="Takes">
          <Select
            defaultValue={defaults.defaultTakes}
            options={choicesWith(takeCounts, defaults.defaultTakes).map(
              (takes) => [takes, takes],
            )}
          />
        </Field>
      </div>
    </fieldset>
  );
}

function choicesWith(usual: readonly number[], current: number): number[] {
  return [...new Set([...usual, current])].sort((a, b) => a - b);
}
