import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A table that scrolls sideways in itself when it must. `label` is its accessible name. */
export function Table({
  label,
  ...rest
}: ComponentProps<"table"> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cn(frameClass, "relative overflow-x-auto")}
    >
      <table
        {...rest}
        aria-label={label}
        className="w-full text-start tabular"
      />
    </div>
  );
}

/**
 * The table of a list: rows of one height, a head that stays in sight, and columns of the width that their heads say,
 * whatever is in them; those without a width share the room left. What does not fit is cut: its cells need `truncate`.
 */
export function ListTable({
  label,
  ...rest
}: ComponentProps<"table"> & { label: string }) {
  return (
    <div className={frameClass}>
      <table
        {...rest}
        aria-label={label}
        className={cn(
          "w-full table-fixed text-start tabular",
          "[&_td]:h-11 [&_td]:py-0 max-sm:[&_td]:h-14",
          "[&_th]:sticky [&_th]:top-0 [&_th]:z-10 [&_th]:border-b-0 [&_th]:shadow-[inset_0_-1px_0_var(--color-line)]",
          "max-md:[&_th]:top-14 sm:[&_th:first-child]:rounded-ss-lg sm:[&_th:last-child]:rounded-se-lg",
        )}
      />
    </div>
  );
}

const frameClass = "-mx-4 border-y sm:mx-0 sm:rounded-lg sm:border";

export function Th({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        "h-8 border-b bg-sunken px-3 text-start text-sm font-medium whitespace-nowrap text-muted first:ps-4 last:pe-4",
        className,
      )}
    />
  );
}

/** The header of a column that the table can be sorted by; pressing it sorts, pressing again turns the order round. */
export function SortTh({
  href,
  sorted,
  children,
  ...rest
}: ComponentProps<"th"> & {
  href: string;
  /** How the table is sorted by this column now, if it is. */
  sorted: "ascending" | "descending" | undefined;
}) {
  const Arrow = sorted === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Th {...rest} aria-sort={sorted}>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        className={cn(
          "group/sort inline-flex h-full items-center gap-1 rounded-sm hover:text-ink pointer-coarse:min-h-11",
          sorted && "text-ink",
        )}
      >
        <span>{children}</span>
        <Arrow
          aria-hidden
          className={cn(
            "size-3.5",
            !sorted &&
              "opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100",
          )}
        />
      </Link>
    </Th>
  );
}

/** A row; a `RowLink` in it makes the whole row lead there, a checked box in it shows it as chosen. */
export function Tr(props: ComponentProps<"tr">) {
  return (
    <tr
      {...props}
      // The transform makes the row the frame of its link in Safari too, which ignores `relative` on rows.
      className={cn(
        "relative [transform:translate(0)] border-b transition-colors duration-75 last:border-b-0 has-[a]:hover:bg-hover",
        "has-[:checked]:bg-accent-soft has-[:checked]:hover:bg-accent-soft",
      )}
    />
  );
}

export function Td({
  isMain = false,
  className,
  ...rest
}: ComponentProps<"td"> & {
  /** The column that takes the room left and truncates, so that the table fits. Its content needs `truncate`. */
  isMain?: boolean;
}) {
  return (
    <td
      {...rest}
      className={cn(
        isMain && "w-full max-w-0 min-w-28",
        "h-12 px-3 py-2 first:ps-4 last:pe-4",
        className,
      )}
    />
  );
}

/** The row's own link, stretched over the row. Other controls of the row need `relative` to stay above it. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      data-row
      {...rest}
      className={cn(
        "scroll-mt-24 scroll-mb-20 font-medium text-ink outline-none after:absolute after:inset-0 after:rounded-lg",
        "focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink",
        className,
      )}
    />
  );
}
