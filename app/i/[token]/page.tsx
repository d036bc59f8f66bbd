import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { LandingCard } from "@/components/invitations/landing-card";
import { clientAddress } from "@/lib/auth/client-address";
import { linkFromToken } from "@/lib/auth/link";
import { getLanding } from "@/lib/invitations/link-queries";
import { getBrand } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";

/**
 * Where an emailed link leads. Only shows: scanners and link previews come here too, so going on is a form (E1), which
 * also works before or without JavaScript.
 */
export default async function LandingPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const { token } = await params;
  const link = await linkFromToken(token, clientAddress(await headers()));
  if (link === "too_many") redirect(paths.tooManyLinks);
  if (link === "unknown") notFound();
  const [landing, brand] = await Promise.all([
    getLanding(link),
    getBrand(link),
  ]);
  return (
    <>
      <BrandHeader brand={brand} company={landing.companyName} />
      <LandingCard {...landing} enterPath={paths.enterInterview(token)} />
    </>
  );
}
