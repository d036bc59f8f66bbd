"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SecondsSelect } from "@/components/ui/seconds-select";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { plural } from "@/lib/format";
import { deadlineChoices } from "@/lib/interviews/deadline";
import {
  languageName,
  localeOf,
  locales,
  type Locale,
} from "@/lib/messages/locales";
import { updateOrganizationAction } from "@/lib/organizations/actions";
import { answerTimes, takeCounts, thinkTimes } from "@/lib/templates/limits";

export function OrganizationForm({
  organization,
  timeZones,
}: {
  organization: {
    name: string;
    timeZone: string;
    defaultDeadlineDays: number;
    defaultLocale: Locale;
    defaultThinkSeconds: number;
    defaultAnswerSeconds: number;
    defaultTakes: number;
    isReminding: boolean;
  };
  timeZones: string[];
}) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(
    updateOrganizationAction,
    () => {
      setIsDirty(false);
      toast.success("Saved.");
      router.refresh();
    },
  );
  const guard = useUnsavedGuard(isDirty);
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onInput={() => setIsDirty(true)}
      onSubmit={(fields) =>
        run({
          name: textOf(fields, "name"),
          timeZone: textOf(fields, "timeZone"),
          defaultDeadlineDays: textOf(fields, "defaultDeadlineDays"),
          defaultLocale: localeOf(fields.get("defaultLocale")),
          defaultThinkSeconds: textOf(fields, "defaultThinkSeconds"),
          defaultAnswerSeconds: textOf(fields, "defaultAnswerSeconds"),
          defaultTakes: textOf(fields, "defaultTakes"),
          isReminding: fields.has("isReminding"),
        })
      }
    >
      <Field
        label="Company name"
        hint="Candidates see it in new invitations."
        error={refusal?.fields?.name}
      >
        <Input
          name="name"
          defaultValue={organization.name}
          maxLength={100}
          autoComplete="organization"
          required
        />
      </Field>
      <Field
        label="Time zone"
        hint="Used for deadlines and reminders."
        error={refusal?.fields?.timeZone}
      >
        <Select name="timeZone" defaultValue={organization.timeZone}>
          {timeZones.map((timeZone) => (
            <option key={timeZone} value={timeZone}>
              {timeZone.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Deadline"
        hint="Default when sending. You can change it each time."
        error={refusal?.fields?.defaultDeadlineDays}
      >
        <Select
          name="defaultDeadlineDays"
          defaultValue={organization.defaultDeadlineDays}
        >
          {choicesWith(deadlineChoices, organization.defaultDeadlineDays).map(
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
        error={refusal?.fields?.defaultLocale}
      >
        <Select name="defaultLocale" defaultValue={organization.defaultLocale}>
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
          <Field
            label="Think time"
            error={refusal?.fields?.defaultThinkSeconds}
          >
            <SecondsSelect
              name="defaultThinkSeconds"
              defaultValue={organization.defaultThinkSeconds}
              options={thinkTimes}
            />
          </Field>
          <Field
            label="Answer time"
            error={refusal?.fields?.defaultAnswerSeconds}
          >
            <SecondsSelect
              name="defaultAnswerSeconds"
              defaultValue={organization.defaultAnswerSeconds}
              options={answerTimes}
            />
          </Field>
          <Field label="Takes" error={refusal?.fields?.defaultTakes}>
            <Select
              name="defaultTakes"
              defaultValue={organization.defaultTakes}
            >
              {choicesWith(takeCounts, organization.defaultTakes).map(
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
        defaultChecked={organization.isReminding}
        label="Remind candidates automatically"
        hint="48 hours after the invitation if they haven’t started, and 24 hours before the deadline if they haven’t submitted. Sent between 9:00 AM and 6:00 PM, at most one email a day. Every reminder has a link to stop them."
      />
      <div>
        <SubmitButton pending={isPending} disabled={!isDirty}>
          Save
        </SubmitButton>
      </div>
      {guard}
    </Form>
  );
}

function choicesWith(usual: readonly number[], current: number): number[] {
  return [...new Set([...usual, current])].sort((a, b) => a - b);
}
