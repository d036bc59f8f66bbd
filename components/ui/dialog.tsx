"use client";

import type { DialogProps } from "./dialog-panel";
import { later, useLater } from "./later";
import { useTypedGuard } from "./use-typed-guard";

export const dialogPanel = later(() => import("./dialog-panel"));

/**
 * A modal. Whether it is open belongs to the caller, usually to the address; Esc, the cross and the scrim close it, after
 * a question where text was typed, unless the caller keeps that (`keepsText`). Its frame is fetched after the page; what
 * is in it comes with the caller.
 */
export function Dialog({
  keepsText = false,
  onClose,
  children,
  ...props
}: DialogProps & { keepsText?: boolean }) {
  const panel = useLater(dialogPanel, props.open, onClose);
  const { guarded, question, close } = useTypedGuard(
    { open: props.open, onClose },
    children,
  );
  if (!panel) return null;
  return (
    <>
      <panel.DialogPanel {...props} onClose={keepsText ? onClose : close}>
        {guarded}
      </panel.DialogPanel>
      {question}
    </>
  );
}
