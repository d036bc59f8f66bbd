import { Button } from "@/components/ui/button";
import type { Reminders } from "@/lib/invitations/link-queries";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";

/** Asks whether reminders shall stop, or says that they have. A plain form: works without JavaScript. */
export function StopReminders({
  companyName,
  jobTitle,
  isOpen,
  isStopped,
  stopPath,
  ...deadline
}: Reminders & {
  /** Where the button posts to. */
  stopPath: string;
}) {
  const job = <bdi className="text-ink">{jobTitle}</bdi>;
  if (isStopped || !isOpen)
    return (
      <LandingMessage company={companyName} title="You get no more reminders">
        <p>No more automatic emails are sent about your interview for {job}.</p>
        {isOpen && (
          <p>
            It is still open until <Deadline {...deadline} />. The link in your
            invitation goes on working.
          </p>
        )}
      </LandingMessage>
    );
  return (
    <LandingMessage
      company={companyName}
      title="Stop reminders?"
      action={
        <form method="post" action={stopPath}>
          <Button
            type="submit"
            variant="primary"
            size="large"
            className="w-full sm:w-auto"
          >
            Stop reminders
          </Button>
        </form>
      }
    >
      <p>
        You then get no more automatic emails about your interview for {job}.
      </p>
      <p>
        The interview stays open until <Deadline {...deadline} />, and the link
        in your invitation goes on working.
      </p>
    </LandingMessage>
  );
}
