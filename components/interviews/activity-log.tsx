import { Time } from "@/components/ui/time";
import type { Activity } from "@/lib/activity/queries";
import { activitySentence } from "@/lib/portal/timeline/sentences";

/** What happened, the latest first. */
export function ActivityLog({ activity }: { activity: Activity[] }) {
  if (activity.length === 0)
    return <p className="text-muted">Nothing has happened yet.</p>;
  return (
    <ol className="flex flex-col">
      {activity.map((event) => (
        <li
          key={event.id}
          className="relative flex flex-wrap items-baseline justify-between gap-x-4 border-s py-1.5 ps-4 before:absolute before:-start-1 before:top-3.5 before:size-2 before:rounded-full before:bg-line-strong"
        >
          <span className="min-w-0">
            <span>{activitySentence(event.kind, event.data)}</span>
            {event.by && (
              <span className="text-muted">
                <span>{" by "}</span>
                <bdi>{event.by}</bdi>
              </span>
            )}
          </span>
          <Time at={event.at} className="text-sm text-subtle" />
        </li>
      ))}
    </ol>
  );
}
