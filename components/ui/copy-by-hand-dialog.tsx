"use client";

import { useSyncExternalStore } from "react";
import { Button } from "./button";
import { byHand } from "./copy-by-hand";
import { Dialog } from "./dialog";
import { Textarea } from "./input";

/** Shows what the browser did not let the page copy, selected, so that one key is left to press. */
export function CopyByHandDialog() {
  const toCopy = useSyncExternalStore(byHand.subscribe, byHand.get, none);
  if (!toCopy) return null;
  const { noun, text } = toCopy;
  const close = () => byHand.set(null);
  return (
    <Dialog
      open
      onClose={close}
      size="small"
      title={`Copy the ${noun} yourself`}
      description="Your browser blocked copying. It’s selected below: press ⌘C or Ctrl+C, or hold your finger on it."
      footer={<Button onClick={close}>Done</Button>}
    >
      <Textarea
        readOnly
        data-first-focus
        aria-label={noun}
        rows={Math.min(8, text.split("\n").length + 1)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono text-sm wrap-anywhere"
      />
    </Dialog>
  );
}

const none = () => null;
