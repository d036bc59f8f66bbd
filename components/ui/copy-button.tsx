"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

/**
 * Copies `text` and says so, on the button and to screen readers. Where that is not allowed, the text in `source` is
 * selected, so that one key is left to press.
 */
export function CopyButton({
  text,
  label = "Copy",
  copied = "Copied",
  failed = "Selected: press ⌘C or Ctrl+C",
  source,
  variant,
  size,
}: {
  text: string;
  label?: string;
  /** What it says afterwards. */
  copied?: string;
  failed?: string;
  /** The element that shows the text. */
  source: RefObject<HTMLElement | null>;
  variant?: "secondary" | "ghost";
  size?: "small" | "medium";
}) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    // What is left to do stays readable.
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const words = { idle: label, copied, failed };
  return (
    <Button
      variant={variant}
      size={size}
      icon={state === "copied" ? <Check /> : <Copy />}
      onClick={() =>
        void copyText(text).then((done) => {
          setState(done ? "copied" : "failed");
          if (!done && source.current)
            getSelection()?.selectAllChildren(source.current);
        })
      }
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
