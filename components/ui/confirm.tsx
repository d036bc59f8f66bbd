"use client";

import type { ConfirmProps } from "./confirm-panel";
import { later, useLater } from "./later";

export const confirmPanel = later(() => import("./confirm-panel"));

/** Asks before an act that cannot be undone. `children` says what will happen; the button repeats the act's name. */
export function Confirm(props: ConfirmProps) {
  const panel = useLater(confirmPanel, props.open, props.onClose);
  return panel && <panel.ConfirmPanel {...props} />;
}
