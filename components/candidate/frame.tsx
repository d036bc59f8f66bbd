import type { ReactNode } from "react";
import { BrandLogo } from "@/components/brand/brand-logo";

/** The candidate's page around a screen: whose interview it is above, the state of the uploads below. */
export function Frame({
  companyName,
  jobTitle,
  logo = null,
  language = null,
  footer,
  children,
}: {
  companyName: string;
  jobTitle: string;
  /** Path of an image to stand for the company's name. */
  logo?: string | null;
  /** Where the language is chosen. */
  language?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="candidate flex min-h-dvh flex-col">
      <header className="border-b">
        <div className="mx-auto flex max-w-2xl items-center justify-between gap-x-4 px-5 py-2 text-sm">
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
      <main className="mx-auto w-full max-w-2xl flex-1 px-5 py-8 sm:py-12">
        {children}
      </main>
      {footer && (
        <footer className="sticky bottom-0 z-10 border-t bg-canvas">
          <div className="mx-auto flex max-w-2xl items-center justify-between gap-3 px-5 py-2.5">
            {footer}
          </div>
        </footer>
      )}
    </div>
  );
}
