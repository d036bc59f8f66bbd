import { Inbox } from "lucide-react";
import { Banner, noticeLinkClass } from "@/components/ui/banner";

/** Shown while no mail server is set: invitations reach nobody but the built-in mailbox. */
export function MailboxBanner({ mailboxUrl }: { mailboxUrl: string }) {
  return (
    <Banner
      isFlush
      tone="warn"
      icon={<Inbox />}
      action={
        <a
          href={mailboxUrl}
          target="_blank"
          rel="noreferrer"
          className={noticeLinkClass}
        >
          Open the mailbox
        </a>
      }
    >
      Test mode: emails stay in the built-in mailbox and candidates don’t
      receive them.
    </Banner>
  );
}
