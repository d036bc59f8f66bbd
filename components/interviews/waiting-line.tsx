import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDeadline, formatSoon } from "@/lib/format";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import { mostInFunnel } from "@/lib/paging";
import { paths } from "@/lib/paths";

/** Whom the team waits for, and when they are reminded; nothing when nobody has an open interview. */
export function WaitingLine({
  waiting,
  hasLink = false,
}: {
  waiting: Waiting;
  /** On a page about all candidates. */
  hasLink?: boolean;
}) {
  const { invited, started } = waiting;
  if (invited + started === 0) return null;
  const inAll = `Waiting: ${formatCount(invited, mostInFunnel - 1)} invited, ${formatCount(started, mostInFunnel - 1)} started`;
  return (
    <p className="text-sm text-muted">
      {hasLink ? (
        <TextLink href={paths.interviews}>{inAll}</TextLink>
      ) : (
        <span>{ofOne(invited, started)}</span>
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

/** Says the same about one candidate, who usually has one open interview. */
function ofOne(invited: number, started: number): string {
  if (started === 0)
    return invited === 1 ? "Not started yet" : `${invited} not started yet`;
  if (invited === 0)
    return started === 1 ? "In progress" : `${started} in progress`;
  return `${started} in progress, ${invited} not started yet`;
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
