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
  hasFaces = false,
  columns = ["w-24 max-sm:hidden", "w-32 max-md:hidden", "w-16"],
}: {
  rows?: number;
  /** Whether its rows are about people. */
  hasFaces?: boolean;
  columns?: string[];
}) {
  return (
    <div
      role="status"
      className="-mx-4 animate-later border-y sm:mx-0 sm:rounded-lg sm:border"
    >
      <span className="sr-only">Loading…</span>
      <div className="h-8 border-b bg-sunken sm:rounded-t-lg" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="flex h-11 items-center gap-6 border-b px-4 last:border-b-0 max-sm:h-14"
        >
          <div className="flex flex-1 items-center gap-2.5">
            {hasFaces && (
              <Skeleton className="size-6 rounded-full max-sm:hidden" />
            )}
            <Skeleton className={row % 2 ? "h-3.5 w-28" : "h-3.5 w-36"} />
            <Skeleton
              className={
                row % 2 ? "h-3 w-40 max-sm:hidden" : "h-3 w-32 max-sm:hidden"
              }
            />
          </div>
          {columns.map((column) => (
            <Skeleton key={column} className={column} />
          ))}
        </div>
      ))}
    </div>
  );
}
