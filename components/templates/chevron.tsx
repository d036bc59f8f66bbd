import { ChevronRight } from "lucide-react";
import { cn } from "@/components/ui/cn";

/** Points at what can be opened, and down at what is open. */
export function Chevron({ isOpen }: { isOpen: boolean }) {
  return (
    <ChevronRight
      aria-hidden
      className={cn(
        "mt-0.5 size-4 shrink-0 text-subtle transition-transform duration-100",
        isOpen ? "rotate-90" : "rtl:-scale-x-100",
      )}
    />
  );
}
