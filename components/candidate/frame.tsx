import type { ReactNode } from "react";
import { BrandLogo } from "@/components/brand/brand-logo";

/** The candidate's page around a screen: whose interview it is above, the state of the uploads below. */
export function Frame({
  companyName,
  jobTitle,
  logo = null,
  footer,
  children,
}: {
  companyName: string;
  jobTitle: string;
  /** Path of an image to stand for the company's name. */
  logo?: string | null;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="candidate flex min-h-dvh flex-col">
      <header className="border-b">
        <p className="mx-auto flex max-w-2xl min-w-0 items-center gap-2 px-5 py-3 text-sm">
          {logo ? (
            <BrandLogo
              src={logo}
              company={companyName}
              className="-my-1 h-8 max-w-1/2"
            />
          ) : (
            <span className="max-w-1/2 shrink-0 truncate font-semibold">
              {companyName}
            </span>
          )}
          <span className="min-w-0 truncate text-muted">{jobTitle}</span>
        </p>
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
