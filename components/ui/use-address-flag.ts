"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import {
  addressFlag,
  clearAddressFlag,
  setAddressFlag,
  subscribeToAddressFlag,
} from "./address-flag";

/**
 * A yes or no that lives in the address (`#preview`), so that links and Back work. Asks the server for nothing, and what
 * it opens opens and closes at once, whatever the router is busy with.
 */
export function useAddressFlag(
  name: string,
): [isSet: boolean, set: (isSet: boolean) => void] {
  const path = usePathname();
  const isSet = useSyncExternalStore(
    subscribeToAddressFlag,
    // The next page is rendered while the address is still the present one's.
    () => addressFlag() === name && window.location.pathname === path,
    () => false,
  );
  return [
    isSet,
    (isWanted) => (isWanted ? setAddressFlag(name) : clearAddressFlag(name)),
  ];
}
