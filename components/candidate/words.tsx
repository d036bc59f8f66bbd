"use client";

import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { chooseLanguage } from "@/lib/answers/actions";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import { languageOf, type Locale } from "@/lib/messages/locales";

type Language = {
  words: Messages;
  locale: Locale;
  choose: (locale: Locale) => void;
};

const Language = createContext<Language | null>(null);

/** Gives the screens inside their words, and lets the candidate change the language where they are. */
export function WordsProvider({
  publicId,
  stored,
  locale: first,
  children,
}: {
  publicId: string;
  /** The interview's language. */
  stored: Locale;
  /** The language to begin with; another one than the interview's was asked for in the address. */
  locale: Locale;
  children: ReactNode;
}) {
  const [locale, setLocale] = useState(first);
  const words = use(loadMessages(locale));
  useEffect(() => {
    if (first !== stored) void keep(publicId, first);
  }, [publicId, first, stored]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = languageOf(locale).direction;
    document.title = words.interview.pageTitle;
  }, [locale, words]);
  const language = useMemo(
    () => ({
      words,
      locale,
      choose: (chosen: Locale) => {
        startTransition(() => setLocale(chosen));
        void keep(publicId, chosen);
      },
    }),
    [words, locale, publicId],
  );
  return <Language value={language}>{children}</Language>;
}

/** The words of one language, for a recruiter who looks at the screens. */
export function PreviewWords({
  locale,
  children,
}: {
  locale: Locale;
  children: ReactNode;
}) {
  const words = use(loadMessages(locale));
  const language = useMemo(
    () => ({ words, locale, choose: () => undefined }),
    [words, locale],
  );
  return <Language value={language}>{children}</Language>;
}

/** The words of the candidate's language. */
export function useWords(): Messages {
  return useLanguage().words;
}

export function useLanguage(): Language {
  const language = use(Language);
  if (!language) throw new Error("There are no words around this screen.");
  return language;
}

/** Stores the choice with the interview, whose language then needs no place in the address. */
async function keep(publicId: string, locale: Locale): Promise<void> {
  const kept = await chooseLanguage({ publicId, locale }).catch(() => null);
  if (kept?.ok) history.replaceState(null, "", location.pathname);
}
