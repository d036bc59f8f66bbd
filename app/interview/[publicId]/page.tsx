import type { Metadata } from "next";
import { BrandStyle } from "@/components/brand/brand-style";
import { Visit } from "@/components/candidate/visit";
import { getCandidateStage } from "@/lib/answers/queries";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { loadMessages } from "@/lib/messages/load";
import { getBrand } from "@/lib/settings/queries";
import { pageLocale } from "../../page-locale";
import { NotConnected } from "./not-connected";

export async function generateMetadata(): Promise<Metadata> {
  const { interview } = await loadMessages(await pageLocale());
  return {
    title: { absolute: interview.pageTitle },
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
