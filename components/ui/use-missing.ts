import { useEffect, useRef, useState } from "react";

/**
 * Leads to the first choice that is missing, once somebody wanted to go on without it: on a phone it is above what can be
 * seen. Choices say that they are missing by `data-missing` (radio-cards), fields by `aria-invalid`.
 */
export function useMissing<Place extends HTMLElement>() {
  /** The element around the choices. */
  const place = useRef<Place>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const missing = place.current?.querySelector<HTMLElement>(
      "[data-missing] input, [aria-invalid=true]",
    );
    const around = missing?.closest("[data-missing]") ?? missing;
    around?.scrollIntoView({ block: "center" });
    missing?.focus({ preventScroll: true });
  }, [tries]);
  return {
    place,
    isTried: tries > 0,
    noteMissing: () => setTries((count) => count + 1),
  };
}
