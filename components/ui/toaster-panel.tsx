"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import type { Theme } from "./theme";
import { showToasts } from "./toast";

const colours = {
  "--normal-bg": "var(--surface)",
  "--normal-text": "var(--ink)",
  "--normal-border": "var(--line)",
  "--border-radius": "8px",
} as React.CSSProperties;

/** Shows toasts. `Toaster` fetches it. */
export function ToasterPanel({ theme }: { theme: Theme }) {
  // After the library's own effects, so that it hears of those that waited.
  useEffect(
    () => showToasts(({ kind, message, more }) => toast[kind](message, more)),
    [],
  );
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      style={colours}
      duration={10_000}
      icons={{
        success: <CircleCheck className="size-4.5 text-success" />,
        error: <CircleAlert className="size-4.5 text-danger" />,
        warning: <TriangleAlert className="size-4.5 text-warn" />,
        info: <Info className="size-4.5 text-accent-ink" />,
      }}
      toastOptions={{
        classNames: {
          // Two buttons beside it would squeeze the sentence: they go below.
          toast:
            "font-sans! has-[[data-cancel]]:flex-wrap! has-[[data-cancel]]:[&>[data-content]]:basis-4/5!",
          title: "text-base! font-medium!",
          description: "text-sm! text-muted!",
          actionButton:
            "h-7! rounded-md! bg-accent! px-2.5! text-sm! font-medium! text-on-accent!",
          cancelButton:
            "h-7! rounded-md! bg-hover! px-2.5! text-sm! font-medium! text-ink!",
        },
      }}
    />
  );
}
