import { Store } from "@/components/recorder/store";

/** What a browser did not let the page copy, so that its dialog can show it: see copy-by-hand-dialog.tsx. */
type ToCopy = {
  /** What it is, within a sentence: "link", "3 links". */
  noun: string;
  text: string;
};

export const byHand = new Store<ToCopy | null>(null);

/** Shows the text, selected, with how to copy it. */
export function copyByHand(text: ToCopy): void {
  byHand.set(text);
}
