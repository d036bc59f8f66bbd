import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Overlays } from "@/components/portal/overlays";
import { PortalShell } from "@/components/portal/shell";
import { SpendingBanner } from "@/components/portal/spending-banner";
import { SystemBanners } from "@/components/portal/system-banners";
import { THEME_COOKIE, themeFromCookie } from "@/components/ui/theme";
import { hasRole } from "@/lib/auth/proof";
import { getSystemState } from "@/lib/organizations/system-queries";
import { requireMember } from "./member";

export default async function PortalLayout({
  children,
}: {
  children: ReactNode;
}) {
  const { actor, organization, user, waiting, spending } =
    await requireMember();
  const [system, jar] = await Promise.all([getSystemState(actor), cookies()]);
  return (
    <PortalShell
      organization={organization}
      user={user}
      waiting={waiting}
      banners={
        <>
          <SystemBanners {...system} />
          {system.evaluation.kind !== "off" && (
            <SpendingBanner
              spending={spending}
              canRaise={hasRole(actor, "ADMIN")}
            />
          )}
        </>
      }
    >
      {children}
      <Overlays theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)} />
    </PortalShell>
  );
}
