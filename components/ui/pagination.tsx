"use client";

import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { clearOfToasts } from "./clear-of-toasts";

/** First, previous, next, last, as links; those that lead nowhere have no address. A page carries them as data, not as elements. */
export function Pagination({
  range,
  position,
  hrefs,
}: {
  /** Which rows are shown: "26–50 of 312". */
  range: string;
  /** Which page it is: "Page 2 of 13". */
  position: string;
  hrefs: Record<"first" | "previous" | "next" | "last", string | undefined>;
}) {
  return (
    <nav
      {...clearOfToasts}
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
    >
      <p className="text-sm text-muted tabular">{range}</p>
      <ul className="flex items-center gap-1">
        <Step href={hrefs.first} label="First page">
          <ChevronsLeft />
        </Step>
        <Step href={hrefs.previous} label="Previous page">
          <ChevronLeft />
        </Step>
        <li className="px-2 text-sm text-muted tabular">{position}</li>
        <Step href={hrefs.next} label="Next page">
          <ChevronRight />
        </Step>
        <Step href={hrefs.last} label="Last page">
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
  href: string | undefined;
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
