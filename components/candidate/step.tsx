"use client";

import { useContext, useEffect, useRef, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { SessionContext } from "./session-context";
import type { Elements } from "@/components/ui/elements";

/** One screen: its heading takes the focus when it appears, so that keyboards and screen readers start at the top. */
export function Step({
  title,
  intro,
  eyebrow,
  picture,
  actions,
  keepsActions = false,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  /** Small line above the heading. */
  eyebrow?: ReactNode;
  /** The camera: above everything on a phone, where eyes stay near the lens, and beside it on a wide screen. */
  picture?: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  /** On a phone they stay in sight, above the frame's strip. */
  keepsActions?: boolean;
  children?: Elements;
}) {
  // What is chosen before the page is alive would be forgotten. The welcome leads on by a link, without scripts too.
  const isInInterview = useContext(SessionContext) !== null;
  const isAlive = useIsAlive();
  const isInert = isInInterview && !isAlive;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Of the page it is on, which for a preview is a frame's.
    heading.current?.ownerDocument.defaultView?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const words = (
    <div className="flex min-w-0 flex-1 flex-col gap-6">
      <header className="flex flex-col gap-2">
        {eyebrow && <p className="text-sm text-muted">{eyebrow}</p>}
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-xl font-semibold text-balance outline-none sm:text-2xl"
        >
          {title}
        </h1>
        {intro && <p className="text-pretty text-muted">{intro}</p>}
      </header>
      <div className="contents" inert={isInert}>
        {children}
        {actions && (
          <div
            className={cn(
              "flex flex-col gap-3 *:w-full sm:flex-row sm:flex-wrap sm:*:w-auto",
              keepsActions &&
                "max-lg:sticky max-lg:bottom-14 max-lg:z-5 max-lg:bg-canvas max-lg:py-2",
            )}
          >
            {actions}
          </div>
        )}
      </div>
    </div>
  );
  if (!picture) return words;
  return (
    <div
      data-wide
      className="flex flex-col gap-6 lg:flex-row-reverse lg:items-start lg:gap-12"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-4" inert={isInert}>
        {picture}
      </div>
      {words}
    </div>
  );
}
