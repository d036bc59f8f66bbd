import type { Metadata } from "next";
import type { ReactNode } from "react";
import { LinkFrame } from "@/components/invitations/link-frame";
import { loadMessages } from "@/lib/messages/load";
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
    <LinkFrame languageLabel={shared.language} locale={locale} other={other}>
      {children}
    </LinkFrame>
  );
}
