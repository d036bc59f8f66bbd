import type { ReactNode } from "react";
import { PageHeader } from "@/components/portal/page-header";
import { SettingsNav } from "@/components/settings/settings-nav";
import { can } from "@/lib/auth/permissions";
import { requireMember } from "../member";

export default async function SettingsLayout({
  children,
}: {
  children: ReactNode;
}) {
  const { actor } = await requireMember();
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[10rem_minmax(0,1fr)] lg:items-start lg:gap-10">
        <SettingsNav canReadAudit={can(actor, "audit.read")} />
        <div className="flex max-w-2xl min-w-0 flex-col gap-5 has-data-wide:max-w-none">
          {children}
        </div>
      </div>
    </>
  );
}
