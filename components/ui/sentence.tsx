import { createElement, Fragment, type ReactNode } from "react";

/** A sentence that a language put together from text and elements (lib/messages/parts.ts), each text in its own element. */
export function Sentence({ of }: { of: ReactNode[] }) {
  const texts = of.map((part) =>
    typeof part === "string" && part ? createElement("span", null, part) : part,
  );
  return createElement(Fragment, null, ...texts);
}

/** A sentence that is a paragraph of its own. */
export function Paragraph({ of }: { of: ReactNode[] }) {
  return (
    <p>
      <Sentence of={of} />
    </p>
  );
}
