import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDeadline, formatSoon } from "@/lib/format";
import { mostInFunnel } from "@/lib/home/counting";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import { paths } from "@/lib/paths";

/** Whom the team waits for, and when they are reminded; nothing when nobody has an open interview. */
export function WaitingLine({
  waiting,
  hasLink = false,
}: {
  waiting: Waiting;
  /** On a page that is not about these interviews itself. */
  hasLink?: boolean;
}) {
  const { invited, started } = waiting;
  if (invited + started === 0) return null;
  const counts = `Waiting: ${formatCount(invited, mostInFunnel - 1)} invited, ${formatCount(started, mostInFunnel - 1)} started`;
  return (
    <p className="text-sm text-muted">
      {hasLink ? (
        <TextLink href={paths.interviews}>{counts}</TextLink>
      ) : (
        <span>{counts}</span>
      )}
      {waiting.nextReminderAt && (
        <>
          <span>{" · next reminder "}</span>
          <NextReminder waiting={waiting} />
        </>
      )}
    </p>
  );
}

/** When the next automatic reminder goes out, on the organization's clock; nothing when none will. */
export function NextReminder({
  waiting: { nextReminderAt, timeZone, now },
}: {
  waiting: Waiting;
}) {
  if (!nextReminderAt) return null;
  return (
    <time
      dateTime={nextReminderAt.toISOString()}
      title={formatDeadline(nextReminderAt, timeZone, now)}
      className="whitespace-nowrap"
    >
      {formatSoon(nextReminderAt, timeZone, now)}
    </time>
  );
}
