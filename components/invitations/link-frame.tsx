import type { ReactNode } from "react";
import { LanguageLinks } from "@/components/invitations/language-links";
import { OtherLanguage } from "@/components/invitations/other-language";
import type { Locale } from "@/lib/messages/locales";

/** What all pages behind emailed links share: one narrow column, and the languages below it. */
export function LinkFrame({
  languageLabel,
  locale,
  other,
  children,
}: {
  languageLabel: string;
  locale: Locale;
  /** A language that the reader's browser asks for instead. */
  other: Locale | null;
  children: ReactNode;
}) {
  return (
    <div className="candidate grid min-h-dvh content-center bg-sunken px-4 py-8">
      <div className="mx-auto flex w-full max-w-xl flex-col gap-4">
        {other && <OtherLanguage locale={other} />}
        <main>{children}</main>
        <LanguageLinks label={languageLabel} present={locale} />
      </div>
    </div>
  );
}
