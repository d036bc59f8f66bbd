import { initials } from "@/lib/format";
import { cn } from "./cn";

/** Initials beside a name that is written out, so it is hidden from screen readers. */
export function Avatar({
  name,
  className,
}: {
  name: string;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={cn(
        "bg-hover text-muted inline-grid size-7 shrink-0 place-items-center rounded-full text-xs font-medium select-none",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
