"use client";

import { useSearchParams } from "next/navigation";
import { isEntryBefore } from "./use-close-dialog";

/** A yes or no that lives in the address (`?preview`), so that links and Back work. Asks the server for nothing. */
export function useAddressFlag(
  name: string,
): [isSet: boolean, set: (isSet: boolean) => void] {
  const params = useSearchParams();
  return [
    params?.has(name) ?? false,
    (isSet) => {
      const next = new URLSearchParams(params ?? "");
      if (isSet) next.set(name, "");
      else next.delete(name);
      const search = next.toString().replace(/=(?=&|$)/g, "");
      const address = search ? `?${search}` : window.location.pathname;
      if (isSet) window.history.pushState(null, "", address);
      else if (isEntryBefore(address)) window.history.back();
      else window.history.replaceState(null, "", address);
    },
  ];
}
