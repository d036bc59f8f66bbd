import { FlaskConical, MailX, Sparkles } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import type { SystemState } from "@/lib/organizations/system-queries";
import { MailboxBanner } from "./mailbox-banner";

/** What everybody must know about this installation before trusting a page of it. */
export function SystemBanners({ mail, evaluation }: SystemState) {
  return (
    <>
      {!mail.isReachable && (
        <Banner
          isFlush
          tone="danger"
          icon={<MailX aria-hidden />}
        >{`The email server ${mail.server} isn’t responding. Invitations are sent automatically once it’s back. If this lasts, check SMTP_URL.`}</Banner>
      )}
      {mail.isReachable && mail.mailboxUrl && (
        <MailboxBanner mailboxUrl={mail.mailboxUrl} />
      )}
      {evaluation.kind === "off" && (
        <Banner isFlush icon={<Sparkles aria-hidden />}>
          <span>
            {
              "AI evaluation is off. You can still watch every answer. To turn it on, start with "
            }
          </span>
          <Setting>AI_BASE_URL</Setting>
          <span>{" and "}</span>
          <Setting>AI_API_KEY</Setting>
          <span>{", or try it with "}</span>
          <Setting>AI_PROVIDER=rehearsal</Setting>
          <span>.</span>
        </Banner>
      )}
      {evaluation.kind === "rehearsal" && (
        <Banner isFlush tone="warn" icon={<FlaskConical aria-hidden />}>
          Sample AI: these evaluations are examples, not real assessments.
        </Banner>
      )}
    </>
  );
}

function Setting({ children }: { children: string }) {
  return <code className="font-mono text-xs">{children}</code>;
}
