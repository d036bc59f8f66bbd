"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { LinkIcon } from "@/components/ui/link-icon";
import { formatCount } from "@/lib/format";
import { mostCounted } from "@/lib/paging";
import { paths } from "@/lib/paths";
import { isWithin, sections } from "./navigation";
import { useWaiting } from "./waiting";

/** The sections of the portal. `isRail` narrows it to icons between 768 and 1024 px. */
export function Nav({
  waiting,
  isRail = false,
  onNavigate,
}: {
  /** Candidates who wait for an answer, when the page was read; Home lists them first. */
  waiting: number;
  isRail?: boolean;
  onNavigate?: () => void;
}) {
  const pathname = usePathname();
  const waitingNow = useWaiting(waiting);
  // All of them at once would be fetched anew with every change of a live page.
  const [pointedAt, setPointedAt] = useState<string>();
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {sections.map(({ href, label, icon: Icon, first = href }) => {
          const isCurrent = isWithin(pathname ?? "", href);
          const count = href === paths.home ? waitingNow : 0;
          return (
            <li key={href}>
              <Link
                href={first}
                prefetch={pointedAt === href ? null : false}
                onPointerEnter={() => setPointedAt(href)}
                onFocus={() => setPointedAt(href)}
                onClick={onNavigate}
                title={isRail ? label : undefined}
                aria-current={isCurrent ? "page" : undefined}
                className={cn(
                  "relative flex h-8 items-center gap-2.5 rounded-lg px-2 font-medium transition-colors duration-75 pointer-coarse:h-11",
                  isCurrent
                    ? "bg-hover text-ink"
                    : "text-muted hover:bg-hover hover:text-ink",
                )}
              >
                <LinkIcon>
                  <Icon aria-hidden className="size-4 shrink-0" />
                </LinkIcon>
                <span className={cn("flex-1", isRail && "max-lg:sr-only")}>
                  {label}
                </span>
                {count > 0 && (
                  <span
                    className={cn(
                      "rounded-full bg-warn-soft px-1.5 text-xs leading-5 text-warn tabular",
                      isRail &&
                        "max-lg:absolute max-lg:end-0 max-lg:top-0 max-lg:leading-4",
                    )}
                  >
                    <span>{formatCount(count, mostCounted)}</span>
                    <span className="sr-only">
                      {` accommodation ${count === 1 ? "request" : "requests"} to answer`}
                    </span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
