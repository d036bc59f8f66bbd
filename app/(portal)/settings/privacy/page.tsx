import type { Metadata } from "next";
import { RetentionForm } from "@/components/settings/retention-form";
import { retentionText } from "@/components/settings/retention-text";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/permissions";
import { getRetention } from "@/lib/erasure/queries";
import { getOrganization } from "@/lib/settings/queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Privacy settings" };

export default async function PrivacySettingsPage() {
  const { actor } = await requireMember();
  const [organization, retention] = await Promise.all([
    getOrganization(actor),
    can(actor, "settings.edit") ? getRetention(actor) : null,
  ]);
  return (
    <Card
      title="Retention"
      description="Deletes recordings, answers and transcripts. The interview record and scores are kept."
    >
      {retention ? (
        <RetentionForm key={retention.retentionMonths} retention={retention} />
      ) : (
        <p>
          <span className="text-muted">Kept: </span>
          <span>{retentionText(organization.retentionMonths)}</span>
        </p>
      )}
    </Card>
  );
}
