"use client";

import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { Input, Select } from "@/components/ui/input";
import { updateOrganizationAction } from "@/lib/settings/actions";
import type { Brand } from "@/lib/settings/queries";
import { BrandFields } from "./brand-fields";
import { SettingsForm } from "./settings-form";

/** The organization's name, clock and color, with what the color will look like. */
export function OrganizationForm({
  organization,
  brand,
  timeZones,
}: {
  organization: { name: string; timeZone: string };
  brand: Brand;
  timeZones: { value: string; label: string }[];
}) {
  return (
    <SettingsForm
      action={updateOrganizationAction}
      savedWords="Organization saved."
      inputOf={(fields) => ({
        name: textOf(fields, "name"),
        timeZone: textOf(fields, "timeZone"),
        brandColor: textOf(fields, "brandColor"),
      })}
    >
      {({ errors, touch }) => (
        <>
          <Field
            label="Company name"
            hint="Candidates see it in new invitations."
            error={errors.name}
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
            error={errors.timeZone}
          >
            <Select name="timeZone" defaultValue={organization.timeZone}>
              {timeZones.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <BrandFields
            brand={brand}
            company={organization.name}
            error={errors.brandColor}
            touch={touch}
          />
        </>
      )}
    </SettingsForm>
  );
}
