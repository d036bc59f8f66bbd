import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { buttonClass } from "./button";

/** First, previous, next, last, as links. Shows nothing when there is a single page. */
export function Pagination({
  page,
  pageSize,
  total,
  hrefFor,
}: {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => string;
}) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
    >
      <p className="text-sm text-muted tabular">
        {formatCount(from)}–{formatCount(to)} of {formatCount(total)}
      </p>
      <ul className="flex items-center gap-1">
        <Step href={page > 1 && hrefFor(1)} label="First page">
          <ChevronsLeft />
        </Step>
        <Step href={page > 1 && hrefFor(page - 1)} label="Previous page">
          <ChevronLeft />
        </Step>
        <li className="px-2 text-sm text-muted tabular">
          Page {formatCount(page)} of {formatCount(last)}
        </li>
        <Step href={page < last && hrefFor(page + 1)} label="Next page">
          <ChevronRight />
        </Step>
        <Step href={page < last && hrefFor(last)} label="Last page">
          <ChevronsRight />
        </Step>
      </ul>
    </nav>
  );
}

function Step({
  href,
  label,
  children,
}: {
  href: string | false;
  label: string;
  children: ReactNode;
}) {
  const className = buttonClass({}, "aspect-square px-0 rtl:-scale-x-100");
  return (
    <li>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          aria-label={label}
          className={className}
        >
          {children}
        </Link>
      ) : (
        // A link without a target keeps its place, so that nothing moves under the pointer.
        <span
          role="link"
          aria-disabled="true"
          aria-label={label}
          className={`${className} pointer-events-none opacity-40`}
        >
          {children}
        </span>
      )}
    </li>
  );
}
