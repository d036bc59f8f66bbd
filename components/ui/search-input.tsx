"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition, type RefObject } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

const PAUSE_MS = 250;

/** Searches by the address: writes what is typed to `param`, keeps the other parameters, returns to page 1. `/` focuses it. */
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

  // Back, or a "Clear search" link, changes the address: follow it, but never overwrite someone who is typing.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement)
      input.current.value = inAddress;
  }, [inAddress]);

  useEffect(() => focusOnSlash(input), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(text: string) {
    const next = new URLSearchParams(params ?? "");
    next.delete("page");
    if (text) next.set(param, text);
    else next.delete(param);
    startTransition(() =>
      router.replace(`${pathname}${next.size ? `?${next}` : ""}`, {
        scroll: false,
      }),
    );
  }

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
        defaultValue={inAddress}
        onChange={(event) => {
          const text = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(text), PAUSE_MS);
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
