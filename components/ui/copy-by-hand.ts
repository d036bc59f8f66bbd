/** What a browser did not let the page copy, so that its dialog can show it: see copy-by-hand-dialog.tsx. */
export type ToCopy = {
  /** What it is, within a sentence: "link", "3 links". */
  noun: string;
  text: string;
};

let shown: ToCopy | null = null;
const listeners = new Set<() => void>();

export const byHand = {
  get: () => shown,
  subscribe: (tell: () => void) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
  close: () => show(null),
};

/** Shows the text, selected, with how to copy it. */
export function copyByHand(text: ToCopy): void {
  show(text);
}

function show(next: ToCopy | null) {
  shown = next;
  for (const tell of listeners) tell();
}
