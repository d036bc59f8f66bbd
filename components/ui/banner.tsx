import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cn } from "./cn";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-ink",
  success: "bg-success-soft text-success",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};

/** A standing notice. `isFlush` for the full width below the top of a page, without corners. */
export function Banner({
  tone = "neutral",
  icon,
  action,
  isFlush = false,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  action?: ReactNode;
  isFlush?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role="status"
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-sm",
        isFlush ? "border-b px-4 sm:px-8" : "rounded-lg",
        tones[tone],
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        <div className="min-w-0">{children}</div>
      </div>
      {action}
    </div>
  );
}
