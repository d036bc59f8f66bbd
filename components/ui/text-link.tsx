import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A link inside running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cn(
        "rounded-sm font-medium text-accent-ink underline decoration-current/40 underline-offset-2 hover:decoration-current",
        className,
      )}
    />
  );
}
