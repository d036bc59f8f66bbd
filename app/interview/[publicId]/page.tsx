import type { Metadata } from "next";
import { BrandStyle } from "@/components/brand/brand-style";
import { Frame } from "@/components/candidate/frame";
import { Visit } from "@/components/candidate/visit";
import { LanguageLinks } from "@/components/invitations/language-links";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { getCandidateStage } from "@/lib/interviews/candidate-queries";
import { loadMessages } from "@/lib/messages/load";
import { pageLocale } from "../../page-locale";
import { getBrand } from "@/lib/organizations/queries";

export async function generateMetadata(): Promise<Metadata> {
  const { interview } = await loadMessages(await pageLocale());
  return {
    title: { absolute: interview.pageTitle },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

type Props = {
  params: Promise<{ publicId: string }>;
  searchParams: Promise<{ begin?: string }>;
};

export default async function InterviewPage({ params, searchParams }: Props) {
  const { publicId } = await params;
  const access = await candidateFromCookie(publicId);
  if (!access) return <NotConnected />;
  const [stage, brand, locale, { begin }] = await Promise.all([
    getCandidateStage(access),
    getBrand(access),
    pageLocale(),
    searchParams,
  ]);
  return (
    <>
      <BrandStyle color={brand.color} />
      <Visit
        stage={stage}
        logo={brand.logo}
        locale={locale}
        hasBegun={begin !== undefined}
      />
    </>
  );
}

/** Says the same whether there is such an interview or not (T3). */
async function NotConnected() {
  const locale = await pageLocale();
  const { shared, notConnected } = await loadMessages(locale);
  return (
    <Frame
      companyName={shared.videoInterview}
      jobTitle=""
      language={<LanguageLinks label={shared.language} present={locale} />}
    >
      <h1 className="text-xl font-semibold sm:text-2xl">
        {notConnected.title}
      </h1>
      <p className="mt-2">{notConnected.text}</p>
    </Frame>
  );
}
