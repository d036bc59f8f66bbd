"use client";

import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { GuardedForm, onlyChanged } from "@/components/ui/guarded-form";
import { Input, Select } from "@/components/ui/input";
import { updateOrganizationAction } from "@/lib/settings/actions";
import type { Brand } from "@/lib/settings/queries";
import { BrandFields } from "./brand-fields";

/** The organization's name, clock and color, with what the color will look like. */
export function OrganizationForm({
  organization,
  brand,
  timeZones,
}: {
  organization: { name: string; timeZone: string };
  brand: Brand;
  timeZones: [value: string, label: string][];
}) {
  return (
    <GuardedForm
      submit={(fields, changed) => {
        const values = textsOf(fields, "name", "timeZone", "brandColor");
        return updateOrganizationAction(onlyChanged(values, changed));
      }}
      savedWords="Organization saved."
    >
      <Field
        name="name"
        label="Company name"
        hint="Candidates see it in new invitations."
      >
        <Input
          defaultValue={organization.name}
          maxLength={100}
          autoComplete="organization"
          required
        />
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Used for deadlines and reminders."
      >
        <Select defaultValue={organization.timeZone} options={timeZones} />
      </Field>
      <BrandFields brand={brand} company={organization.name} />
    </GuardedForm>
  );
}
