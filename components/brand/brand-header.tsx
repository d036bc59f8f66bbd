import type { Brand } from "@/lib/settings/queries";
import { BrandLogo } from "./brand-logo";
import { BrandStyle } from "./brand-style";

/** Above what a candidate's link leads to: the organization's logo, and its colour for all that follows. */
export function BrandHeader({
  brand,
  company,
}: {
  brand: Brand;
  company: string;
}) {
  return (
    <>
      <BrandStyle color={brand.color} />
      {brand.logo && (
        <BrandLogo src={brand.logo} company={company} className="mb-4 h-12" />
      )}
    </>
  );
}
