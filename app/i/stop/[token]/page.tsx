import { BrandHeader } from "@/components/brand/brand-header";
import { StopReminders } from "@/components/invitations/stop-reminders";
import { getReminders } from "@/lib/invitations/landing-queries";
import { loadMessages } from "@/lib/messages/load";
import { paths } from "@/lib/paths";
import { getBrand } from "@/lib/settings/queries";
import { plainToken } from "@/lib/tokens";
import { orRedirect, pageLocale, pageStop } from "../../../page-locale";

/** Where "Stop reminders" in a mail leads. Only shows: mail scanners come here too, so stopping is a form (E11). */
export default async function StopRemindersPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const token = plainToken((await params).token);
  const stop = await orRedirect(pageStop(token));
  const [reminders, brand, locale] = await Promise.all([
    getReminders(stop),
    getBrand(stop),
    pageLocale(),
  ]);
  return (
    <>
      <BrandHeader brand={brand} company={reminders.companyName} />
      <StopReminders
        {...reminders}
        words={await loadMessages(locale)}
        locale={locale}
        stopPath={paths.stopReminders(token, locale)}
      />
    </>
  );
}
