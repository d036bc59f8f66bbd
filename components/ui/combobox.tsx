"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { plainSpelling } from "@/lib/fold";
import { cn } from "./cn";
import { useFieldProps } from "./field";
import { controlClass } from "./input";

type ComboboxOption = {
  value: string;
  label: string;
  hint?: string;
};

type ComboboxProps = {
  options: ComboboxOption[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder: string;
  emptyText: string;
};

/** A select that is searched by typing. Arrows move, Enter chooses, Esc closes it and nothing around it. */
export function Combobox({ placeholder, emptyText, ...choice }: ComboboxProps) {
  const field = useFieldProps();
  const input = useRef<HTMLInputElement>(null);
  const list = useOptionList(choice);
  const { isOpen, close, shown, active, chosen } = list;
  return (
    <Popover.Root open={isOpen} onOpenChange={(next) => !next && close()}>
      <Popover.Anchor className="relative block">
        <input
          {...field}
          ref={input}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list.id}
          aria-autocomplete="list"
          aria-activedescendant={
            isOpen && shown.length > 0 ? list.optionId(active) : undefined
          }
          autoComplete="off"
          spellCheck={false}
          placeholder={chosen?.label ?? placeholder}
          value={isOpen ? list.query : (chosen?.label ?? "")}
          onChange={(event) => list.search(event.target.value)}
          onClick={() => !isOpen && list.open()}
          onKeyDown={list.onKeyDown}
          className={cn(controlClass, "h-control truncate ps-2.5 pe-8")}
        />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-subtle"
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          // Not a dialog: the list belongs to the input, which keeps the focus.
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            list.showOption(active);
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target === input.current) event.preventDefault();
          }}
          // A dialog around it locks scrolling of everything outside itself, this list included.
          onWheel={(event) => event.stopPropagation()}
          onTouchMove={(event) => event.stopPropagation()}
          className="z-50 w-(--radix-popover-trigger-width) animate-fade rounded-lg border bg-surface p-1 shadow-overlay"
        >
          <OptionList list={list} label={placeholder} />
          <p
            role="status"
            className={cn(
              "px-2 py-1.5 text-muted",
              shown.length > 0 && "sr-only",
            )}
          >
            {shown.length === 0 ? emptyText : ""}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Which options are shown, which of them is active, and what keys and typing do. */
function useOptionList({
  options,
  value,
  onChange,
}: Pick<ComboboxProps, "options" | "value" | "onChange">) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);

  const chosen = options.find((option) => option.value === value);
  const shown = query
    ? options.filter((option) => matches(option, query))
    : options;
  const optionId = (index: number) => `${id}-${index}`;

  function open() {
    setQuery("");
    setActive(chosen ? options.indexOf(chosen) : 0);
    setIsOpen(true);
  }

  function close() {
    setQuery("");
    setIsOpen(false);
  }

  function choose(option: ComboboxOption | undefined) {
    if (!option) return;
    onChange(option.value);
    close();
  }

  function search(text: string) {
    // While closed it shows the choice; what is typed beside that is a new search.
    setQuery(isOpen ? text : text.replace(chosen?.label ?? "", ""));
    setActive(0);
    setIsOpen(true);
  }

  function showOption(index: number) {
    document
      .getElementById(optionId(index))
      ?.scrollIntoView({ block: "nearest" });
  }

  function moveTo(index: number) {
    const last = shown.length - 1;
    const next = index < 0 ? last : index > last ? 0 : index;
    setActive(next);
    showOption(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    // The form around it is submitted; in mid-composition, keys are about the word.
    if (event.metaKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    const move = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (isOpen) moveTo(move);
      else open();
    } else if (event.key === "Enter") {
      // Never the form around it, which may send something.
      event.preventDefault();
      if (isOpen) choose(shown[active]);
      else open();
    } else if (event.key === "Tab") close();
  }

  const state = { id, isOpen, query, shown, active, chosen };
  const acts = { open, close, choose, search, showOption, onKeyDown };
  return { ...state, ...acts, setActive, optionId };
}

function OptionList({
  list: { id, shown, active, chosen, setActive, choose, optionId },
  label,
}: {
  list: ReturnType<typeof useOptionList>;
  label: string;
}) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className="max-h-[min(20rem,var(--radix-popover-content-available-height))] overflow-y-auto"
    >
      {shown.map((option, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the input, which names the active option
        <li
          key={option.value}
          id={optionId(index)}
          role="option"
          aria-selected={option === chosen}
          onPointerMove={() => setActive(index)}
          // Choosing on press would let the release fall on what lies beneath.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
          className={cn(
            "flex min-h-8 items-center gap-2 rounded-md px-2 py-1.5 pointer-coarse:min-h-10",
            index === active && "bg-hover",
          )}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            {option.hint && (
              <span className="block truncate text-sm text-muted">
                {option.hint}
              </span>
            )}
          </span>
          {option === chosen && (
            <Check aria-hidden className="size-4 shrink-0" />
          )}
        </li>
      ))}
    </ul>
  );
}

function matches(option: ComboboxOption, query: string): boolean {
  const text = plainSpelling(`${option.label} ${option.hint ?? ""}`);
  return plainSpelling(query)
    .split(" ")
    .every((word) => text.includes(word));
}
