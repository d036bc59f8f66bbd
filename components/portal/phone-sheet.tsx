"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { RefObject } from "react";
import { scrimClass } from "@/components/ui/dialog-panel";
import { IconButton } from "@/components/ui/icon-button";
import { LogoMark } from "@/components/ui/logo";
import { Nav } from "./nav";

/** The sections, over the page. */
export function PhoneSheet({
  button,
  organization,
  waiting,
  onClose,
}: {
  /** What opened it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  organization: { name: string };
  waiting: number;
  onClose: () => void;
}) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimClass} />
        <Dialog.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus();
          }}
          aria-describedby={undefined}
          className="fixed inset-y-0 start-0 z-40 flex w-72 max-w-[85vw] animate-slide-in flex-col gap-3 border-e bg-surface p-3 outline-none"
        >
          <div className="flex h-control items-center gap-2 ps-2 pe-11">
            <LogoMark />
            <Dialog.Title className="min-w-0 flex-1 truncate font-semibold">
              {organization.name}
            </Dialog.Title>
          </div>
          <Nav waiting={waiting} onNavigate={onClose} />
          <Dialog.Close asChild>
            <IconButton
              label="Close menu"
              icon={<X />}
              className="absolute end-3 top-3"
            />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
