"use client";

import { LanguageLinks } from "@/components/invitations/language-links";
import { useLanguage } from "./words";

/** Changes the language in place: a recording under way goes on. */
export function LanguageChoice() {
  const { words, locale, choose } = useLanguage();
  return (
    <LanguageLinks
      label={words.shared.language}
      present={locale}
      onChoose={choose}
    />
  );
}
