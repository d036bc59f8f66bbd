import { cn } from "./cn";

/** A grey stand-in for one piece of text or picture. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cn("h-4 animate-pulse rounded-md bg-hover", className)}
    />
  );
}

/** A list that is loading, in the shape of `Table`. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div
      role="status"
      className="-mx-4 border-y sm:mx-0 sm:rounded-lg sm:border"
    >
      <span className="sr-only">Loading…</span>
      <div className="h-9 border-b bg-sunken sm:rounded-t-lg" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="flex h-14 items-center gap-4 border-b px-4 last:border-b-0"
        >
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className={row % 2 ? "w-40" : "w-52"} />
          <Skeleton className="ms-auto hidden w-24 sm:block" />
          <Skeleton className="hidden w-32 md:block" />
          <Skeleton className="w-16" />
        </div>
      ))}
    </div>
  );
}
