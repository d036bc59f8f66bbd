import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PortalShell } from "@/components/portal/shell";
import { SystemBanners } from "@/components/portal/system-banners";
import { THEME_COOKIE, themeFromCookie } from "@/components/ui/theme";
import { Toaster } from "@/components/ui/toaster";
import { Tooltips } from "@/components/ui/tooltips";
import { requireActor } from "@/lib/auth/session";
import { getPortalFrame } from "@/lib/organizations/queries";
import { getSystemState } from "@/lib/organizations/system-queries";

export default async function PortalLayout({
  children,
}: {
  children: ReactNode;
}) {
  const actor = await requireActor();
  const [frame, system, jar] = await Promise.all([
    getPortalFrame(actor),
    getSystemState(actor),
    cookies(),
  ]);
  return (
    <PortalShell
      organization={frame.organization}
      user={frame.user}
      banners={<SystemBanners {...system} />}
    >
      {children}
      <Tooltips />
      <Toaster theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)} />
    </PortalShell>
  );
}
