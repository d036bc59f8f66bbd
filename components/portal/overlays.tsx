"use client";

import { useEffect } from "react";
import { RowKeys } from "@/components/lists/row-keys";
import { confirmPanel } from "@/components/ui/confirm";
import { CopyByHandDialog } from "@/components/ui/copy-by-hand-dialog";
import { dialogPanel } from "@/components/ui/dialog";
import { menuPanel } from "@/components/ui/menu";
import type { Theme } from "@/components/ui/theme";
import { Toaster, toasterPanel } from "@/components/ui/toaster";
import { Tooltips } from "@/components/ui/tooltips";
import { whenIdle } from "@/components/ui/when-idle";
import type { Abilities } from "./commands";
import { phoneSheet } from "./phone-bar";
import { testModePanel } from "./test-mode";
import { keysSheet, palette, Shortcuts } from "./shortcuts";

const overlays = [
  menuPanel,
  dialogPanel,
  confirmPanel,
  toasterPanel,
  phoneSheet,
  testModePanel,
  palette,
  keysSheet,
];

/** What lies over a page. Fetched while the browser is idle, so that the first press opens it at once, also when the connection is gone by then. */
export function Overlays({
  theme,
  abilities,
}: {
  theme: Theme;
  abilities: Abilities;
}) {
  useEffect(
    () => whenIdle(() => Promise.all(overlays.map((code) => code.load()))),
    [],
  );
  return (
    <>
      <RowKeys />
      <Shortcuts {...abilities} />
      <Tooltips />
      <CopyByHandDialog />
      <Toaster theme={theme} />
    </>
  );
}
