import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/sentence";
import type { Reminders } from "@/lib/invitations/landing-queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";

/** Asks whether reminders shall stop, or says that they have. A plain form: works without JavaScript. */
export function StopReminders({
  companyName,
  jobTitle,
  isOpen,
  isStopped,
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
        <p>
          <Sentence of={words.noMore(job)} />
        </p>
        {isOpen && (
          <p>
            <Sentence of={words.stillOpen(until)} />
          </p>
        )}
      </LandingMessage>
    );
  return (
    <LandingMessage
      company={companyName}
      title={words.title}
      action={
        <form method="post" action={stopPath}>
          <Button
            type="submit"
            variant="primary"
            size="large"
            className="w-full sm:w-auto"
          >
            {words.stop}
          </Button>
        </form>
      }
    >
      <p>
        <Sentence of={words.then(job)} />
      </p>
      <p>
        <Sentence of={words.staysOpen(until)} />
      </p>
    </LandingMessage>
  );
}
