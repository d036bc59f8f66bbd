"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { scrimClass } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { LogoMark } from "@/components/ui/logo";
import { Nav, type NavCounts } from "./nav";
import { UserMenu, type PortalUser } from "./user-menu";

/** Below 768 px: the organization, the account, and the sections in a sheet. */
export function PhoneBar({
  organization,
  user,
  counts,
}: {
  organization: { name: string };
  user: PortalUser;
  counts?: NavCounts;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-canvas px-2 md:hidden">
      <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
        <Dialog.Trigger asChild>
          <IconButton label="Menu" icon={<MenuIcon />} />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className={scrimClass} />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 start-0 z-40 flex w-72 max-w-[85vw] animate-slide-in flex-col gap-3 border-e bg-surface p-3 outline-none"
          >
            <div className="flex h-control items-center gap-2 ps-2 pe-11">
              <LogoMark />
              <Dialog.Title className="min-w-0 flex-1 truncate font-semibold">
                {organization.name}
              </Dialog.Title>
            </div>
            <Nav counts={counts} onNavigate={() => setIsOpen(false)} />
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
      <p className="min-w-0 flex-1 truncate font-semibold">
        {organization.name}
      </p>
      <UserMenu user={user} />
    </header>
  );
}
