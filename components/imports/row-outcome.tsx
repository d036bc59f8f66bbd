import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Elements } from "@/components/ui/elements";

const tones = {
  success: "[&_svg]:text-success",
  warn: "text-warn",
  danger: "text-danger",
  muted: "text-muted",
};

/** What becomes of a row, as icon and words. */
export function RowOutcome({
  tone,
  icon,
  children,
}: {
  tone: keyof typeof tones;
  icon: Elements;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        "flex items-start gap-1.5 text-sm [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0",
        tones[tone],
      )}
    >
      {icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}
