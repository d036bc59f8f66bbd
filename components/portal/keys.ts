import { isMac } from "@/components/ui/use-is-mac";

/** "mod" is ⌘ on a Mac and Ctrl elsewhere. */
type Combination = readonly string[];

export type KeyGroup = {
  title: string;
  /** Any of the combinations does it; of a range, also those between the two. */
  keys: readonly {
    combinations: readonly Combination[];
    isRange?: boolean;
    does: string;
  }[];
};

export const paletteKey: Combination = ["mod", "K"];
const sheetKey: Combination = ["?"];

/** Every key of the portal, in one table: the sheet of keys shows it. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Anywhere",
    keys: [
      { combinations: [paletteKey], does: "Search or go to a page" },
      { combinations: [sheetKey], does: "Show keyboard shortcuts" },
      { combinations: [["mod", "↵"]], does: "Submit a form or dialog" },
      { combinations: [["Esc"]], does: "Close a dialog or clear a search" },
    ],
  },
  {
    title: "Lists",
    keys: [
      { combinations: [["/"]], does: "Search the list" },
      { combinations: [["↓"], ["↑"]], does: "Move between rows" },
      { combinations: [["↵"]], does: "Open the row" },
      { combinations: [["X"], ["Space"]], does: "Select the row" },
      { combinations: [["Shift", "↓"]], does: "Select several rows" },
    ],
  },
  {
    title: "Recordings",
    keys: [
      { combinations: [["Space"], ["K"]], does: "Play or pause" },
      { combinations: [["J"], ["L"]], does: "Jump 10 seconds back or forward" },
      {
        combinations: [["1"], ["9"]],
        isRange: true,
        does: "Go to a question by its number",
      },
    ],
  },
  {
    title: "Template editor",
    keys: [
      { combinations: [["mod", "S"]], does: "Save now" },
      { combinations: [["mod", "D"]], does: "Duplicate the question" },
    ],
  },
];

/** A key as it is written on it. */
export function keyName(key: string, isOnMac: boolean): string {
  const onMac: Record<string, string> = { mod: "⌘", Shift: "⇧" };
  const elsewhere: Record<string, string> = { mod: "Ctrl", "↵": "Enter" };
  return (isOnMac ? onMac : elsewhere)[key] ?? key;
}

type Pressed = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey">;

/** ⌘K, or Ctrl+K: that one deletes a line on a Mac. */
export function isPaletteKey(
  { key, metaKey, ctrlKey, altKey }: Pressed,
  isOnMac = isMac(),
): boolean {
  const isMod = isOnMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isMod && !altKey && key.toLowerCase() === "k";
}

export function isSheetKey({ key, metaKey, ctrlKey }: Pressed): boolean {
  return key === "?" && !metaKey && !ctrlKey;
}
