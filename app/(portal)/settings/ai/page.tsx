import type { Metadata } from "next";
import { AiForm } from "@/components/settings/ai-form";
import { Fact, Facts } from "@/components/settings/facts";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/permissions";
import { formatCount } from "@/lib/format";
import { getOrganization } from "@/lib/settings/queries";
import {
  getSystemState,
  type SystemState,
} from "@/lib/settings/system-queries";
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
      <Provider evaluation={evaluation} />
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

function Provider({ evaluation }: Pick<SystemState, "evaluation">) {
  return (
    <Card
      id="ai"
      title="AI evaluation and drafts"
      description="Evaluates each transcript against the template’s scoring criteria, and drafts questions and rubrics. People make the decision."
    >
      <Facts>
        <Fact label="Status">
          {evaluation.kind === "off" && <Badge>Off</Badge>}
          {evaluation.kind === "rehearsal" && (
            <Badge tone="warn">
              Sample AI: an example, not a real assessment
            </Badge>
          )}
          {evaluation.kind === "openai" && <Badge tone="success">On</Badge>}
        </Fact>
        {evaluation.kind === "off" && (
          <Fact label="To turn it on">
            Start the server with AI_BASE_URL and AI_API_KEY for any
            OpenAI-compatible service, or with AI_PROVIDER=rehearsal to try
            sample evaluations.
          </Fact>
        )}
        {evaluation.kind === "openai" && (
          <>
            <Fact label="Service">{evaluation.host ?? "api.openai.com"}</Fact>
            <Fact label="Evaluates with">{evaluation.model}</Fact>
            <Fact label="Transcribes with">
              {evaluation.transcriptionModel}
            </Fact>
          </>
        )}
      </Facts>
    </Card>
  );
}
