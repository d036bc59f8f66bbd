"use client";

import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

/**
 * Shows its children as a phone does: in a frame of that width with this page's styles, so that what is made for narrow
 * screens applies.
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

  function dress(inside: Document) {
    const styles = document.querySelectorAll("link[rel=stylesheet], style");
    for (const style of styles) inside.head.append(style.cloneNode(true));
    inside.documentElement.lang = document.documentElement.lang;
    const { theme } = document.documentElement.dataset;
    if (theme) inside.documentElement.dataset.theme = theme;
    setBody(inside.body);
  }

  return (
    <>
      <iframe
        title={title}
        srcDoc="<!doctype html><title>Preview</title>"
        onLoad={({ currentTarget: { contentDocument } }) => {
          if (contentDocument) dress(contentDocument);
        }}
        className="mx-auto block h-[min(44rem,calc(100dvh-14rem))] w-97.5 max-w-full rounded-xl border bg-canvas"
      />
      {body && createPortal(children, body)}
    </>
  );
}
