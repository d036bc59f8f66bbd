"use client";

import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";

/** A person's email address to be read, pressed or copied: a device without an email app does nothing with a link. */
export function CopyableAddress({
  address,
  words,
}: {
  address: string;
  words: { copy: string; copied: string; notCopied: string };
}) {
  const shown = useRef<HTMLAnchorElement>(null);
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 align-middle">
      <a
        ref={shown}
        href={`mailto:${address}`}
        className="min-w-0 wrap-anywhere text-accent-ink underline underline-offset-4"
      >
        {address}
      </a>
      <CopyButton
        text={address}
        source={shown}
        label={words.copy}
        copied={words.copied}
        failed={words.notCopied}
        variant="ghost"
        size="small"
      />
    </span>
  );
}
