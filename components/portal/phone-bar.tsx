"use client";

import { Menu as MenuIcon } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { later, useLater } from "@/components/ui/later";
import { TestModeChip } from "./test-mode";
import { SearchIcon } from "./search-button";
import { UserMenu, type PortalUser } from "./user-menu";

export const phoneSheet = later(() => import("./phone-sheet"));

/** Below 768 px: the organization, the account, and the sections in a sheet. */
export function PhoneBar({
  organization,
  user,
  waiting,
  mailboxUrl,
}: {
  organization: { name: string };
  user: PortalUser;
  waiting: number;
  mailboxUrl: string | null;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setIsOpen(false);
  const sheet = useLater(phoneSheet, isOpen, close);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-canvas px-2 md:hidden">
      <IconButton
        ref={button}
        label="Menu"
        icon={<MenuIcon />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && sheet && (
        <sheet.PhoneSheet
          button={button}
          organization={organization}
          waiting={waiting}
          onClose={close}
        />
      )}
      <p className="min-w-0 flex-1 truncate font-semibold">
        {organization.name}
      </p>
      {mailboxUrl && <TestModeChip mailboxUrl={mailboxUrl} />}
      <SearchIcon />
      <UserMenu user={user} />
    </header>
  );
}
