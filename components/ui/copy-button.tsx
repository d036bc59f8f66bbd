"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

/** Copies `text` and says so, on the button and to screen readers. */
export function CopyButton({
  text,
  label = "Copy",
  copied = "Copied",
  failed = "Press Ctrl+C",
  variant,
  size,
}: {
  text: string;
  label?: string;
  /** What it says afterwards. */
  copied?: string;
  failed?: string;
  variant?: "secondary" | "ghost";
  size?: "small" | "medium";
}) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
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
        void copyText(text).then((done) => setState(done ? "copied" : "failed"))
      }
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
