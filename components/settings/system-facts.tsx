import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { SystemState } from "@/lib/settings/system-queries";
import { Fact, Facts } from "./facts";

export function MailFacts({ mail }: { mail: SystemState["mail"] }) {
  return (
    <Card
      id="email"
      title="Email"
      description="Managed by your server administrator."
    >
      <Facts>
        <Fact label="Status">
          {!mail.isReachable ? (
            <Badge tone="danger">Email server isn’t responding</Badge>
          ) : mail.mailboxUrl ? (
            <Badge tone="warn">Built-in mailbox</Badge>
          ) : (
            <Badge tone="success">Connected</Badge>
          )}
        </Fact>
        <Fact label="Email server">{mail.server}</Fact>
        <Fact label="Sender">{mail.from}</Fact>
        {mail.mailboxUrl && (
          <Fact label="Mailbox">
            <a
              href={mail.mailboxUrl}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm font-medium text-accent-ink underline underline-offset-2"
            >
              Open the mailbox
            </a>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

export function EvaluationFacts({
  evaluation,
}: {
  evaluation: SystemState["evaluation"];
}) {
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
