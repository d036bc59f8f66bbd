"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  useEffect,
  useRef,
  useTransition,
  type ComponentProps,
  type RefObject,
} from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { controlClass } from "./input";
import { isTyping } from "./is-typing";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

const PAUSE_MS = 250;

/** Characters; far more than anybody searches for. What is pasted beyond them would make an address that no server takes. */
const LONGEST = 200;

/**
 * Searches by the address: writes what is typed to `param`, keeps the other parameters, returns to page 1. `/` focuses
 * it, Esc and the cross clear it.
 */
export function SearchInput({
  label,
  param = "q",
  className,
}: {
  /** "Search by name or email"; also its placeholder. */
  label: string;
  param?: string;
  className?: string;
}) {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const inAddress = params?.get(param) ?? "";
  const [isPending, startTransition] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What was searched for last, whether its answer has come or not.
  const asked = useRef(inAddress);
  useEffect(() => {
    asked.current = inAddress;
  }, [inAddress]);

  // Back, or a "Clear search" link, changes the address: follow it, but never overwrite someone who is typing.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement)
      input.current.value = inAddress;
  }, [inAddress]);

  useEffect(() => focusOnSlash(input), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(typed: string) {
    clearTimeout(timer.current);
    const text = typed.slice(0, LONGEST).trim();
    // As the address is now: a tab may have been chosen while somebody typed.
    const next = new URLSearchParams(window.location.search);
    if (text === asked.current) return;
    asked.current = text;
    next.delete("page");
    if (text) next.set(param, text);
    else next.delete(param);
    startTransition(() =>
      router.replace(`${pathname}${next.size ? `?${next}` : ""}`, {
        scroll: false,
      }),
    );
  }

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
    <div role="search" className={cn("relative", className)}>
      <span className="pointer-events-none absolute inset-y-0 start-2.5 grid place-items-center text-subtle">
        {isPending ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        maxLength={LONGEST}
        defaultValue={inAddress}
        onKeyDown={onKeyDown}
        onChange={({ target: { value } }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), PAUSE_MS);
        }}
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
