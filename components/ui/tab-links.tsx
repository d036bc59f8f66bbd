"use client";

import Link from "next/link";
import { formatCount } from "@/lib/format";
import type { Count } from "@/lib/paging";
import { cn } from "./cn";

export type TabLink = {
  href: string;
  label: string;
  count?: number | Count;
  isCurrent: boolean;
};

/** Tabs whose state is the address. `label` names the set ("Candidates by status"). A page carries them as data, not as elements. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 [scrollbar-width:none] overflow-x-auto border-b px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              scroll={false}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cn(
                "relative flex h-9 items-center gap-1.5 rounded-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2",
                "pointer-coarse:h-11",
                tab.isCurrent
                  ? "text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-ink"
                  : "text-muted hover:text-ink",
              )}
            >
              <span>{tab.label}</span>
              {tab.count !== undefined && (
                <span className="rounded-full bg-hover px-1.5 text-xs leading-4.5 font-medium text-muted tabular">
                  {formatCount(tab.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
