"use client";

import { useRouter } from "next/navigation";
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { TemplateDraft } from "@/lib/templates/draft";
import type { Saved } from "@/lib/templates/draft-mutations";
import { DraftSaver, type LeftDraft } from "./draft-saver";
import { draftServer } from "./draft-server";
import { findInTab, keepInTab } from "./tab-memory";

/** How often a visible page asks whether the template was changed elsewhere. */
const lookMs = 10_000;

/** Saves what is written shortly after typing pauses, when the page is hidden or left, and when a connection is back. */
export function useDraftSaver(
  template: Saved & { id: string; draft: TemplateDraft },
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
  const tabs = useComingAndGoing(saver, template.id);

  // Back and Forward to this page or its list would show the text from before.
  const isSaved = view.status.step === "saved";
  const savedAt = view.savedAt.getTime();
  const refresh = useEffectEvent(() => {
    if (savedAt === template.savedAt.getTime()) return;
    tabs.current?.postMessage("saved");
    router.refresh();
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

/**
 * Saves when the page is hidden or left, looks for what was changed elsewhere when it is seen again, and hands on to the
 * next page of this tab. Returns the way to the other tabs of this browser.
 */
function useComingAndGoing(saver: DraftSaver, id: string) {
  const tabs = useRef<BroadcastChannel>(null);
  useEffect(() => {
    const leftKey = `left-draft:${id}`;
    const lookIfSeen = () => {
      if (!document.hidden) void saver.look();
    };
    const channel = new BroadcastChannel(`template:${id}`);
    tabs.current = channel;
    channel.onmessage = ({ data }) => {
      if (data === "left") saver.otherTabLeft();
      else lookIfSeen();
    };
    const over = new AbortController();
    const listen = (target: EventTarget, type: string, listener: () => void) =>
      target.addEventListener(type, listener, { signal: over.signal });
    listen(
      document,
      "visibilitychange",
      () => void saver.flush().then(lookIfSeen),
    );
    listen(window, "pagehide", () => {
      void saver.flush();
      keepInTab(leftKey, saver.leave());
      channel.postMessage("left");
    });
    listen(window, "online", () => void saver.flush());
    listen(window, "focus", lookIfSeen);
    const left = findInTab<LeftDraft>(leftKey);
    // Once: a duplicate of this tab has its own.
    keepInTab(leftKey, null);
    if (left) saver.resume(left);
    // Back shows the page as it was read before.
    void saver.look();
    const timer = setInterval(lookIfSeen, lookMs);
    return () => {
      over.abort();
      clearInterval(timer);
      void saver.flush();
      // Whoever leaves with something unsaved was asked, and gave it up.
      keepInTab(leftKey, { ...saver.leave(), savedAt: null });
      channel.postMessage("left");
      channel.close();
    };
  }, [saver, id]);
  return tabs;
}
