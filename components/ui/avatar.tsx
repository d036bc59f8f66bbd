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
      // Drawn, not written, so that it is no part of the name of a button around it.
      data-initials={initials(name)}
      className={cn(
        "inline-grid size-7 shrink-0 place-items-center rounded-full bg-hover text-xs font-medium text-muted select-none before:content-[attr(data-initials)]",
        className,
      )}
    />
  );
}
