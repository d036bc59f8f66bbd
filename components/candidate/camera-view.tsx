"use client";

import { Mic } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "./words";
import type { Elements } from "@/components/ui/elements";

/** The candidate as a mirror shows them; on a phone, small enough for a question of four lines and its button below. */
export function CameraView({
  stream,
  children,
}: {
  stream: MediaStream | null;
  /** Lies over the picture. */
  children?: Elements;
}) {
  const words = useWords().camera;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  if (stream?.getVideoTracks().length === 0)
    return (
      <div className="relative flex min-h-32 items-center justify-center gap-2 rounded-xl bg-sunken px-4 pt-12 pb-10 text-muted">
        <Mic aria-hidden className="size-5" />
        <span>{words.soundOnly}</span>
        {children}
      </div>
    );
  return (
    <div className="relative mx-auto aspect-4/3 w-[min(100%,56dvh)] overflow-hidden rounded-xl bg-black max-sm:w-[min(100%,38dvh)] lg:w-[min(100%,80dvh)]">
      <video
        ref={video}
        aria-label={words.picture}
        autoPlay
        muted
        playsInline
        className="size-full -scale-x-100 object-contain"
      />
      {children}
    </div>
  );
}
