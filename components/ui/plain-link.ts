/** The link to a page of this site that is pressed to be followed in this window. */
export function plainLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { target, button } = event;
  const isHeld =
    event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || isHeld || button !== 0) return null;
  const link = target instanceof Element ? target.closest("a") : null;
  return link?.origin === location.origin && !link.target ? link : null;
}
