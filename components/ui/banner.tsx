import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cn } from "./cn";
import type { Elements } from "./elements";

const tones: Record<Tone, { area: string; icon: string }> = {
  neutral: { area: "bg-sunken", icon: "text-muted" },
  accent: { area: "bg-accent-soft", icon: "text-accent-ink" },
  success: { area: "bg-success-soft", icon: "text-success" },
  warn: { area: "bg-warn-soft", icon: "text-warn" },
  danger: { area: "bg-danger-soft", icon: "text-danger" },
};

/** A link in the notice's own colour, as its action or within its words. */
export const noticeLinkClass =
  "rounded-sm font-medium underline underline-offset-2";

/** A standing notice. `isFlush` for the full width below the top of a page, without corners. */
export function Banner({
  tone = "neutral",
  icon,
  action,
  isFlush = false,
  isAnnounced = true,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  action?: Elements;
  isFlush?: boolean;
  /** False within what is announced anyway. */
  isAnnounced?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role={isAnnounced ? "status" : undefined}
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-sm",
        isFlush ? "border-b px-4 py-1.5 sm:px-8" : "rounded-lg",
        tones[tone].area,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-2">
        {icon && (
          <span
            aria-hidden
            className={cn(
              "flex h-[1lh] items-center [&_svg]:size-4",
              tones[tone].icon,
            )}
          >
            {icon}
          </span>
        )}
        <div className="min-w-0">{children}</div>
      </div>
      {action}
    </div>
  );
}
