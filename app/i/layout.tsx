import type { Metadata } from "next";
import type { ReactNode } from "react";
import { LanguageLinks } from "@/components/invitations/language-links";
import { loadMessages } from "@/lib/messages/load";
import { OtherLanguage } from "@/components/invitations/other-language";
import { otherLocale, pageLocale } from "../page-locale";

export async function generateMetadata(): Promise<Metadata> {
  const { shared } = await loadMessages(await pageLocale());
  return { title: shared.interview, referrer: "no-referrer" };
}

export default async function LinkLayout({
  children,
}: {
  children: ReactNode;
}) {
  const locale = await pageLocale();
  const other = await otherLocale();
  const { shared } = await loadMessages(locale);
  return (
    <div className="candidate grid min-h-dvh content-center bg-sunken px-4 py-8">
      <div className="mx-auto flex w-full max-w-xl flex-col gap-4">
        {other && <OtherLanguage locale={other} />}
        <main>{children}</main>
        <LanguageLinks label={shared.language} present={locale} />
      </div>
    </div>
  );
}
