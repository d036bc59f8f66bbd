"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  useEffect,
  useEffectEvent,
  useRef,
  useTransition,
  type RefObject,
} from "react";
import { askedQuery, askFor, forgetAsked } from "./asked-query";
import { plainLinkOf } from "./plain-link";

const PAUSE_MS = 250;

/** Characters; far more than anybody searches for. What is pasted beyond them would make an address that no server takes. */
export const longestSearch = 200;

type Input = RefObject<HTMLInputElement | null>;

/** Searches by the address: `search` at once, `searchSoon` once nothing more is typed. */
export function useSearchAddress(input: Input) {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const inAddress = (params?.get("q") ?? "").slice(0, longestSearch);
  const [isPending, startTransition] = useTransition();
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
  }, [input, inAddress, params]);

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
    const text = cut(typed);
    // A tab may have been chosen while somebody typed.
    if (text !== asked.current) go("replace", askedQuery(), text);
  }

  function searchSoon(typed: string) {
    stopWaiting();
    timer.current = setTimeout(() => search(typed), PAUSE_MS);
  }

  function go(how: "push" | "replace", query: URLSearchParams, text: string) {
    asked.current = text;
    const address = askFor(withSearch(query, text));
    startTransition(() => router[how](address, { scroll: false }));
  }

  useSearchInLinks(input, {
    inAddress,
    stopWaiting,
    show(text) {
      asked.current = text;
      setText(input, text);
    },
    push: (query, text) => go("push", query, text),
  });

  return { inAddress, isPending, search, searchSoon };
}

/** Tabs and other links hold the search that they were rendered with: pressed while another is typed or on its way, they take that along. */
function useSearchInLinks(
  input: Input,
  page: {
    inAddress: string;
    stopWaiting: () => void;
    /** Takes a search that is in the address already, or soon will be. */
    show: (text: string) => void;
    push: (query: URLSearchParams, text: string) => void;
  },
) {
  const pathname = usePathname();

  const takeAlong = useEffectEvent((event: MouseEvent) => {
    const link = plainLinkOf(event);
    if (!link || link.hash || !input.current) return;
    const { searchParams: query } = new URL(link.href);
    const own = query.get("q") ?? "";
    const typed = cut(input.current.value);
    // What is typed must not call back somebody who leaves.
    page.stopWaiting();
    if (link.pathname !== pathname) return;
    // One that has a search of its own, or none on purpose, such as a saved view, means it.
    if (own !== page.inAddress || link.closest("[role=menu]")) page.show(own);
    else if (typed !== own) {
      event.preventDefault();
      page.push(query, typed);
      return;
    }
    askFor(query);
  });

  const takeIntoDownload = useEffectEvent((event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    const address = new URL(form.action);
    const own = address.searchParams.get("q") ?? "";
    const typed = cut(input.current?.value ?? own);
    if (own !== page.inAddress || typed === own) return;
    event.preventDefault();
    withSearch(address.searchParams, typed);
    submitTo(address, form);
  });

  // Back shows a list as it was: what was typed since is no part of it.
  const followBack = useEffectEvent(() => {
    page.stopWaiting();
    if (window.location.pathname !== pathname) return;
    page.show(new URL(window.location.href).searchParams.get("q") ?? "");
  });

  useEffect(() => {
    const onClick = (event: MouseEvent) => takeAlong(event);
    const onSubmit = (event: SubmitEvent) => takeIntoDownload(event);
    const onPopState = () => followBack();
    // Before the link itself hears of it.
    document.addEventListener("click", onClick, true);
    document.addEventListener("submit", onSubmit, true);
    window.addEventListener("popstate", onPopState);
    return () => {
      document.removeEventListener("click", onClick, true);
      document.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("popstate", onPopState);
    };
  }, []);
}

/** Submits a form to another address, without changing the form itself, which is React's. */
function submitTo({ href }: URL, form: HTMLFormElement): void {
  const other = document.createElement("form");
  other.method = form.method;
  other.action = href;
  document.body.append(other);
  other.submit();
  other.remove();
}

function withSearch(query: URLSearchParams, text: string): URLSearchParams {
  query.delete("page");
  if (text) query.set("q", text);
  else query.delete("q");
  return query;
}

function cut(typed: string): string {
  return typed.slice(0, longestSearch).trim();
}

function setText(input: Input, text: string) {
  if (input.current) input.current.value = text;
}
