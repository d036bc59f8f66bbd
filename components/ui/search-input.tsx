"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, type ComponentProps, type RefObject } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { controlClass } from "./input";
import { isTyping } from "./is-typing";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";
import { longestSearch, useSearchAddress } from "./use-search-address";

/**
 * Searches by the address: writes what is typed to `q`, keeps the other parameters, returns to page 1. `/` focuses it,
 * Esc and the cross clear it.
 */
export function SearchInput({
  label,
}: {
  /** "Search by name or email"; also its placeholder. */
  label: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { inAddress, isPending, search, searchSoon } = useSearchAddress(input);
  useEffect(() => focusOnSlash(input), []);

  function clear() {
    if (!input.current) return;
    input.current.value = "";
    input.current.focus();
    search("");
  }

  const onKeyDown: ComponentProps<"input">["onKeyDown"] = (event) => {
    if (event.key === "Enter") search(event.currentTarget.value);
    if (event.key !== "Escape" || !event.currentTarget.value) return;
    event.preventDefault();
    clear();
  };

  return (
    <div
      role="search"
      className="relative max-w-sm min-w-40 flex-1 max-sm:max-w-none max-sm:basis-full"
    >
      <span className="pointer-events-none absolute inset-y-0 start-2.5 grid place-items-center text-subtle">
        {isPending ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        maxLength={longestSearch}
        defaultValue={inAddress}
        onKeyDown={onKeyDown}
        onChange={({ target }) => searchSoon(target.value)}
        autoComplete="off"
        spellCheck={false}
        className={cn(
          controlClass,
          "peer h-control ps-8.5 pe-8 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-2 hidden items-center peer-placeholder-shown:flex peer-focus:hidden pointer-coarse:hidden!"
      >
        <Kbd>/</Kbd>
      </span>
      <IconButton
        label="Clear search"
        icon={<X />}
        size="small"
        onClick={clear}
        className="absolute inset-y-0 end-1 my-auto peer-placeholder-shown:hidden"
      />
    </div>
  );
}

function focusOnSlash(input: RefObject<HTMLInputElement | null>): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (isTyping(event.target) || document.querySelector("[role$=dialog]"))
      return;
    event.preventDefault();
    input.current?.select();
  }
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
