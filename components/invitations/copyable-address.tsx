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
    <>
      <a
        ref={shown}
        href={`mailto:${address}`}
        className="me-4 wrap-anywhere text-accent-ink underline underline-offset-4"
      >
        {address}
      </a>
      {/* Its icon is below the address where the line is full. */}
      <span className="-ms-2 inline-block align-middle">
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
    </>
  );
}
