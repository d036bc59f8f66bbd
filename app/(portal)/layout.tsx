import type { ReactNode } from "react";
import { PortalShell } from "@/components/portal/shell";
import { SystemBanners } from "@/components/portal/system-banners";
import { requireActor } from "@/lib/auth/session";
import { getPortalFrame } from "@/lib/organizations/queries";
import { getSystemState } from "@/lib/organizations/system-queries";

export default async function PortalLayout({
  children,
}: {
  children: ReactNode;
}) {
  const actor = await requireActor();
  const [frame, system] = await Promise.all([
    getPortalFrame(actor),
    getSystemState(actor),
  ]);
  return (
    <PortalShell
      organization={frame.organization}
      user={frame.user}
      banners={<SystemBanners {...system} />}
    >
      {children}
    </PortalShell>
  );
}
