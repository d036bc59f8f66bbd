import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Overlays } from "@/components/portal/overlays";
import { PortalShell } from "@/components/portal/shell";
import { SpendingBanner } from "@/components/portal/spending-banner";
import { SystemBanners } from "@/components/portal/system-banners";
import { TestModeProvider } from "@/components/portal/test-mode";
import { TimeZoneProvider } from "@/components/portal/time-zone";
import { THEME_COOKIE, themeFromCookie } from "@/components/ui/theme";
import { can } from "@/lib/auth/permissions";
import { requestedPathHeader } from "@/lib/paths";
import { leadsSomewhere } from "@/lib/portal/home/destination-queries";
import { noticeOf } from "@/lib/settings/notice";
import { findNotice } from "@/lib/settings/queries";
import { getSystemState } from "@/lib/settings/system-queries";
import { requireMember } from "./member";

export default async function PortalLayout({
  children,
}: {
  children: ReactNode;
}) {
  const { actor, organization, user, waiting, spending } =
    await requireMember();
  const path = (await headers()).get(requestedPathHeader) ?? "/";
  const [system, jar, isThere] = await Promise.all([
    getSystemState(actor),
    cookies(),
    leadsSomewhere(actor, path.split("?")[0]!),
  ]);
  // A page says so too, but behind its skeleton, with which the status 200 has gone out.
  if (!isThere) notFound();
  const notice = await findNotice(actor, noticeOf(system.evaluation.kind));
  return (
    <PortalShell
      organization={organization}
      user={user}
      waiting={waiting}
      mailboxUrl={system.mail.mailboxUrl}
      banners={
        <>
          <SystemBanners mail={system.mail} notice={notice} />
          {system.evaluation.kind !== "off" && (
            <SpendingBanner
              spending={spending}
              canRaise={can(actor, "settings.edit")}
            />
          )}
        </>
      }
      overlays={
        <Overlays
          theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)}
          abilities={{
            canEdit: can(actor, "interview.send"),
            canReadAudit: can(actor, "audit.read"),
          }}
        />
      }
    >
      <TimeZoneProvider timeZone={organization.timeZone}>
        <TestModeProvider isOn={system.mail.mailboxUrl !== null}>
          {children}
        </TestModeProvider>
      </TimeZoneProvider>
    </PortalShell>
  );
}
