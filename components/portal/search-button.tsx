"use client";

import { Search } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useIsMac } from "@/components/ui/use-is-mac";
import { keyName, paletteKey } from "./keys";
import { show } from "./shown";

const opensPalette = {
  "aria-keyshortcuts": "Meta+K Control+K",
  "aria-haspopup": "dialog",
  onClick: () => show("palette"),
} as const;

/** In the sidebar: opens the palette and teaches its key. Below 1024 px only its icon. */
export function SearchButton() {
  const isOnMac = useIsMac();
  return (
    <button
      type="button"
      {...opensPalette}
      className="flex h-8 w-full items-center gap-2.5 rounded-lg border bg-surface px-2 text-muted transition-colors duration-75 hover:bg-hover hover:text-ink pointer-coarse:h-11"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 text-start max-lg:sr-only">Search</span>
      <kbd aria-hidden className="font-sans text-xs text-subtle max-lg:hidden">
        {paletteKey
          .map((key) => keyName(key, isOnMac))
          .join(isOnMac ? "" : " ")}
      </kbd>
    </button>
  );
}

/** In a phone's bar. */
export function SearchIcon() {
  return <IconButton label="Search" icon={<Search />} {...opensPalette} />;
}
