import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { Deadline } from "@/components/invitations/deadline";
import { LandingMessage } from "@/components/invitations/landing-message";
import { Button } from "@/components/ui/button";
import { clientAddress } from "@/lib/auth/client-address";
import { stopFromToken } from "@/lib/auth/link";
import { getReminders } from "@/lib/invitations/link-queries";
import { paths } from "@/lib/paths";

/** Where "Stop reminders" in a mail leads. Only shows: mail scanners come here too, so stopping is a form (E11). */
export default async function StopRemindersPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const { token } = await params;
  const stop = await stopFromToken(token, clientAddress(await headers()));
  if (stop === "too_many") redirect(paths.tooManyLinks);
  if (stop === "unknown") notFound();
  const { companyName, jobTitle, isOpen, isStopped, ...deadline } =
    await getReminders(stop);
  const job = <bdi className="text-ink">{jobTitle}</bdi>;
  if (isStopped || !isOpen)
    return (
      <LandingMessage company={companyName} title="You get no more reminders">
        <p>
          No more automatic emails are sent about your interview for {job}.
          {isOpen && " The link in your invitation still works."}
        </p>
        {isOpen && (
          <p>
            It is open until <Deadline {...deadline} />.
          </p>
        )}
      </LandingMessage>
    );
  return (
    <LandingMessage
      company={companyName}
      title="Stop reminders?"
      action={
        <form method="post" action={paths.stopReminders(token)}>
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
