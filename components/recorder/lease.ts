import { newId } from "@/lib/new-id";
import { attempt } from "./harmless";

/** This tab's name as a recorder; survives a reload, not the closing of the tab. */
export function recorderId(): string {
  const key = "hifinity-recorder";
  try {
    const known = sessionStorage.getItem(key);
    if (known) return known;
    const made = newId();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return newId();
  }
}

/**
 * Makes this tab the only one of this browser that records and sends (R9): the newest wins, and the older one is told
 * at once. Other devices are told by the server. The returned function gives the place back.
 */
export function takePlace(publicId: string, onLost: () => void): () => void {
  const locks = attempt(() => navigator.locks);
  if (!locks) return () => undefined;
  let release = () => undefined as void;
  let isGivenBack = false;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  locks
    .request(`hifinity-recorder-${publicId}`, { steal: true }, () => held)
    .catch((error: unknown) => {
      // A browser that refuses locks has taken nothing from this tab.
      const isStolen = error instanceof Error && error.name === "AbortError";
      if (isStolen && !isGivenBack) onLost();
    });
  return () => {
    isGivenBack = true;
    release();
  };
}
