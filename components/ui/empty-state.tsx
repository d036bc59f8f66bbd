import type { ReactNode } from "react";
import { cn } from "./cn";

/** Says what would be here and what to do next. Also for lists filtered to nothing. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  isPage = false,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the page: no frame, and its title is the page's. */
  isPage?: boolean;
}) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div
      className={cn(
        "flex flex-col items-center px-6 py-14 text-center",
        !isPage && "rounded-lg border border-dashed",
      )}
    >
      {icon && (
        <div
          aria-hidden
          className="mb-3 grid size-10 place-items-center rounded-lg border bg-surface text-muted [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <Title className="text-lg font-semibold text-balance">{title}</Title>
      {children && (
        <div className="mt-1 max-w-md text-pretty text-muted">{children}</div>
      )}
      {action && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  );
}
