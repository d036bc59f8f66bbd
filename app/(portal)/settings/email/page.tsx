import type { Metadata } from "next";
import { Fact, Facts } from "@/components/settings/facts";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { getSystemState } from "@/lib/settings/system-queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Email settings" };

export default async function EmailSettingsPage() {
  const { actor } = await requireMember();
  const { mail } = await getSystemState(actor);
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
