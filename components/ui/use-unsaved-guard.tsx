"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Confirm, confirmPanel } from "./confirm";
import type { Elements } from "./elements";
import { plainLinkOf } from "./plain-link";

/** Saving takes no longer as a rule; who waits longer is asked. */
const patienceMs = 2_000;

/**
 * While `isDirty`, asks before the page is left by a link, by Back and Forward, by a reload or closing. Back is asked
 * about where the browser can hold it up (the Navigation API), and once: pressed again at once, it leaves. With `save`, a
 * page that saves itself, that is tried first, and only what cannot be saved is asked about. Render what it returns.
 */
export function useUnsavedGuard(
  isDirty: boolean,
  save?: () => Promise<boolean>,
): Elements {
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const isLeaving = useRef(false);

  const leaveBy = useEffectEvent((go: () => void) => {
    const ask = () => setLeave(() => go);
    if (!save) {
      ask();
      return;
    }
    void isSavedInTime(save()).then((isSaved) => {
      if (isLeaving.current) return;
      if (!isSaved) {
        ask();
        return;
      }
      isLeaving.current = true;
      go();
    });
  });

  useEffect(() => {
    if (!isDirty) return;
    // The question has to be here before the connection is gone; a failure is met again when it is asked.
    void confirmPanel.load().catch(() => undefined);
    function onUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const link = plainLinkOf(event);
      if (!link || isHere(new URL(link.href))) return;
      // Next's links leave such a press alone; what closes by it, such as the palette, still hears of it.
      event.preventDefault();
      void closedByPress(event).then(() =>
        leaveBy(() => router.push(link.href)),
      );
    }
    const navigation = window.navigation as Navigation | undefined;
    function onNavigate(event: NavigateEvent) {
      const key = heldUp(event);
      if (!key || isLeaving.current) return;
      event.preventDefault();
      leaveBy(() => void navigation?.traverseTo(key));
    }
    isLeaving.current = false;
    window.addEventListener("beforeunload", onUnload);
    // Before Next's own link handler sees it.
    document.addEventListener("click", onClick, { capture: true });
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [isDirty, router]);

  return (
    <Confirm
      open={leave !== null}
      onClose={() => setLeave(null)}
      title="Leave without saving?"
      confirmLabel="Leave and discard changes"
      cancelLabel="Stay"
      onConfirm={() => {
        isLeaving.current = true;
        leave?.();
        setLeave(null);
      }}
    >
      {save
        ? "Your latest changes couldn’t be saved yet. If you leave, they’ll be lost."
        : "Unsaved changes will be lost."}
    </Confirm>
  );
}

function isSavedInTime(saved: Promise<boolean>): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patienceMs);
  });
  return Promise.race([saved, tooLate]);
}

/** The palette closes after the press of its links and gives the focus back; the question is about the page below. */
async function closedByPress({ target }: MouseEvent): Promise<void> {
  if (!(target instanceof Element) || !target.closest("[role=dialog]")) return;
  // Its closing begins in a task of its own, and so does what follows from it.
  for (let task = 0; task < 3; task += 1)
    await new Promise((done) => setTimeout(done));
}

/** The entry of the history that Back or Forward leads to, when that is another page and can still be stopped. */
function heldUp(event: NavigateEvent): string | null {
  const { navigationType, cancelable, destination } = event;
  if (navigationType !== "traverse" || !cancelable || !destination.sameDocument)
    return null;
  return isHere(new URL(destination.url)) ? null : destination.key;
}

/** Dialogs open over the page and what is typed there; another tab takes its place. */
function isHere({ pathname, searchParams }: URL): boolean {
  const here = new URL(location.href);
  return (
    pathname === here.pathname &&
    searchParams.get("tab") === here.searchParams.get("tab")
  );
}
