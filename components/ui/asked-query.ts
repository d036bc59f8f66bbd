/**
 * The query of this page that was asked for last, whether it has come or not: what changes one part of an address while
 * another change is still on its way must not undo that. Null when the address is what was asked for.
 */
let asked: { pathname: string; query: string } | null = null;

/** What the next change of the address begins with. */
export function askedQuery(): URLSearchParams {
  const isHere = asked?.pathname === window.location.pathname;
  return new URLSearchParams(
    isHere && asked ? asked.query : window.location.search,
  );
}

/** Gives the address for a query, which from now on is the one that was asked for. */
export function askFor(query: URLSearchParams): string {
  const { pathname } = window.location;
  asked = { pathname, query: query.toString() };
  return `${pathname}${query.size ? `?${query}` : ""}`;
}

/** The page shows another query now, or has gone. */
export function forgetAsked(): void {
  asked = null;
}
