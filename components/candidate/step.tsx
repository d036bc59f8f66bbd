"use client";

import { useContext, useEffect, useRef, type ReactNode } from "react";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { SessionContext } from "./session-context";

/** One screen: its heading takes the focus when it appears, so that keyboards and screen readers start at the top. */
export function Step({
  title,
  intro,
  eyebrow,
  actions,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  /** Small line above the heading. */
  eyebrow?: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  children?: ReactNode;
}) {
  // What is chosen before the page is alive would be forgotten. The welcome leads on by a link, without scripts too.
  const isInInterview = useContext(SessionContext) !== null;
  const isAlive = useIsAlive();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Of the page it is on, which for a preview is a frame's.
    heading.current?.ownerDocument.defaultView?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="flex flex-col gap-6">
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
      <div className="contents" inert={isInInterview && !isAlive}>
        {children}
        {actions && (
          <div className="flex flex-col gap-3 *:w-full sm:flex-row sm:*:w-auto">
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
