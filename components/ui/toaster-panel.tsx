"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useEffect, type CSSProperties } from "react";
import { toast, Toaster as Sonner, useSonner } from "sonner";
import type { Theme } from "./theme";
import { showToasts } from "./toast";
import { liftProperty, useToastLift } from "./toast-lift";

const look = {
  "--normal-bg": "var(--color-surface)",
  "--normal-text": "var(--color-ink)",
  "--normal-border": "var(--color-line)",
  "--border-radius": "8px",
  "--width": "var(--toast-width)",
};

const lifted = (low: string) => `calc(${low} + var(${liftProperty}, 0px))`;

/**
 * Shows toasts at the bottom left: from 1024 px on in the sidebar, where they cover nothing, below that above the bars of
 * buttons. `Toaster` fetches it.
 */
export function ToasterPanel({ theme }: { theme: Theme }) {
  // After the library's own effects, so that it hears of those that waited.
  useEffect(
    () => showToasts(({ kind, message, more }) => toast[kind](message, more)),
    [],
  );
  const lift = useToastLift(useSonner().toasts.length > 0);
  return (
    <Sonner
      theme={theme}
      position="bottom-left"
      offset={{
        left: "var(--toast-start)",
        bottom: lifted("var(--toast-bottom)"),
      }}
      mobileOffset={{ left: 12, right: 12, bottom: lifted("12px") }}
      style={{ ...look, [liftProperty]: `${lift}px` } as CSSProperties}
      duration={10_000}
      icons={{
        success: <CircleCheck className="size-4.5 text-success" />,
        error: <CircleAlert className="size-4.5 text-danger" />,
      }}
      toastOptions={{
        classNames: {
          // Two buttons beside it would squeeze the sentence, in the sidebar one: they go below.
          toast:
            "font-sans! has-[[data-cancel]]:flex-wrap! has-[[data-cancel]]:[&>[data-content]]:basis-4/5! lg:p-3! lg:has-[[data-button]]:flex-wrap! lg:has-[[data-button]]:[&>[data-content]]:basis-4/5! lg:[&>[data-button]]:m-0! lg:[&>[data-button]]:grow! lg:[&>[data-button]]:justify-center!",
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
