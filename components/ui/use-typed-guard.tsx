"use client";

import { useRef, useState, type ReactNode } from "react";
import { Confirm } from "./confirm";
import type { Elements } from "./elements";

/** Texts that a person writes; what is searched for, chosen or picked from a calendar is quickly done again. */
const texts =
  "textarea, input:is([type=text], [type=email], :not([type])):not([role=combobox])";

/**
 * Asks before a dialog drops what was typed into the fields of `children`: Esc, or a press beside it, is soon made by
 * mistake. Whoever presses Cancel means it, and is not asked. Render `guarded` in the dialog, `question` beside it.
 */
export function useTypedGuard(
  { open, onClose }: { open: boolean; onClose: () => void },
  children: ReactNode,
): { guarded: Elements; question: Elements; close: () => void } {
  const [isAsking, setIsAsking] = useState(false);
  // What each field held when it was first entered.
  const first = useRef(new Map<Text, string>());
  const isTyped = () =>
    [...first.current].some(
      ([field, text]) =>
        field.isConnected && field.value.trim() !== text.trim(),
    );
  return {
    guarded: (
      <div
        className="contents"
        onFocus={({ target }) => {
          if (isText(target) && !first.current.has(target))
            first.current.set(target, target.value);
        }}
      >
        {children}
      </div>
    ),
    question: (
      <Confirm
        open={open && isAsking}
        onClose={() => setIsAsking(false)}
        title="Discard what you typed?"
        confirmLabel="Discard"
        cancelLabel="Keep editing"
        onConfirm={() => {
          setIsAsking(false);
          onClose();
        }}
      >
        It hasn’t been saved.
      </Confirm>
    ),
    close: () => {
      // Esc may reach the dialog below its question, and means the question.
      if (isAsking) setIsAsking(false);
      else if (isTyped()) setIsAsking(true);
      else onClose();
    },
  };
}

type Text = HTMLInputElement | HTMLTextAreaElement;

function isText(element: Element): element is Text {
  return element.matches(texts);
}
