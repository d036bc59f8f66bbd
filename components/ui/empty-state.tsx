import type { ReactNode } from "react";

/** Says what would be here and what to do next. Also for lists filtered to nothing. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-dashed px-6 py-14 text-center">
      {icon && (
        <div
          aria-hidden
          className="mb-3 grid size-10 place-items-center rounded-lg border bg-surface text-muted [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <h2 className="text-lg font-semibold text-balance">{title}</h2>
      {children && (
        <div className="mt-1 max-w-md text-pretty text-muted">{children}</div>
      )}
      {action && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  );
}
