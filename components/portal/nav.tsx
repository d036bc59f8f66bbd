"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/format";
import { isWithin, sections } from "./navigation";

/** How many things wait in a section, by its address: `{ "/interviews": 3 }`. */
export type NavCounts = Record<string, number>;

/** The sections of the portal. `isRail` narrows it to icons between 768 and 1024 px. */
export function Nav({
  counts = {},
  isRail = false,
  onNavigate,
}: {
  counts?: NavCounts;
  isRail?: boolean;
  onNavigate?: () => void;
}) {
  const pathname = usePathname();
  // All of them at once would be fetched anew with every change of a live page.
  const [pointedAt, setPointedAt] = useState<string>();
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {sections.map(({ href, label, icon: Icon }) => {
          const isCurrent = isWithin(pathname ?? "", href);
          const count = counts[href];
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={pointedAt === href ? null : false}
                onPointerEnter={() => setPointedAt(href)}
                onFocus={() => setPointedAt(href)}
                onClick={onNavigate}
                title={isRail ? label : undefined}
                aria-current={isCurrent ? "page" : undefined}
                className={cn(
                  "flex h-8 items-center gap-2.5 rounded-lg px-2 font-medium transition-colors duration-75 pointer-coarse:h-11",
                  isCurrent
                    ? "bg-hover text-ink"
                    : "text-muted hover:bg-hover hover:text-ink",
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                <span className={cn("flex-1", isRail && "max-lg:sr-only")}>
                  {label}
                </span>
                {count ? (
                  <span
                    className={cn(
                      "text-xs text-subtle tabular",
                      isRail && "max-lg:sr-only",
                    )}
                  >
                    {formatCount(count, 999)}
                    <span className="sr-only"> waiting</span>
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
