"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { later, useLater } from "@/components/ui/later";
import type { Abilities } from "./commands";
import { isPaletteKey, isSheetKey } from "./keys";
import { show, useShown } from "./shown";

export const palette = later(() => import("./palette"));
export const keysSheet = later(() => import("./keys-sheet"));

/** Listens for ⌘K and `?`, and shows what they open. Both are silent while another dialog is open, `?` also in a field. */
export function Shortcuts(abilities: Abilities) {
  const shown = useShown();
  const pathname = usePathname();
  const close = () => show(null);
  const paletteCode = useLater(palette, shown === "palette", close);
  const sheetCode = useLater(keysSheet, shown === "keys", close);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (isPaletteKey(event)) {
      // The browser would search the web with it.
      event.preventDefault();
      if (shown === "palette") close();
      else if (shown === "keys" || !isCovered()) show("palette");
    } else if (
      isSheetKey(event) &&
      !isTyping(event.target) &&
      !shown &&
      !isCovered()
    ) {
      event.preventDefault();
      show("keys");
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  // Back and Forward leave the page below.
  useEffect(() => show(null), [pathname]);

  if (shown === "palette" && paletteCode)
    return <paletteCode.Palette {...abilities} onClose={close} />;
  if (shown === "keys" && sheetCode)
    return <sheetCode.KeysSheet onClose={close} />;
  return null;
}

function isCovered(): boolean {
  return document.querySelector("[role$=dialog], [role=menu]") !== null;
}
