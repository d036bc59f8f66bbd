"use client";

import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { Messages } from "@/lib/messages/en";

/** What the candidate typed on this device and the server does not have, whole and to be copied. */
export function WordsLeft({
  texts,
  words,
}: {
  texts: readonly string[];
  words: Messages["writing"]["leftBehind"];
}) {
  if (texts.length === 0) return null;
  return (
    <section
      role="alert"
      className="flex flex-col gap-4 rounded-xl bg-warn-soft p-5 text-ink"
    >
      <div>
        <h2 className="font-semibold text-warn">{words.title}</h2>
        <p className="mt-1">{words.text}</p>
      </div>
      {texts.map((text) => (
        <Words key={text} text={text} words={words} />
      ))}
    </section>
  );
}

function Words({
  text,
  words,
}: {
  text: string;
  words: Messages["writing"]["leftBehind"];
}) {
  const shown = useRef<HTMLQuoteElement>(null);
  return (
    <div className="flex flex-col items-start gap-3">
      <blockquote
        ref={shown}
        dir="auto"
        className="w-full border-s-2 ps-3 wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </blockquote>
      <CopyButton
        text={text}
        source={shown}
        label={words.copy}
        copied={words.copied}
        failed={words.notCopied}
      />
    </div>
  );
}
