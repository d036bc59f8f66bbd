import type { Metadata } from "next";
import { AiForm } from "@/components/settings/ai-form";
import { Fact, Facts } from "@/components/settings/facts";
import { EvaluationFacts } from "@/components/settings/system-facts";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/permissions";
import { formatCount } from "@/lib/format";
import { getOrganization } from "@/lib/settings/queries";
import { getSystemState } from "@/lib/settings/system-queries";
import { isUsedUp } from "@/lib/spending/cap";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "AI settings" };

export default async function AiSettingsPage() {
  const { actor, spending } = await requireMember();
  const canEdit = can(actor, "settings.edit");
  const [{ evaluation }, { hasAiEvaluation }] = await Promise.all([
    getSystemState(actor),
    getOrganization(actor),
  ]);
  return (
    <>
      <EvaluationFacts evaluation={evaluation} />
      <Card title="Consent and limit">
        <div className="mb-4">
          <Facts>
            {!canEdit && (
              <Fact label="AI consent">
                {hasAiEvaluation
                  ? "Candidates are asked for consent to AI evaluation."
                  : "AI evaluation is turned off."}
              </Fact>
            )}
            <Fact label="Used this month">
              <span>{`${formatCount(spending.requests)}${spending.cap === null ? "" : ` of ${formatCount(spending.cap)}`} AI requests `}</span>
              {isUsedUp(spending) && <Badge tone="warn">Used up</Badge>}
            </Fact>
          </Facts>
        </div>
        {canEdit && (
          <AiForm
            key={`${hasAiEvaluation} ${spending.cap}`}
            hasAiEvaluation={hasAiEvaluation}
            spending={spending}
          />
        )}
      </Card>
    </>
  );
}
