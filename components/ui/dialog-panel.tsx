"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { oneStop } from "@/lib/one-stop";
import { clearOfToasts } from "./clear-of-toasts";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { pressMain } from "./press-main";
import { useReturnFocus } from "./use-return-focus";

const widths = {
  small: "sm:max-w-md",
  medium: "sm:max-w-xl",
  large: "sm:max-w-4xl",
};

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons; stays in sight while the body scrolls. */
  footer?: ReactNode;
  size?: keyof typeof widths;
  closeLabel?: string;
  children: ReactNode;
};

/** See `Dialog`. */
export function DialogPanel({
  open,
  onClose,
  title,
  description,
  footer,
  size = "medium",
  closeLabel = "Close",
  children,
}: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={scrimClass} />
        <Radix.Content
          {...returnFocus}
          onOpenAutoFocus={(event) => {
            returnFocus.onOpenAutoFocus();
            focusFirstField(event);
          }}
          onKeyDown={pressMain}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(panelClass, widths[size])}
        >
          <header className="border-b py-4 ps-5 pe-14">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-0.5 text-muted">
                {typeof description === "string"
                  ? oneStop(description)
                  : description}
              </Radix.Description>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
            {children}
          </div>
          {footer && (
            <footer
              {...clearOfToasts}
              className="flex flex-wrap justify-end gap-2 border-t px-5 py-3"
            >
              {footer}
            </footer>
          )}
          {/* Last, so that Tab meets what there is to do before the way out. */}
          <IconButton
            label={closeLabel}
            icon={<X />}
            onClick={onClose}
            className="absolute end-3 top-3"
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Into the first field, else on the panel itself: on the cross, a tooltip would open. */
function focusFirstField(event: Event) {
  event.preventDefault();
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement)) return;
  const field =
    panel.querySelector<HTMLElement>("[data-first-focus]") ??
    panel.querySelector<HTMLElement>(":is(input, select, textarea):enabled");
  (field ?? panel).focus();
}

export const scrimClass = "fixed inset-0 z-40 animate-fade bg-scrim";

/** A sheet at the bottom of a phone, a centred panel from 640 px on. */
export const panelClass = cn(
  "fixed z-40 flex max-h-[calc(100dvh-2rem)] animate-rise flex-col overflow-hidden border bg-surface shadow-overlay outline-none",
  "inset-x-0 bottom-0 rounded-t-xl",
  "sm:inset-x-4 sm:inset-y-0 sm:m-auto sm:h-fit sm:rounded-xl",
);
