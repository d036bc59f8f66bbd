import { cn } from "@/components/ui/cn";
import { formatClock } from "@/lib/format";

const radius = 29;
const round = 2 * Math.PI * radius;

/** A clock in a ring that empties, with what it measures beside it. */
export function Dial({
  seconds,
  of,
  label,
  hint,
  room,
  isUrgent = false,
}: {
  /** Seconds left. */
  seconds: number;
  /** The whole. */
  of: number;
  label: string;
  hint?: string;
  /** A hint whose room is kept while it is not shown, so that what is below stays where it is. */
  room?: string;
  isUrgent?: boolean;
}) {
  const left = of > 0 ? Math.min(1, Math.max(0, seconds / of)) : 0;
  return (
    <div className="flex min-h-16 items-center gap-4">
      <div
        aria-hidden
        className={cn(
          "relative grid size-16 shrink-0 place-items-center font-semibold tabular",
          seconds >= 3600 ? "text-xs" : "text-base",
          isUrgent && "text-warn",
        )}
      >
        <svg viewBox="0 0 64 64" className="absolute inset-0 -rotate-90">
          <circle
            cx="32"
            cy="32"
            r={radius}
            fill="none"
            strokeWidth="4"
            className="stroke-line"
          />
          <circle
            cx="32"
            cy="32"
            r={radius}
            fill="none"
            strokeWidth="4"
            strokeLinecap="round"
            strokeDasharray={round}
            strokeDashoffset={round * (1 - left)}
            className={isUrgent ? "stroke-warn" : "stroke-accent"}
          />
        </svg>
        <span>{formatClock(seconds)}</span>
      </div>
      <div className="grid min-w-0 items-center *:col-start-1 *:row-start-1">
        {room && (
          <div aria-hidden className="invisible">
            <p className="font-medium">{"\u00a0"}</p>
            <p className="text-sm">{room}</p>
          </div>
        )}
        <div>
          <p className={cn("font-medium", isUrgent && "text-warn")}>{label}</p>
          {hint && <p className="text-sm text-muted">{hint}</p>}
        </div>
      </div>
    </div>
  );
}
