"use client";

import { ExternalLink } from "lucide-react";
import { Popover } from "radix-ui";
import type { RefObject } from "react";

/** What the chip opens. */
export function TestModePanel({
  button,
  mailboxUrl,
  onClose,
  side,
}: {
  /** What opened it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  mailboxUrl: string;
  onClose: () => void;
  side: "top" | "bottom";
}) {
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor className="pointer-events-none absolute inset-0" />
      <Popover.Portal>
        <Popover.Content
          aria-label="Test mode"
          align="start"
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 w-72 max-w-[calc(100vw-1rem)] animate-rise rounded-lg border bg-surface p-3 shadow-overlay outline-none"
          onInteractOutside={(event) => {
            if (button.current?.contains(event.target as Node))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus();
          }}
        >
          <p className="text-pretty">
            Emails stay in the built-in mailbox, and candidates don’t receive
            them.
          </p>
          <a
            href={mailboxUrl}
            target="_blank"
            rel="noreferrer"
            className="mt-2 inline-flex items-center gap-1.5 rounded-sm font-medium text-accent-ink underline underline-offset-2"
          >
            <span>Open the mailbox</span>
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
