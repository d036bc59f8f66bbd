import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import type { Count } from "@/lib/paging";
import type { Elements } from "@/components/ui/elements";

/** The page's title, how many, what can be done, and where it belongs. */
export function PageHeader({
  title,
  count,
  badge,
  description,
  actions,
  back,
}: {
  title: string;
  count?: number | Count;
  /** A state beside the title. */
  badge?: Elements;
  description?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label: string };
}) {
  return (
    <header className="mb-4">
      {back && (
        <Link
          href={back.href}
          prefetch={false}
          className="-ms-1 mb-2 inline-flex max-w-full items-center gap-0.5 rounded-sm pe-1 text-sm text-muted hover:text-ink"
        >
          <ChevronLeft
            aria-hidden
            className="size-4 shrink-0 rtl:-scale-x-100"
          />
          <bdi className="truncate">{back.label}</bdi>
        </Link>
      )}
      <div className="flex min-h-control flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xl font-semibold tracking-tight">
            <bdi className="min-w-0 text-left wrap-anywhere">{title}</bdi>
            {count !== undefined && (
              <span className="font-normal text-subtle tabular">
                {formatCount(count)}
              </span>
            )}
            {badge}
          </h1>
          {description && (
            <div className="mt-1 max-w-prose text-pretty wrap-anywhere text-muted">
              {description}
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
