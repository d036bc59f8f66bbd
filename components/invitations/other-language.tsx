import { Languages } from "lucide-react";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";
import { languageParameter } from "@/lib/paths";

/** Asks in the reader's own language whether they want it. */
export async function OtherLanguage({ locale }: { locale: Locale }) {
  const { shared } = await loadMessages(locale);
  return (
    <p lang={locale}>
      <a
        href={`?${languageParameter}=${locale}`}
        hrefLang={locale}
        className="flex w-fit items-center gap-2 rounded-lg border bg-surface px-4 py-2 font-medium text-accent-ink hover:bg-hover"
      >
        <Languages aria-hidden className="size-4 shrink-0" />
        <span>{shared.preferThis}</span>
      </a>
    </p>
  );
}
