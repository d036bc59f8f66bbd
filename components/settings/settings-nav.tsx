"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { paths } from "@/lib/paths";
import { sectionOfFragment, sectionsFor } from "./sections";

/** The sections of Settings: beside them from 1024 px, as a strip above them on less. */
export function SettingsNav({ canReadAudit }: { canReadAudit: boolean }) {
  const pathname = usePathname();
  const router = useRouter();
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (pathname !== paths.settings) return;
    router.replace(
      sectionOfFragment(location.hash) ?? paths.settingsSection("organization"),
    );
  }, [pathname, router]);
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  return (
    <nav
      aria-label="Settings"
      className="-mx-4 [scrollbar-width:none] overflow-x-auto border-b px-4 sm:mx-0 sm:px-0 lg:sticky lg:top-7 lg:border-b-0"
    >
      <ul className="flex w-max gap-5 lg:w-full lg:flex-col lg:gap-0.5">
        {sectionsFor(() => canReadAudit).map(({ name, label }) => {
          const href = paths.settingsSection(name);
          const isCurrent = pathname === href;
          return (
            <li key={name}>
              <Link
                ref={isCurrent ? current : undefined}
                href={href}
                prefetch={false}
                aria-current={isCurrent ? "page" : undefined}
                className={cn(
                  "relative flex h-9 items-center rounded-sm font-medium whitespace-nowrap transition-colors duration-75 focus-visible:-outline-offset-2 pointer-coarse:h-11",
                  "lg:h-8 lg:rounded-lg lg:px-2",
                  isCurrent
                    ? "text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-ink lg:bg-hover lg:after:hidden"
                    : "text-muted hover:text-ink lg:hover:bg-hover",
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
