"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
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
import { updateOrganizationAction } from "@/lib/organizations/actions";

export function OrganizationForm({
  organization,
  timeZones,
}: {
  organization: {
    name: string;
    timeZone: string;
    defaultDeadlineDays: number;
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
          isReminding: fields.has("isReminding"),
        })
      }
    >
      <Field
        label="Company name"
        hint="Candidates see it in every invitation sent from now on."
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
        hint="Deadlines and reminders keep to it."
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
        hint="What Send Interview proposes. It can be changed each time."
        error={refusal?.fields?.defaultDeadlineDays}
      >
        <Select
          name="defaultDeadlineDays"
          defaultValue={organization.defaultDeadlineDays}
        >
          {choicesWith(organization.defaultDeadlineDays).map((days) => (
            <option key={days} value={days}>
              {plural(days, "day")}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        name="isReminding"
        defaultChecked={organization.isReminding}
        label="Remind candidates automatically"
        hint="48 hours after the invitation when they have not started, and 24 hours before the deadline when they have not submitted. Between 9:00 and 18:00, at most one mail a day. Every reminder has a link to stop them."
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

function choicesWith(days: number): number[] {
  return [...new Set([...deadlineChoices, days])].sort((a, b) => a - b);
}
