import type { Metadata } from "next";
import { BrandStyle } from "@/components/brand/brand-style";
import { DataPage } from "@/components/candidate/data-page";
import { Frame } from "@/components/candidate/frame";
import { LanguageLinks } from "@/components/invitations/language-links";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { loadMessages } from "@/lib/messages/load";
import { getDownloads } from "@/lib/portal/personal-data/queries";
import { getBrand } from "@/lib/settings/queries";
import { pageLocale } from "../../../page-locale";
import { NotConnected } from "../not-connected";

export async function generateMetadata(): Promise<Metadata> {
  const { yourData } = await loadMessages(await pageLocale());
  return {
    title: { absolute: yourData.title },
    referrer: "no-referrer",
  };
}

type Props = { params: Promise<{ publicId: string }> };

/** Everything stored about the candidate, to save. Plain links: works without JavaScript. */
export default async function CandidateDataPage({ params }: Props) {
  const { publicId } = await params;
  const access = await candidateFromCookie(publicId);
  if (!access) return <NotConnected />;
  const locale = await pageLocale();
  const [downloads, brand, words] = await Promise.all([
    getDownloads(access),
    getBrand(access),
    loadMessages(locale),
  ]);
  return (
    <>
      <BrandStyle color={brand.color} />
      <Frame
        {...downloads}
        logo={brand.logo}
        language={
          <LanguageLinks label={words.shared.language} present={locale} />
        }
      >
        <DataPage {...downloads} publicId={publicId} words={words.yourData} />
      </Frame>
    </>
  );
}
