"use client";

import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

/**
 * Shows its children as a phone does: in a frame of that width with this page's styles, so that what is made for narrow
 * screens applies. Until there are some, and the styles are there, something quiet in their shape.
 */
export function PhoneScreen({
  title,
  onEscape,
  children,
}: {
  title: string;
  /** Esc inside of it; around it, keys do not arrive. */
  onEscape: () => void;
  children: ReactNode;
}) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const inside = body?.ownerDocument;
    const listen = ({ key }: KeyboardEvent) => key === "Escape" && escape();
    inside?.addEventListener("keydown", listen);
    return () => inside?.removeEventListener("keydown", listen);
  }, [body]);

  async function dress(inside: Document) {
    inside.documentElement.lang = document.documentElement.lang;
    const { theme } = document.documentElement.dataset;
    if (theme) inside.documentElement.dataset.theme = theme;
    const styles = document.querySelectorAll("link[rel=stylesheet], style");
    await Promise.all(Array.from(styles, (style) => copyInto(inside, style)));
    setBody(inside.body);
  }

  const isReady = body !== null && Boolean(children);
  return (
    <div className="relative mx-auto h-[min(44rem,calc(100dvh-14rem))] w-97.5 max-w-full overflow-hidden rounded-xl border bg-canvas">
      <iframe
        title={title}
        srcDoc="<!doctype html><title>Preview</title>"
        onLoad={({ currentTarget: { contentDocument } }) => {
          if (contentDocument) void dress(contentDocument);
        }}
        // An empty document is white, whatever the theme.
        className={cn("block size-full", !isReady && "invisible")}
      />
      {isReady ? createPortal(children, body) : <Waiting />}
    </div>
  );
}

/** Waits for a stylesheet that is fetched: without it, the screen would be seen undressed. */
function copyInto(inside: Document, style: Element): Promise<unknown> {
  const copy = style.cloneNode(true);
  inside.head.append(copy);
  if (!style.matches("link")) return Promise.resolve();
  return new Promise((resolve) => {
    copy.addEventListener("load", resolve);
    copy.addEventListener("error", resolve);
  });
}

/** In the shape of the welcome, on the empty phone. */
function Waiting() {
  return (
    <div
      role="status"
      className="absolute inset-0 flex animate-later flex-col gap-4"
    >
      <span className="sr-only">Loading…</span>
      <div className="border-b px-5 py-3">
        <Skeleton className="w-32" />
      </div>
      <div className="flex flex-col gap-4 px-5 py-3">
        <Skeleton className="h-7 w-4/5" />
        <Skeleton className="w-full" />
        <Skeleton className="w-2/3" />
        {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
          <div key={width} className="flex gap-3 pt-2">
            <Skeleton className="size-5 shrink-0 rounded-full" />
            <div className="flex flex-1 flex-col gap-2.5">
              <Skeleton />
              <Skeleton className={width} />
            </div>
          </div>
        ))}
        <Skeleton className="mt-4 h-11 w-full" />
      </div>
    </div>
  );
}
