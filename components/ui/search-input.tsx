"use client";

import { Search, X } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import {
  useEffect,
  useEffectEvent,
  useRef,
  useTransition,
  type ComponentProps,
  type RefObject,
} from "react";
import { askedQuery, askFor, forgetAsked } from "./asked-query";
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
  const params = useSearchParams();
  const inAddress = (params?.get(param) ?? "").slice(0, LONGEST);
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
    forgetAsked();
    if (input.current && input.current !== document.activeElement)
      input.current.value = inAddress;
  }, [inAddress, params]);

  useEffect(() => focusOnSlash(input), []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      forgetAsked();
    },
    [],
  );

  function search(typed: string) {
    clearTimeout(timer.current);
    const text = typed.slice(0, LONGEST).trim();
    if (text === asked.current) return;
    asked.current = text;
    // A tab may have been chosen while somebody typed.
    const address = askFor(withSearch(askedQuery(), param, text));
    startTransition(() => router.replace(address, { scroll: false }));
  }

  // A tab holds the search that it was rendered with: pressed while another is typed or on its way, it takes that along.
  const takeAlong = useEffectEvent((event: MouseEvent) => {
    const link = plainLinkOf(event);
    if (!link || !input.current) return;
    clearTimeout(timer.current);
    const { searchParams: query } = new URL(link.href);
    const own = query.get(param) ?? "";
    const typed = input.current.value.slice(0, LONGEST).trim();
    // One that has a search of its own, or none on purpose, such as a saved view, means it.
    if (own !== inAddress || link.closest("[role=menu]")) {
      asked.current = own;
      input.current.value = own;
    } else if (typed !== own) {
      event.preventDefault();
      asked.current = typed;
      const address = askFor(withSearch(query, param, typed));
      return startTransition(() => router.push(address, { scroll: false }));
    }
    askFor(query);
  });
  useEffect(() => {
    const onClick = (event: MouseEvent) => takeAlong(event);
    // Before the link itself hears of it.
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, []);

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

function withSearch(
  query: URLSearchParams,
  param: string,
  text: string,
): URLSearchParams {
  query.delete("page");
  if (text) query.set(param, text);
  else query.delete(param);
  return query;
}

/** The link to another query of this page that is pressed to be followed here. */
function plainLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { target, button } = event;
  const isHeld =
    event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || isHeld || button !== 0) return null;
  const link = target instanceof Element ? target.closest("a") : null;
  const isHere =
    link?.origin === location.origin &&
    link.pathname === location.pathname &&
    !link.target &&
    !link.hasAttribute("download");
  return isHere ? link : null;
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
