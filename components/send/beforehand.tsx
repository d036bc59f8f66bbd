"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";
import type { SendableTemplate } from "./template-cards";

type Facts = {
  /** Left out where it is told to many. */
  name?: string;
  company: string;
  jobTitle: string;
  template: SendableTemplate;
  /** Of the invitation. */
  locale: Locale;
};

/** A short text for a call or a message, so that the mail is expected (F12). */
export function Beforehand(facts: Facts) {
  // A language is fetched when somebody wants to read it.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="group rounded-lg border"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="flex items-center gap-2 rounded-lg px-3 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-subtle transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        Give them a heads-up
        <span className="font-normal text-subtle">Copy a message</span>
      </summary>
      {isOpen && <Text key={facts.locale} {...facts} />}
    </details>
  );
}

function Text({ name, company, jobTitle, template, locale }: Facts) {
  const shown = useRef<HTMLParagraphElement>(null);
  const [words, setWords] = useState<Messages | "missing" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadMessages(locale)
      .catch(() => "missing" as const)
      .then((found) => isCurrent && setWords(found));
    return () => {
      isCurrent = false;
    };
  }, [locale]);

  if (!words) return <Skeleton className="mx-3 mb-3" />;
  if (words === "missing")
    return (
      <p role="alert" className="px-3 pb-3 text-muted">
        The message couldn’t be loaded. Close this and open it again.
      </p>
    );
  const { questions, duration } = words.shared;
  const text = words.beforehand(
    name,
    { companyName: company, jobTitle },
    questions(template.questionCount),
    duration(template.seconds),
  );
  return (
    <div className="flex flex-col items-start gap-3 px-3 pb-3">
      <p
        ref={shown}
        dir="auto"
        lang={locale}
        className="wrap-anywhere text-muted"
      >
        {text}
      </p>
      <CopyButton
        text={text}
        source={shown}
        label="Copy message"
        size="small"
      />
    </div>
  );
}
