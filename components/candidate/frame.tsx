import type { ReactNode } from "react";
import { BrandLogo } from "@/components/brand/brand-logo";
import type { Elements } from "@/components/ui/elements";

/** The candidate's page around a screen: whose interview it is above, the state of the uploads below. */
export function Frame({
  companyName,
  jobTitle,
  logo = null,
  language = null,
  road = null,
  footer,
  children,
}: {
  companyName: string;
  jobTitle: string;
  /** Path of an image to stand for the company's name. */
  logo?: string | null;
  /** Where the language is chosen. */
  language?: Elements;
  /** How far the candidate is. */
  road?: Elements;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="candidate group/frame flex min-h-dvh flex-col">
      <header className="border-b">
        <div
          className={`flex items-center justify-between gap-x-4 py-2 text-sm ${column}`}
        >
          <p className="flex min-w-0 flex-1 items-center gap-2">
            {logo ? (
              <BrandLogo
                src={logo}
                company={companyName}
                className="h-8 max-w-1/2"
              />
            ) : (
              <bdi className="truncate font-semibold sm:max-w-1/2 sm:shrink-0">
                {companyName}
              </bdi>
            )}
            <bdi className="hidden min-w-0 truncate text-muted sm:inline">
              {jobTitle}
            </bdi>
          </p>
          {language}
        </div>
      </header>
      {road && <div className={`pt-4 ${column}`}>{road}</div>}
      <main className={`flex-1 py-6 sm:py-10 ${column}`}>{children}</main>
      {footer && (
        <footer className="sticky bottom-0 z-10 border-t bg-canvas">
          <div
            className={`flex items-center justify-between gap-3 py-2.5 ${column}`}
          >
            {footer}
          </div>
        </footer>
      )}
    </div>
  );
}

/** As wide as lines are read well; wider for a screen in two columns. */
const column =
  "mx-auto w-full max-w-2xl px-5 lg:group-has-data-wide/frame:max-w-5xl";
