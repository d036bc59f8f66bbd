"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { Confirm } from "./confirm";

/** While `isDirty`, asks before the page is left by a link, a reload or closing. Render what it returns. */
export function useUnsavedGuard(isDirty: boolean): ReactNode {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    function onUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const href = leavingBy(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    }
    window.addEventListener("beforeunload", onUnload);
    // Before Next's own link handler sees it.
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isDirty]);

  return (
    <Confirm
      open={target !== null}
      onClose={() => setTarget(null)}
      title="Leave without saving?"
      confirmLabel="Leave and lose changes"
      cancelLabel="Stay"
      onConfirm={() => {
        if (target) router.push(target);
        setTarget(null);
      }}
    >
      What you changed since the last save will be lost.
    </Confirm>
  );
}

/** The address on this site that a plain click on a link leads to, when that is another page. */
function leavingBy(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return null;
  const link =
    event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== location.origin)
    return null;
  const isHere =
    link.pathname === location.pathname && link.search === location.search;
  return isHere ? null : link.pathname + link.search + link.hash;
}
