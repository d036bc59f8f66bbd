import type { Metadata } from "next";
import { PageHeader } from "@/components/portal/page-header";
import { AiCapForm } from "@/components/settings/ai-cap";
import { AiEvaluationForm } from "@/components/settings/ai-evaluation-form";
import { BrandForm } from "@/components/settings/brand-form";
import { OrganizationForm } from "@/components/settings/organization-form";
import { PeopleCard } from "@/components/settings/people-card";
import { RetentionForm } from "@/components/settings/retention-form";
import { retentionText } from "@/components/settings/retention-text";
import { EvaluationFacts, MailFacts } from "@/components/settings/system-facts";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { hasRole } from "@/lib/auth/proof";
import { getRetention } from "@/lib/erasure/queries";
import { formatCount } from "@/lib/format";
import {
  getBrand,
  getOrganization,
  listPeople,
} from "@/lib/organizations/queries";
import { getSystemState } from "@/lib/organizations/system-queries";
import { isUsedUp } from "@/lib/spending/cap";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { actor, spending } = await requireMember();
  const isAdmin = hasRole(actor, "ADMIN");
  const [organization, brand, retention, people, system] = await Promise.all([
    getOrganization(actor),
    getBrand(actor),
    isAdmin ? getRetention(actor) : null,
    listPeople(actor),
    getSystemState(actor),
  ]);
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex max-w-2xl flex-col gap-5">
        <Card title="Organization">
          {isAdmin ? (
            <OrganizationForm
              organization={organization}
              timeZones={timeZonesWith(organization.timeZone)}
            />
          ) : (
            <p>
              <bdi>{organization.name}</bdi>
              <span className="text-muted">{` · ${organization.timeZone}`}</span>
            </p>
          )}
        </Card>
        {isAdmin && (
          <Card
            title="Brand"
            description="How candidates see you, on their pages and in emails."
          >
            <BrandForm
              key={brand.color}
              brand={brand}
              company={organization.name}
            />
          </Card>
        )}
        <Card
          title="Retention"
          description="Deletes recordings, answers and transcripts. The interview record and scores are kept."
        >
          {retention ? (
            <RetentionForm
              key={retention.retentionMonths}
              retention={retention}
            />
          ) : (
            <p>
              <span className="text-muted">Kept: </span>
              <span>{retentionText(organization.retentionMonths)}</span>
            </p>
          )}
        </Card>
        <PeopleCard people={people} />
        <MailFacts mail={system.mail} />
        <EvaluationFacts evaluation={system.evaluation} />
        <Card
          title="AI consent"
          description="Off: candidates aren’t asked, and no AI reads their answers. Interviews completed while it’s off aren’t evaluated later, unless the candidate agrees by email."
        >
          {isAdmin ? (
            <AiEvaluationForm
              key={String(organization.hasAiEvaluation)}
              hasAiEvaluation={organization.hasAiEvaluation}
            />
          ) : (
            <p>
              {organization.hasAiEvaluation
                ? "Candidates are asked whether an AI may read their answers."
                : "AI evaluation is turned off."}
            </p>
          )}
        </Card>
        <Card
          id="ai-requests"
          title="AI requests"
          description="Each recorded answer uses two requests (transcript, evaluation); written answers and drafts use one. Failed checks are retried once."
        >
          <p className={isAdmin ? "mb-4" : undefined}>
            <span className="text-muted">Used this month: </span>
            <span>{`${formatCount(spending.requests)}${spending.cap !== null ? ` of ${formatCount(spending.cap)}` : ""} `}</span>
            {isUsedUp(spending) && <Badge tone="warn">Used up</Badge>}
          </p>
          {isAdmin && <AiCapForm key={spending.cap} spending={spending} />}
        </Card>
      </div>
    </>
  );
}

/** The system's list of zones lacks some that browsers report, UTC among them. */
function timeZonesWith(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set(["UTC", current, ...known])].sort();
}
