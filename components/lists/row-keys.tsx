"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/** The row that was opened last, and the address of the list it was opened from. */
let opened: { from: string; href: string } | null = null;

/** How long a list may take to be there again after Back. */
const patienceMs = 5_000;

/**
 * Keys in every list of the portal: the arrows go from row to row, from the search and from an untouched page into the
 * list, with Shift ticking both; Enter opens a row, x and the space bar tick it. After Back the row that was opened has the focus again.
 */
export function RowKeys() {
  const pathname = usePathname();
  const params = useSearchParams();

  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("click", remember);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("click", remember);
    };
  }, []);

  useEffect(() => {
    if (opened?.from === here()) return returnTo(opened.href);
  }, [pathname, params]);

  return null;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (document.querySelector("[role$=dialog], [role=menu]")) return;
  const row = rowOf(event.target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !event.shiftKey) move(event, row, step);
  else if (step && row) tickOn(event, row, step);
  else if (row && (event.key === " " || event.key === "x")) tick(event, row);
}

function move(
  event: KeyboardEvent,
  row: HTMLAnchorElement | null,
  step: number,
) {
  const rows = allRows();
  const isFromOutside = !row && step > 0 && isUntouched(event.target);
  const next = isFromOutside
    ? rows[0]
    : row && (rows[rows.indexOf(row) + step] ?? null);
  if (next) next.focus();
  else if (row && step < 0) searchBox()?.focus();
  else return;
  event.preventDefault();
}

function tick(event: KeyboardEvent, row: HTMLAnchorElement) {
  const box = boxOf(row);
  if (!box) return;
  event.preventDefault();
  box.click();
}

/** Ticks this row and the next one, and goes on from there. */
function tickOn(event: KeyboardEvent, row: HTMLAnchorElement, step: number) {
  const rows = allRows();
  const next = rows[rows.indexOf(row) + step];
  if (!boxOf(row)) return;
  event.preventDefault();
  for (const each of [row, next]) {
    const box = each && boxOf(each);
    if (box && !box.checked) box.click();
  }
  next?.focus();
}

function boxOf(row: HTMLAnchorElement): HTMLInputElement | null {
  return (
    row
      .closest("tr")
      ?.querySelector<HTMLInputElement>("input[type=checkbox]") ?? null
  );
}

function remember({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  const row = rowOf(target);
  if (row && !ctrlKey && !metaKey && !shiftKey)
    opened = { from: here(), href: row.href };
}

/** Focuses the row once it is there, unless somebody went on meanwhile. Returns how to stop. */
function returnTo(href: string): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    if (!isFree(document.activeElement)) return stop();
    const row = allRows().find((each) => each.href === href);
    if (!row) return;
    row.focus();
    stop();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(stop, patienceMs);
  look();
  return stop;
}

function allRows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("main a[data-row]")];
}

function rowOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element
    ? target.closest<HTMLAnchorElement>("a[data-row]")
    : null;
}

function searchBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main [role=search] input");
}

/** Nothing has the focus, or the search has. */
function isUntouched(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (isFree(target) || target === searchBox())
  );
}

function isFree(focused: Element | null): boolean {
  return (
    focused === null || focused === document.body || focused.id === "content"
  );
}

function here(): string {
  return location.pathname + location.search;
}
