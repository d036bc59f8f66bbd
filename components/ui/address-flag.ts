import { backTo } from "./use-close-dialog";

/**
 * The flag behind the `#` of the address, and how it comes and goes. It is no part of the search: no server is asked
 * about it, and the router takes a search that it did not navigate to for another page when it reads this one anew.
 */

/** What the browser goes back for, until it is there: no flag, or another that was set meanwhile and follows. */
let goingTo: string | null = null;
const listeners = new Set<() => void>();

export function addressFlag(): string {
  return goingTo ?? window.location.hash.slice(1);
}

export function setAddressFlag(name: string): void {
  if (goingTo !== null) goingTo = name;
  else window.history.pushState(null, "", `#${name}`);
  tell();
}

/** Where the flag was set here, the browser goes back: no page is in the history twice. */
export function clearAddressFlag(name: string): void {
  if (addressFlag() !== name) return;
  const { pathname, search } = window.location;
  const address = pathname + search;
  if (goingTo !== null) goingTo = "";
  else {
    const stepBack = backTo(address);
    if (stepBack) {
      goingTo = "";
      stepBack();
    } else window.history.replaceState(null, "", address);
  }
  tell();
}

export function subscribeToAddressFlag(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", onPopState);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0)
      window.removeEventListener("popstate", onPopState);
  };
}

function onPopState() {
  const wanted = goingTo;
  goingTo = null;
  if (wanted) setAddressFlag(wanted);
  else tell();
}

function tell() {
  for (const listener of listeners) listener();
}
