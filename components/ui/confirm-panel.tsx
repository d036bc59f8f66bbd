"use client";

import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { clearOfToasts } from "./clear-of-toasts";
import { cn } from "./cn";
import { panelClass, scrimClass } from "./dialog-panel";
import { pressMain } from "./press-main";
import { usePending } from "./use-pending";
import { useReturnFocus } from "./use-return-focus";

export type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "danger" | "primary";
  /** The dialog shows the wait, and closes when it is over. */
  onConfirm: () => void | Promise<void>;
};

/** See `Confirm`. */
export function ConfirmPanel({
  open,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "danger",
  onConfirm,
}: ConfirmProps) {
  const returnFocus = useReturnFocus();
  const [isPending, begin] = usePending();
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={scrimClass} />
        <Radix.Content
          {...returnFocus}
          onKeyDown={pressMain}
          className={cn(panelClass, "sm:max-w-md")}
        >
          <div className="px-5 pt-5 pb-4">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            <Radix.Description asChild>
              <div className="mt-1.5 text-muted">{children}</div>
            </Radix.Description>
          </div>
          <footer
            {...clearOfToasts}
            className="flex flex-wrap justify-end gap-2 border-t px-5 py-3"
          >
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            <Button
              variant={tone}
              pending={isPending}
              onClick={() =>
                begin(async () => {
                  await onConfirm();
                  onClose();
                })
              }
            >
              {confirmLabel}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
