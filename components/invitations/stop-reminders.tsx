import { Paragraph } from "@/components/ui/sentence";
import type { Reminders } from "@/lib/invitations/landing-queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";
import { LinkForm } from "./link-form";

/** Asks whether reminders shall stop, or says that they have. A plain form: works without JavaScript. */
export function StopReminders({
  companyName,
  jobTitle,
  isOpen,
  isStopped,
  isDeadlineAhead,
  stopPath,
  words: { stopReminders: words },
  ...deadline
}: Reminders & {
  words: Messages;
  locale: Locale;
  /** Where the button posts to. */
  stopPath: string;
}) {
  const job = <bdi className="text-ink">{jobTitle}</bdi>;
  const until = <Deadline {...deadline} />;
  if (isStopped || !isOpen)
    return (
      <LandingMessage company={companyName} title={words.stopped}>
        <Paragraph of={words.noMore(job)} />
        {isOpen && (
          <Paragraph
            of={isDeadlineAhead ? words.stillOpen(until) : [words.isPaused]}
          />
        )}
      </LandingMessage>
    );
  return (
    <LandingMessage
      company={companyName}
      title={words.title}
      action={<LinkForm path={stopPath} label={words.stop} />}
    >
      <Paragraph of={words.then(job)} />
      <Paragraph
        of={isDeadlineAhead ? words.staysOpen(until) : [words.isPaused]}
      />
    </LandingMessage>
  );
}
