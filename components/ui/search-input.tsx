"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
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
import { followInstead, plainLinkOf } from "./plain-link";
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
  const inAddress = (params?.get(param) ?? "").slice(0, LONGEST);
  const [isPending, startTransition] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What was searched for last, whether its answer has come or not.
  const asked = useRef(inAddress);
  useEffect(() => {
    asked.current = inAddress;
  }, [inAddress]);

  // A "Clear search" link changes the address: follow it, but never overwrite someone who is typing.
  useEffect(() => {
    forgetAsked();
    if (timer.current === undefined && input.current !== document.activeElement)
      setText(input, inAddress);
  }, [inAddress, params]);

  useEffect(() => focusOnSlash(input), []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      forgetAsked();
    },
    [],
  );

  function stopWaiting() {
    clearTimeout(timer.current);
    timer.current = undefined;
  }

  function search(typed: string) {
    stopWaiting();
    // By Back, the next page's address is here before the page is.
    if (window.location.pathname !== pathname) return;
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
    const { searchParams: query } = new URL(link.href);
    const own = query.get(param) ?? "";
    const typed = input.current.value.slice(0, LONGEST).trim();
    if (link.hasAttribute("download")) {
      if (own === inAddress && typed !== own)
        followInstead(event, link, withSearch(query, param, typed));
      return;
    }
    // What is typed must not call back somebody who leaves.
    stopWaiting();
    if (link.pathname !== pathname) return;
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
  // Back shows a list as it was: what was typed since is no part of it.
  const followBack = useEffectEvent(() => {
    stopWaiting();
    if (window.location.pathname !== pathname) return;
    const { searchParams } = new URL(window.location.href);
    asked.current = searchParams.get(param) ?? "";
    setText(input, asked.current);
  });
  useEffect(() => {
    const onClick = (event: MouseEvent) => takeAlong(event);
    const onPopState = () => followBack();
    // Before the link itself hears of it.
    document.addEventListener("click", onClick, true);
    window.addEventListener("popstate", onPopState);
    return () => {
      document.removeEventListener("click", onClick, true);
      window.removeEventListener("popstate", onPopState);
    };
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
          stopWaiting();
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

function setText(input: RefObject<HTMLInputElement | null>, text: string) {
  if (input.current) input.current.value = text;
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
