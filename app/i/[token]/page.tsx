import { BrandHeader } from "@/components/brand/brand-header";
import { LandingCard } from "@/components/invitations/landing-card";
import { getLanding } from "@/lib/invitations/landing-queries";
import { loadMessages } from "@/lib/messages/load";
import { paths } from "@/lib/paths";
import { getBrand } from "@/lib/settings/queries";
import { plainToken } from "@/lib/tokens";
import { orRedirect, pageLink, pageLocale } from "../../page-locale";

/**
 * Where an emailed link leads. Only shows: scanners and link previews come here too, so going on is a form (E1), which
 * also works before or without JavaScript.
 */
export default async function LandingPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const token = plainToken((await params).token);
  const link = await orRedirect(pageLink(token));
  const locale = await pageLocale();
  const [landing, brand, words] = await Promise.all([
    getLanding(link),
    getBrand(link),
    loadMessages(locale),
  ]);
  return (
    <>
      <BrandHeader brand={brand} company={landing.companyName} />
      <LandingCard
        {...landing}
        words={words}
        locale={locale}
        publicId={link.publicId}
        enterPath={paths.enterInterview(
          token,
          locale === landing.language ? undefined : locale,
        )}
      />
    </>
  );
}
