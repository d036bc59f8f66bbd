import { Languages } from "lucide-react";
import { languageOf, type Locale, locales } from "@/lib/messages/locales";
import { languageParameter } from "@/lib/paths";

/** The languages, each by its own name: plain links, so that they work before and without JavaScript. */
export function LanguageLinks({
  label,
  present,
  onChoose,
}: {
  label: string;
  present: Locale;
  /** Where the page can change its language without being loaded again. */
  onChoose?: (locale: Locale) => void;
}) {
  return (
    <nav
      aria-label={label}
      className="flex shrink-0 items-center gap-2 text-sm"
    >
      <Languages aria-hidden className="size-4 shrink-0 text-muted" />
      <ul className="flex flex-wrap gap-x-3">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={`?${languageParameter}=${locale}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === present || undefined}
              onClick={
                onChoose &&
                ((event) => {
                  event.preventDefault();
                  onChoose(locale);
                })
              }
              className="inline-block py-1 text-accent-ink underline-offset-4 hover:underline aria-[current]:text-ink aria-[current]:no-underline"
            >
              {languageOf(locale).name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
