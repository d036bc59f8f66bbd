"use client";

import type { DialogProps } from "./dialog-panel";
import { later, useLater } from "./later";

export const dialogPanel = later(() => import("./dialog-panel"));

/**
 * A modal. Whether it is open belongs to the caller, usually to the address; Esc, the cross and the scrim close it. Its
 * frame is fetched after the page; what is in it comes with the caller.
 */
export function Dialog(props: DialogProps) {
  const panel = useLater(dialogPanel, props.open, props.onClose);
  return panel && <panel.DialogPanel {...props} />;
}
