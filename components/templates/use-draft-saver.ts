"use client";

import { useRouter } from "next/navigation";
import {
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from "react";
import type { TemplateDraft } from "@/lib/templates/draft";
import { DraftSaver } from "./draft-saver";
import { draftServer } from "./draft-server";

/** How often a visible page asks whether the template was changed elsewhere. */
const lookMs = 10_000;

/** Saves what is written shortly after typing pauses, when the page is hidden or left, and when a connection is back. */
export function useDraftSaver(
  template: {
    id: string;
    draft: TemplateDraft;
    savedAt: Date;
    isChanged: boolean;
  },
  draft: TemplateDraft,
  show: (draft: TemplateDraft) => void,
) {
  const router = useRouter();
  const [saver] = useState(
    () => new DraftSaver(draftServer(template.id), template, show),
  );
  const view = useSyncExternalStore(
    saver.subscribe,
    saver.current,
    saver.current,
  );
  useEffect(() => saver.change(draft), [saver, draft]);

  useEffect(() => {
    const onVisibility = () => {
      if (document.hidden) void saver.flush();
      else void saver.flush().then(() => saver.look());
    };
    const onOnline = () => void saver.flush();
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", onOnline);
    window.addEventListener("online", onOnline);
    // Back shows the page as it was read before.
    void saver.look();
    const timer = setInterval(() => {
      if (!document.hidden) void saver.look();
    }, lookMs);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", onOnline);
      window.removeEventListener("online", onOnline);
      clearInterval(timer);
      void saver.flush();
    };
  }, [saver]);

  // Back and Forward to this page or its list would show the text from before.
  const isSaved = view.status.step === "saved";
  const savedAt = view.savedAt.getTime();
  const refresh = useEffectEvent(() => {
    if (savedAt !== template.savedAt.getTime()) router.refresh();
  });
  useEffect(() => {
    if (isSaved) refresh();
  }, [isSaved, savedAt]);

  return {
    view,
    flush: () => saver.flush(),
    look: () => saver.look(),
    takeTheirs: () => saver.takeTheirs(),
    withSaved: saver.withSaved.bind(saver),
  };
}
