import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { StopReminders } from "@/components/invitations/stop-reminders";
import { clientAddress } from "@/lib/auth/client-address";
import { stopFromToken } from "@/lib/auth/link";
import { getReminders } from "@/lib/invitations/link-queries";
import { getBrand } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";

/** Where "Stop reminders" in a mail leads. Only shows: mail scanners come here too, so stopping is a form (E11). */
export default async function StopRemindersPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const { token } = await params;
  const stop = await stopFromToken(token, clientAddress(await headers()));
  if (stop === "too_many") redirect(paths.tooManyLinks);
  if (stop === "unknown") notFound();
  const [reminders, brand] = await Promise.all([
    getReminders(stop),
    getBrand(stop),
  ]);
  return (
    <>
      <BrandHeader brand={brand} company={reminders.companyName} />
      <StopReminders {...reminders} stopPath={paths.stopReminders(token)} />
    </>
  );
}
