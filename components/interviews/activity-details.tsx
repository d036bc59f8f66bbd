import { ChevronRight } from "lucide-react";
import type { Activity } from "@/lib/activity/queries";
import { formatCount } from "@/lib/format";
import { ActivityLog } from "./activity-log";

/** Every event, for whoever wants to know exactly. */
export function ActivityDetails({ activity }: { activity: Activity[] }) {
  if (activity.length === 0) return null;
  return (
    <details className="group">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm text-sm text-muted hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        <span>{`All activity (${formatCount(activity.length)})`}</span>
      </summary>
      <div className="mt-2">
        <ActivityLog activity={activity} />
      </div>
    </details>
  );
}
