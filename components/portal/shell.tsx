import type { ReactNode } from "react";
import { LogoMark } from "@/components/ui/logo";
import { Nav } from "./nav";
import { PhoneBar } from "./phone-bar";
import { TestModeChip } from "./test-mode";
import { SearchButton } from "./search-button";
import { UserMenu, type PortalUser } from "./user-menu";
import { clearOfToasts } from "@/components/ui/clear-of-toasts";
import type { Elements } from "@/components/ui/elements";

/** The frame of every page of the portal: sections beside it, standing notices above it. */
export function PortalShell({
  organization,
  user,
  waiting,
  mailboxUrl,
  banners,
  overlays,
  children,
}: {
  organization: { name: string };
  user: PortalUser;
  waiting: number;
  /** Of the built-in mailbox, while email goes nowhere else. */
  mailboxUrl: string | null;
  /** `Banner isFlush` elements, above every page. */
  banners?: Elements;
  /** What opens over every page. */
  overlays?: Elements;
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh md:flex">
      <a
        href="#content"
        className="fixed start-3 top-3 z-50 -translate-y-20 rounded-lg bg-ink px-3 py-2 font-medium text-canvas focus:translate-y-0"
      >
        Skip to content
      </a>
      <PhoneBar
        organization={organization}
        user={user}
        waiting={waiting}
        mailboxUrl={mailboxUrl}
      />
      <header className="sticky top-0 hidden h-dvh w-14 shrink-0 flex-col gap-4 border-e bg-sunken p-3 md:flex lg:w-56">
        <div className="flex h-8 items-center gap-2.5 lg:px-1">
          <LogoMark className="mx-auto lg:mx-0" />
          <p
            title={organization.name}
            className="min-w-0 flex-1 truncate font-semibold max-lg:hidden"
          >
            {organization.name}
          </p>
        </div>
        <SearchButton />
        <Nav waiting={waiting} isRail />
        <div {...clearOfToasts} className="mt-auto flex flex-col gap-2">
          {mailboxUrl && <TestModeChip mailboxUrl={mailboxUrl} isRail />}
          <UserMenu user={user} isRail />
        </div>
      </header>
      <div className="min-w-0 flex-1">
        {banners}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-7xl px-4 py-5 outline-none sm:px-8"
        >
          {children}
        </main>
        {overlays}
      </div>
    </div>
  );
}
