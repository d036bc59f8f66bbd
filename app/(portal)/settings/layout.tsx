import type { ReactNode } from "react";
import { PageHeader } from "@/components/portal/page-header";
import { SettingsNav } from "@/components/settings/settings-nav";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[10rem_minmax(0,42rem)] lg:items-start lg:gap-10">
        <SettingsNav />
        <div className="flex max-w-2xl min-w-0 flex-col gap-5">{children}</div>
      </div>
    </>
  );
}
