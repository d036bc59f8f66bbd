"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { SecondsSelect } from "@/components/ui/seconds-select";
import { plural } from "@/lib/format";
import {
  languageName,
  localeOf,
  locales,
  type Locale,
} from "@/lib/messages/locales";
import { updateSendingAction } from "@/lib/settings/actions";
import { answerTimes, takeCounts, thinkTimes } from "@/lib/templates/limits";
import { deadlineChoices } from "@/lib/time/deadline";
import { SettingsForm } from "./settings-form";

/** What a new interview and a new question begin with, and whether reminders go out. */
export function SendingForm({
  defaults,
}: {
  defaults: {
    defaultDeadlineDays: number;
    defaultLocale: Locale;
    defaultThinkSeconds: number;
    defaultAnswerSeconds: number;
    defaultTakes: number;
    isReminding: boolean;
  };
}) {
  return (
    <SettingsForm
      action={updateSendingAction}
      inputOf={(fields) => ({
        defaultDeadlineDays: textOf(fields, "defaultDeadlineDays"),
        defaultLocale: localeOf(fields.get("defaultLocale")),
        defaultThinkSeconds: textOf(fields, "defaultThinkSeconds"),
        defaultAnswerSeconds: textOf(fields, "defaultAnswerSeconds"),
        defaultTakes: textOf(fields, "defaultTakes"),
        isReminding: fields.has("isReminding"),
      })}
    >
      {({ errors }) => (
        <>
          <Field
            label="Deadline"
            hint="Default when sending. You can change it each time."
            error={errors.defaultDeadlineDays}
          >
            <Select
              name="defaultDeadlineDays"
              defaultValue={defaults.defaultDeadlineDays}
            >
              {choicesWith(deadlineChoices, defaults.defaultDeadlineDays).map(
                (days) => (
                  <option key={days} value={days}>
                    {plural(days, "day")}
                  </option>
                ),
              )}
            </Select>
          </Field>
          <Field
            label="Language"
            hint="Default language of invitations. Candidates can switch."
            error={errors.defaultLocale}
          >
            <Select name="defaultLocale" defaultValue={defaults.defaultLocale}>
              {locales.map((locale) => (
                <option key={locale} value={locale}>
                  {languageName(locale)}
                </option>
              ))}
            </Select>
          </Field>
          <fieldset>
            <legend className="mb-1.5 font-medium">
              Defaults for new questions
            </legend>
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              <Field label="Think time" error={errors.defaultThinkSeconds}>
                <SecondsSelect
                  name="defaultThinkSeconds"
                  defaultValue={defaults.defaultThinkSeconds}
                  options={thinkTimes}
                />
              </Field>
              <Field label="Answer time" error={errors.defaultAnswerSeconds}>
                <SecondsSelect
                  name="defaultAnswerSeconds"
                  defaultValue={defaults.defaultAnswerSeconds}
                  options={answerTimes}
                />
              </Field>
              <Field label="Takes" error={errors.defaultTakes}>
                <Select
                  name="defaultTakes"
                  defaultValue={defaults.defaultTakes}
                >
                  {choicesWith(takeCounts, defaults.defaultTakes).map(
                    (takes) => (
                      <option key={takes} value={takes}>
                        {takes}
                      </option>
                    ),
                  )}
                </Select>
              </Field>
            </div>
          </fieldset>
          <Checkbox
            name="isReminding"
            defaultChecked={defaults.isReminding}
            label="Remind candidates automatically"
            hint="48 hours after the invitation if they haven’t started, and 24 hours before the deadline if they haven’t submitted. Sent between 9:00 AM and 6:00 PM, at most one email a day. Every reminder has a link to stop them."
          />
        </>
      )}
    </SettingsForm>
  );
}

function choicesWith(usual: readonly number[], current: number): number[] {
  return [...new Set([...usual, current])].sort((a, b) => a - b);
}
