import type { ReactNode } from "react";
import { PortalShell } from "@/components/portal/shell";
import { SystemBanners } from "@/components/portal/system-banners";
import { requireActor, requireFrame } from "@/lib/auth/session";
import { getSystemState } from "@/lib/organizations/system-queries";

export default async function PortalLayout({
  children,
}: {
  children: ReactNode;
}) {
  const actor = await requireActor();
  const { organization, user } = await requireFrame();
  const system = await getSystemState(actor);
  return (
    <PortalShell
      organization={organization}
      user={user}
      banners={<SystemBanners {...system} />}
    >
      {children}
    </PortalShell>
  );
}
