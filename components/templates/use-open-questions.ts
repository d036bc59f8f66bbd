"use client";

import { useEffect, useRef, useState } from "react";
import type { QuestionDraft } from "@/lib/templates/draft";

/** Which questions are opened to write, and where the focus goes after the next change of the list. */
export function useOpenQuestions(questions: QuestionDraft[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(questions.filter(isUnfinished).map(({ id }) => id)),
  );
  const focusNext = useRef<() => void>(null);
  useEffect(() => {
    focusNext.current?.();
    focusNext.current = null;
  });

  const show = (id: string) => setOpen((now) => new Set([...now, id]));
  const focusAfter = (selector: string) => {
    focusNext.current = () =>
      document.querySelector<HTMLElement>(selector)?.focus();
  };

  return {
    isOpen: (id: string) => open.has(id),
    show,
    toggle: (id: string) =>
      setOpen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    /** To be called with a change of the list: the first element of the selector gets the focus. */
    focusAfter,
    /** The same for a text to write on, from what a menu may do: closing, it gives the focus back first. */
    writeAfterMenu: (selector: string) => {
      focusNext.current = () => {
        // The menu is gone one turn after this, and gives the focus back one turn later.
        setTimeout(() => setTimeout(() => writeOn(selector)));
      };
    },
    keepFocusAfter: () => {
      focusNext.current = keepFocus();
    },
    /** Leads to a field of the editor (lib/templates/places.ts), in whichever question it is. */
    goTo: (place: string) => {
      const selector = `[data-place="${place}"]`;
      const field = document.querySelector<HTMLElement>(selector);
      const card = field?.closest<HTMLElement>("[data-question]");
      const id = card?.dataset.question;
      if (!id) {
        field?.focus();
        return;
      }
      show(id);
      focusAfter(selector);
    },
  };
}

function writeOn(selector: string) {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

function isUnfinished({ text, criteria }: QuestionDraft): boolean {
  return (
    !text.trim() ||
    criteria.length === 0 ||
    criteria.some(({ name }) => !name.trim())
  );
}

/** Moving takes the focus away: gives it back, or to the other button when the end of the list switched this one off. */
function keepFocus(): () => void {
  const active = document.activeElement;
  return () => {
    if (!(active instanceof HTMLElement)) return;
    const other = active
      .closest("li")
      ?.querySelector<HTMLElement>("[data-move]:enabled");
    (active.matches(":disabled") ? other : active)?.focus();
  };
}
