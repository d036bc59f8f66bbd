import type { Metadata } from "next";
import { PageHeader } from "@/components/portal/page-header";
import { OrganizationForm } from "@/components/settings/organization-form";
import { PeopleCard } from "@/components/settings/people-card";
import { EvaluationFacts, MailFacts } from "@/components/settings/system-facts";
import { Card } from "@/components/ui/card";
import { hasRole } from "@/lib/auth/proof";
import { requireActor } from "@/lib/auth/session";
import { getOrganization, listPeople } from "@/lib/organizations/queries";
import { getSystemState } from "@/lib/organizations/system-queries";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor();
  const [organization, people, system] = await Promise.all([
    getOrganization(actor),
    listPeople(actor),
    getSystemState(actor),
  ]);
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex max-w-2xl flex-col gap-5">
        <Card title="Organization">
          {hasRole(actor, "ADMIN") ? (
            <OrganizationForm
              organization={organization}
              timeZones={timeZonesWith(organization.timeZone)}
            />
          ) : (
            <p>
              <bdi>{organization.name}</bdi>
              <span className="text-muted"> · {organization.timeZone}</span>
            </p>
          )}
        </Card>
        <PeopleCard people={people} />
        <MailFacts mail={system.mail} />
        <EvaluationFacts evaluation={system.evaluation} />
      </div>
    </>
  );
}

/** The system's list of zones lacks some that browsers report, UTC among them. */
function timeZonesWith(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set(["UTC", current, ...known])].sort();
}
