import { createElement, Fragment, type ReactNode } from "react";

/** A sentence that a language put together from text and elements (lib/messages/parts.ts). */
export function Sentence({ of }: { of: ReactNode[] }) {
  return createElement(Fragment, null, ...of);
}
