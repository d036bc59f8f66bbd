"use client";

import { createContext, use, type ReactNode } from "react";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";

const Words = createContext<Messages | null>(null);

/** Gives the screens inside their words, in one language. */
export function WordsProvider({
  locale,
  children,
}: {
  locale: Locale;
  children: ReactNode;
}) {
  return <Words value={use(loadMessages(locale))}>{children}</Words>;
}

/** The words of the candidate's language. */
export function useWords(): Messages {
  const words = use(Words);
  if (!words) throw new Error("There are no words around this screen.");
  return words;
}
