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

/** A table that is loading. `columns` are the widths of what stands in each after the first, with where it is hidden. */
export function TableSkeleton({
  rows = 8,
  columns = ["w-24 max-sm:hidden", "w-32 max-md:hidden", "w-16"],
}: {
  rows?: number;
  columns?: string[];
}) {
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
          className="flex h-14 items-center gap-6 border-b px-4 last:border-b-0"
        >
          <div className="flex flex-1 items-center gap-3">
            <Skeleton className="size-7 rounded-full max-sm:hidden" />
            <div className="flex flex-1 flex-col gap-1.5">
              <Skeleton className={row % 2 ? "h-3.5 w-28" : "h-3.5 w-36"} />
              <Skeleton className={row % 2 ? "h-3 w-44" : "h-3 w-40"} />
            </div>
          </div>
          {columns.map((column) => (
            <Skeleton key={column} className={column} />
          ))}
        </div>
      ))}
    </div>
  );
}
