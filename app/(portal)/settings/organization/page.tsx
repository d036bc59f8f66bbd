import type { Metadata } from "next";
import { Fact, Facts } from "@/components/settings/facts";
import { LogoField } from "@/components/settings/logo-field";
import { OrganizationForm } from "@/components/settings/organization-form";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/permissions";
import { getBrand, getOrganization } from "@/lib/settings/queries";
import { timeZoneLabel } from "@/lib/time/time-zones";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Organization settings" };

export default async function OrganizationSettingsPage() {
  const { actor } = await requireMember();
  const [organization, brand] = await Promise.all([
    getOrganization(actor),
    getBrand(actor),
  ]);
  if (!can(actor, "settings.edit"))
    return (
      <Card title="Organization">
        <Facts>
          <Fact label="Company name">
            <bdi>{organization.name}</bdi>
          </Fact>
          <Fact label="Time zone">
            {timeZoneLabel(organization.timeZone, new Date())}
          </Fact>
        </Facts>
      </Card>
    );
  return (
    <>
      <Card title="Organization">
        <OrganizationForm
          key={brand.color}
          organization={organization}
          brand={brand}
          timeZones={timeZonesWith(organization.timeZone)}
        />
      </Card>
      <Card title="Logo" description="Saved as soon as you choose it.">
        <LogoField logo={brand.logo} company={organization.name} />
      </Card>
    </>
  );
}

/** By city. The system's list of zones lacks some that browsers report, UTC among them. */
function timeZonesWith(current: string): [value: string, label: string][] {
  const known = Intl.supportedValuesOf("timeZone");
  const now = new Date();
  return [...new Set(["UTC", current, ...known])]
    .map((value): [string, string] => [value, timeZoneLabel(value, now)])
    .sort(([, one], [, other]) => one.localeCompare(other, "en"));
}
