import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A link inside running text. Fetched only when followed: a live page would fetch it anew with every change. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={cn(
        "rounded-sm font-medium text-accent-ink underline decoration-current/40 underline-offset-2 hover:decoration-current",
        className,
      )}
    />
  );
}
