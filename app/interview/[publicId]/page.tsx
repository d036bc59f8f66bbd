import type { Metadata } from "next";
import { BrandStyle } from "@/components/brand/brand-style";
import { Frame } from "@/components/candidate/frame";
import { Interview } from "@/components/candidate/interview";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { getCandidateStage } from "@/lib/interviews/candidate-queries";
import { getBrand } from "@/lib/organizations/queries";

export const metadata: Metadata = {
  title: { absolute: "Your interview" },
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ publicId: string }> };

export default async function InterviewPage({ params }: Props) {
  const { publicId } = await params;
  const access = await candidateFromCookie(publicId);
  if (!access) return <NotConnected />;
  const [stage, brand] = await Promise.all([
    getCandidateStage(access),
    getBrand(access),
  ]);
  return (
    <>
      <BrandStyle color={brand.color} />
      <Interview stage={stage} logo={brand.logo} />
    </>
  );
}

/** Says the same whether there is such an interview or not (T3). */
function NotConnected() {
  return (
    <Frame companyName="Video interview" jobTitle="">
      <h1 className="text-xl font-semibold sm:text-2xl">
        Open the link in your email
      </h1>
      <p className="mt-2">
        This browser is not connected to an interview. Open the link in your
        invitation email here; what you recorded is still there.
      </p>
    </Frame>
  );
}
