"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { flushSync } from "react-dom";
import { isEntryBefore } from "./use-close-dialog";

/**
 * A yes or no that lives in the address (`?preview`), so that links and Back work. Asks the server for nothing. What it
 * opens closes by state, before the address follows.
 */
export function useAddressFlag(
  name: string,
): [isSet: boolean, set: (isSet: boolean) => void] {
  const params = useSearchParams();
  const isInAddress = params?.has(name) ?? false;
  const [isClosing, setIsClosing] = useState(false);
  if (isClosing && !isInAddress) setIsClosing(false);
  return [
    isInAddress && !isClosing,
    (isSet) => {
      const next = new URLSearchParams(params ?? "");
      if (isSet) next.set(name, "");
      else next.delete(name);
      const search = next.toString().replace(/=(?=&|$)/g, "");
      const address = search ? `?${search}` : window.location.pathname;
      if (isSet) {
        setIsClosing(false);
        window.history.pushState(null, "", address);
        return;
      }
      flushSync(() => setIsClosing(true));
      if (isEntryBefore(address)) window.history.back();
      else window.history.replaceState(null, "", address);
    },
  ];
}
