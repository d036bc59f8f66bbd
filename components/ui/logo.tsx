import { cn } from "./cn";

/** The product's mark: a loop that is a "hi" and an infinity. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 32 32"
      className={cn("size-6 shrink-0", className)}
    >
      <rect width="32" height="32" rx="8" fill="var(--color-accent)" />
      <path
        d="M16 16c-2.2-3-3.8-4.4-6-4.4a4.4 4.4 0 0 0 0 8.8c2.2 0 3.8-1.4 6-4.4s3.8-4.4 6-4.4a4.4 4.4 0 0 1 0 8.8c-2.2 0-3.8-1.4-6-4.4Z"
        fill="none"
        stroke="var(--color-on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
