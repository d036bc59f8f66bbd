import type { ReactNode } from "react";
import { cn } from "./cn";
import type { Elements } from "./elements";

export function Card({
  id,
  title,
  description,
  actions,
  footer,
  className,
  children,
}: {
  id?: string;
  title?: ReactNode;
  description?: ReactNode;
  actions?: Elements;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <section
      id={id}
      className={cn("overflow-hidden rounded-lg border bg-surface", className)}
    >
      {(title || actions) && (
        <header className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4">
          <div className="min-w-0">
            <h2 className="font-semibold">{title}</h2>
            {description && (
              <p className="mt-0.5 text-sm text-pretty text-muted">
                {description}
              </p>
            )}
          </div>
          {actions}
        </header>
      )}
      {children && <div className="p-4">{children}</div>}
      {footer && (
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t bg-sunken px-4 py-3">
          {footer}
        </footer>
      )}
    </section>
  );
}
